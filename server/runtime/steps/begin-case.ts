import {
  type Answers,
  begin,
  type CheckAnswer,
  forWhom,
  get,
  normalise,
  type Outcome,
  recordsNamed,
  type Refused,
  type Release,
  type Start,
  taken,
} from '../../../engine/index.ts';
import { actsForCustomer, type Caller } from '../../identity/caller.ts';
import { originOf, withHelpers } from '../../identity/permissions.ts';
import type { Database } from '../../store/database.ts';
import { type CaseRow, holderOf } from '../../store/repositories/cases.ts';
import { nextNumber } from '../../store/repositories/counters.ts';
import { keyOf } from '../effects/keys.ts';
import type { Services } from '../services.ts';
import { commitStep } from './commit-step.ts';
import { adoptDrafts } from './drafts-of-case.ts';
import { entriesNamed } from './entries.ts';
import { partiesOf } from './parties.ts';

export interface Beginning {
  readonly release: Release;
  readonly flow: string;
  readonly caller: Caller;
  readonly answers: Answers;
  readonly checks: { readonly [name: string]: CheckAnswer };
  readonly language?: string;
  readonly request: string;
  /** The draft of the form from which it begins, and the customer that was drafted with it. */
  readonly draft?: { readonly id: string; readonly customer: string | undefined };
}

export type Begun = { readonly row: CaseRow } | { readonly refused: Refused };

/** Begins a case in the transaction of the caller, or says why not; then nothing has changed. */
export async function beginCase(services: Services, db: Database, beginning: Beginning): Promise<Begun> {
  const { release } = beginning;
  const number = `C-${String(await nextNumber(db, 'case')).padStart(6, '0')}`;
  const { start, outcome, refused } = await decideBeginning(services, db, beginning, number);
  if (refused !== undefined) return { refused };
  if (!outcome.accepted) return { refused: outcome };
  const row = await commitStep(services, db, {
    release,
    before: undefined,
    given: { kind: 'start', start },
    outcome,
    actor: beginning.caller.user.id,
    request: beginning.request,
  });
  if (beginning.draft !== undefined) await adoptDrafts(db, beginning.draft.id, row.id);
  return { row };
}

/** What would become of it, and nothing else: nothing is kept, and nobody is told. */
export async function foreseeBeginning(
  services: Services,
  db: Database,
  beginning: Beginning,
): Promise<Outcome> {
  // A number is given to what begins, and this does not.
  const { outcome, refused } = await decideBeginning(services, db, beginning, 'C-…');
  return refused ?? outcome;
}

async function decideBeginning(services: Services, db: Database, beginning: Beginning, number: string) {
  const now = services.clock.now();
  const start = await startOf(services, db, beginning, now, number);
  const outcome = begin(beginning.release, start, now);
  return { start, outcome, refused: await refusedBy(services, db, beginning, start, outcome, now) };
}

async function startOf(
  services: Services,
  db: Database,
  { release, flow, caller, answers, checks, draft, language }: Beginning,
  now: string,
  number: string,
): Promise<Start> {
  const { start } = get(release, 'flow', flow);
  const kind = forWhom(start.for, actsForCustomer(caller));
  const parties = await partiesOf(db, release, caller, kind, draft?.customer);
  const view = {
    ...parties.view,
    id: services.newId(),
    number,
    flow,
  };
  const around = { ...parties, drafts: draft === undefined ? [] : [draft.id] };
  const usual = normalise(release, start.form, answers, { case: view, for: kind, records: {}, checks, now });
  const named = recordsNamed(release, start.form, usual.answers).map(({ id }) => id);
  return {
    flow,
    for: kind,
    case: view,
    by: await originOf(db, release, caller, language),
    answers,
    records: await entriesNamed(db, release, around, named),
    checks,
  };
}

/** Whoever is refused for lack of a permission learns who can give it; a key that is held is found out here. */
async function refusedBy(
  services: Services,
  db: Database,
  { release, caller }: Beginning,
  start: Start,
  outcome: Outcome,
  now: string,
): Promise<Refused | undefined> {
  if (!outcome.accepted) {
    if (outcome.because !== 'notAllowed' || start.by.kind !== 'user') return outcome;
    const by = await withHelpers(db, release, caller, start.by);
    const again = begin(release, { ...start, by }, now);
    return again.accepted ? outcome : again;
  }
  const claim = outcome.effects.find(({ type }) => type === 'claimKey');
  if (claim === undefined) return undefined;
  const pack = { pack: release.pack, partner: outcome.case.view.partner.id };
  const holder = await holderOf(db, keyOf(claim, pack));
  return holder === undefined ? undefined : taken(release, outcome.case, now, start.by);
}
