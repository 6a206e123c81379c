import { judgePack, type Progress, type PublishInput } from '../../registry/check/judge-pack.ts';
import type { Verdict } from '../../registry/check/verdict.ts';

/** Whether the files of a pack may become a release. It says when a stage begins, since each has a deadline of its own. */
export function publish(input: PublishInput, progress: Progress): Promise<Verdict> {
  return judgePack(input, progress);
}
