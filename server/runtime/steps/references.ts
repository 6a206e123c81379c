import {
  type Case,
  find,
  type FlowDefinition,
  parsePointer,
  readAt,
  type Release,
  viewOf,
} from '../../../engine/index.ts';

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
  const flow = find(release, 'flow', state.view.flow);
  const listening = flow === undefined ? [] : listeningIn(flow);
  if (listening.length === 0) return [];
  const view = viewOf(state, '');
  return listening.flatMap(({ event, operation, about }) => {
    if (about === undefined) return [{ operation, value: '', event }];
    const value = readAt(view, about);
    return typeof value === 'string' && value !== '' ? [{ operation, value, event }] : [];
  });
}

/** An event that a connector sends, and where the case has the value by which the connector names it. */
interface Listening {
  readonly event: string;
  readonly operation: string;
  readonly about: readonly string[] | undefined;
}

const known = new WeakMap<FlowDefinition, readonly Listening[]>();

function listeningIn(flow: FlowDefinition): readonly Listening[] {
  let listening = known.get(flow);
  if (listening === undefined) {
    listening = Object.entries(flow.events ?? {}).flatMap(([event, { connector, about }]) =>
      connector === undefined
        ? []
        : [{ event, operation: connector, about: about && parsePointer(about.case) }],
    );
    known.set(flow, listening);
  }
  return listening;
}

/** Whether a step changed by what a case is found; most do not. */
export function sameReferences(before: References, after: References): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
