import { judgeAtOnce } from '../../registry/check/judge-at-once.ts';
import type { PublishInput } from '../../registry/check/judge-pack.ts';
import type { Verdict } from '../../registry/check/verdict.ts';

/** As `publish`, without running anything. */
export function publishAtOnce(input: Omit<PublishInput, 'deadlines' | 'accepted'>): Verdict {
  return judgeAtOnce(input);
}
