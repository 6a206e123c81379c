import {
  advance,
  type Advanced,
  begin,
  type Case,
  canonicalJson,
  type Release,
} from '../../../engine/index.ts';
import type { CaseRow, EventRow } from '../../store/repositories/cases.ts';
import type { StoredEvent } from '../../store/schema/index.ts';
import { BEGINNING, chainDigest } from './chain.ts';
import { type PersonalValues, unseal } from './personal.ts';

/** What is wrong with the record of a case, and at which event. */
export interface Fault {
  readonly case: string;
  readonly sequence: number;
  readonly what: 'chain' | 'gap' | 'unreadable' | 'refused' | 'log' | 'state' | 'head' | 'values';
  readonly detail: string;
}

export interface Rebuilt {
  /** As the events say it is now. */
  readonly state?: Case;
  readonly events: number;
  readonly faults: readonly Fault[];
}

/**
 * Decides every event of a case again, and compares what comes out with what was stored, to the letter. Events before a
 * person was erased cannot be decided again, since what they said is gone; the chain over them is checked, and the state
 * that was written down at the erasure is where deciding goes on.
 */
export function rebuild(
  row: CaseRow,
  events: readonly EventRow[],
  values: PersonalValues,
  releaseOf: (hash: string) => Release,
): Rebuilt {
  const faults: Fault[] = [];
  const report = (sequence: number, what: Fault['what'], detail: string) =>
    faults.push({ case: row.id, sequence, what, detail });
  checkChain(row, events, report);
  const state = decideAgain(events, values, releaseOf, report);
  if (state !== undefined && canonicalJson(state) !== canonicalJson(row.state))
    report(row.sequence, 'state', 'what is stored is not what the events lead to');
  return { ...(state === undefined ? {} : { state }), events: events.length, faults };
}

type Report = (sequence: number, what: Fault['what'], detail: string) => void;

function checkChain(row: CaseRow, events: readonly EventRow[], report: Report): void {
  let previous = BEGINNING;
  for (const [index, event] of events.entries()) {
    if (event.sequence !== index + 1) report(event.sequence, 'gap', `event ${index + 1} is not there`);
    if (event.previous !== previous)
      report(event.sequence, 'chain', 'it does not follow the event before it');
    if (chainDigest(event) !== event.digest) report(event.sequence, 'chain', 'it is not what was written');
    previous = event.digest;
  }
  if (previous !== row.head || events.length !== row.sequence)
    report(row.sequence, 'head', `the case ends at event ${row.sequence}, and ${events.length} are there`);
}

function decideAgain(
  events: readonly EventRow[],
  values: PersonalValues,
  releaseOf: (hash: string) => Release,
  report: Report,
): Case | undefined {
  const bodies = events.map((event) => bodyOf(event, report));
  if (bodies.includes(undefined)) return undefined;
  const from = bodies.findLastIndex((body) => body?.kind === 'erased');
  let state: Case | undefined;
  for (const [index, event] of events.entries()) {
    if (index < from) continue;
    const body = bodies[index] as StoredEvent;
    const outcome = decided(state, event, body, values, releaseOf, report);
    if (outcome === undefined) return undefined;
    if ('erased' in outcome) {
      state = outcome.erased;
      continue;
    }
    if (canonicalJson(outcome.log) !== canonicalJson(event.log))
      report(event.sequence, 'log', 'its lines in the activity log are not what was decided');
    state = outcome.case;
  }
  return state;
}

function bodyOf(event: EventRow, report: Report): StoredEvent | undefined {
  try {
    return JSON.parse(event.body) as StoredEvent;
  } catch {
    report(event.sequence, 'unreadable', 'it is no JSON');
    return undefined;
  }
}

function decided(
  state: Case | undefined,
  event: EventRow,
  body: StoredEvent,
  values: PersonalValues,
  releaseOf: (hash: string) => Release,
  report: Report,
): Advanced | { readonly erased: Case } | undefined {
  const { event: given, missing } = unseal(body, values);
  if (missing) {
    report(event.sequence, 'values', 'values of a person are missing, and nobody was erased');
    return undefined;
  }
  if (given.kind === 'erased') return { erased: given.state };
  try {
    const release = releaseOf(event.release);
    const outcome =
      given.kind === 'start'
        ? begin(release, given.start, event.at)
        : advance(release, state as Case, given.event, event.at);
    if (outcome.accepted) return outcome;
    report(event.sequence, 'refused', `decided again, it is refused: ${outcome.message}`);
  } catch (error) {
    report(event.sequence, 'refused', error instanceof Error ? error.message : String(error));
  }
  return undefined;
}
