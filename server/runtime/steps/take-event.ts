import {
  advance,
  type CaseEvent,
  type Origin,
  type Outcome,
  readPointer,
  recordsNamed,
  type Refused,
  type Release,
  taken,
  find,
  viewOf,
} from '../../../engine/index.ts';
import type { Database } from '../../store/database.ts';
import { type CaseRow, holderOf, readCase } from '../../store/repositories/cases.ts';
import { keyOf } from '../effects/keys.ts';
import type { Services } from '../services.ts';
import { commitStep } from './commit-step.ts';
import { aroundCase, type Entries, entriesNamed } from './entries.ts';

export interface Taking {
  readonly case: string;
  readonly event: CaseEvent;
  readonly actor: string;
  readonly request: string;
  /** The sequence that whoever sends it has seen; another one is a conflict. */
  readonly expected?: number;
  /** The draft whose provisional records may be named besides those of the case. */
  readonly draft?: string;
}

export type Taken =
  | { readonly row: CaseRow }
  | { readonly refused: Refused; readonly row: CaseRow }
  | { readonly missing: true }
  | { readonly overtaken: CaseRow };

/** Sends an event to a case in the transaction of the caller. What is refused changes nothing. */
export async function takeEvent(services: Services, db: Database, taking: Taking): Promise<Taken> {
  const before = await readCase(db, taking.case);
  if (before === undefined) return { missing: true };
  if (taking.expected !== undefined && taking.expected !== before.sequence) return { overtaken: before };
  const release = await services.releases.byHash(db, before.release);
  const now = services.clock.now();
  const event = await withRecords(db, release, before, taking);
  const outcome = advance(release, before.state, event, now);
  if (!outcome.accepted) return { refused: outcome, row: before };
  const claim = outcome.effects.find(({ type }) => type === 'claimKey');
  const holder = claim && (await holderOf(db, keyOf(claim, before)));
  if (holder !== undefined && holder !== before.id)
    return { refused: taken(release, outcome.case, now, originIn(event)), row: before };
  const { actor, request } = taking;
  const row = await commitStep(services, db, {
    release,
    before,
    given: { kind: 'event', event },
    outcome,
    actor,
    request,
  });
  return { row };
}

/** What would become of it, and nothing else: nothing is kept, and nobody is told. */
export async function foreseeEvent(
  services: Services,
  db: Database,
  taking: Pick<Taking, 'event' | 'draft'> & { readonly row: CaseRow },
): Promise<Outcome> {
  const { row } = taking;
  const release = await services.releases.byHash(db, row.release);
  return advance(release, row.state, await withRecords(db, release, row, taking), services.clock.now());
}

const originIn = (event: CaseEvent): Origin | undefined => (event.kind === 'event' ? event.by : undefined);

/** Guards judge the records as they are now, and not as they were when they were named. */
async function withRecords(
  db: Database,
  release: Release,
  { state }: CaseRow,
  { event, draft }: Pick<Taking, 'event' | 'draft'>,
): Promise<CaseEvent> {
  if (event.kind !== 'event') return event;
  const around = aroundCase(state, draft === undefined ? [] : [draft]);
  const records: Entries = await entriesNamed(db, release, around, namedIn(release, state, event));
  return { ...event, records };
}

function namedIn(
  release: Release,
  state: CaseRow['state'],
  event: Extract<CaseEvent, { kind: 'event' }>,
): string[] {
  const flow = find(release, 'flow', state.view.flow);
  const form = flow?.events?.[event.name]?.form;
  const answered =
    form === undefined || event.answers === undefined
      ? []
      : recordsNamed(release, form, event.answers).map(({ id }) => id);
  const view = viewOf(state, '');
  const people = Object.values(flow?.people ?? {}).flatMap((person) => {
    const id = 'record' in person ? readPointer(view, person.from) : undefined;
    return typeof id === 'string' ? [id] : [];
  });
  return [...Object.values(state.records).map(({ id }) => id), ...people, ...answered];
}
