import { openRelease } from '../../../engine/index.ts';
import { changesSince } from '../../registry/check/changes.ts';
import type { ReleaseChange } from '../../registry/check/verdict.ts';

/** Two stored releases. */
export interface ChangesInput {
  readonly from: string;
  readonly to: string;
}

/** What differs between two releases, translations included. */
export function changes({ from, to }: ChangesInput): readonly ReleaseChange[] {
  return changesSince(from, openRelease(to));
}
