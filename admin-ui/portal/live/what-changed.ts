import type { QueryKey } from '@tanstack/react-query';

/** What an event of the stream says: see the operation `streamChanges`. */
export interface Change {
  readonly id?: string;
  readonly pack?: string;
  readonly company?: string;
}

/** Which of what has been read may be different now. The first word of a key says what it is about. */
const CONCERNS: Readonly<Record<string, (change: Change) => readonly QueryKey[]>> = {
  case: ({ id }) => [
    ['cases', id],
    ['tables'],
    ['documents'],
    ['notifications'],
    ['operations', 'systems'],
    ['operations', 'clock'],
  ],
  directory: () => [
    ['companies'],
    ['records'],
    ['tables'],
    ['users'],
    ['navigation'],
    ['starts'],
    ['session'],
    ['forms'],
  ],
  notification: () => [['notifications']],
  import: ({ id }) => [
    ['imports', id],
    ['imports', 'list'],
  ],
  release: () => [['navigation'], ['tables'], ['starts'], ['forms'], ['session'], ['help']],
  operations: () => [['operations']],
  // Everything is older now.
  clock: () => [[]],
};

export function keysConcerned(kind: string, change: Change): readonly QueryKey[] {
  return CONCERNS[kind]?.(change) ?? [];
}
