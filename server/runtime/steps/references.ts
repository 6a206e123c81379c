import { type Case, find, readPointer, type Release, viewOf } from '../../../engine/index.ts';

export interface References {
  readonly records: readonly string[];
  readonly notices: readonly { readonly operation: string; readonly value: string; readonly event: string }[];
}

const NONE: References = { records: [], notices: [] };

/** By which records and which notices an unfinished case can be found. */
export function referencesOf(release: Release, state: Case): References {
  if (state.status === 'done') return NONE;
  const records = new Set(Object.values(state.records).map(({ id }) => id));
  return { records: [...records].sort(), notices: noticesOf(release, state) };
}

function noticesOf(release: Release, state: Case): References['notices'] {
  const view = viewOf(state, '');
  const events = Object.entries(find(release, 'flow', state.view.flow)?.events ?? {});
  return events.flatMap(([event, { connector, about }]) => {
    if (connector === undefined) return [];
    if (about === undefined) return [{ operation: connector, value: '', event }];
    const value = readPointer(view, about.case);
    return typeof value === 'string' && value !== '' ? [{ operation: connector, value, event }] : [];
  });
}

/** Whether a step changed by what a case is found; most do not. */
export function sameReferences(before: References, after: References): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
