import {
  type Answers,
  type CheckAnswer,
  find,
  type FormContext,
  forWhom,
  get,
  type RecordEntry,
  type Release,
  viewOf,
} from '../../engine/index.ts';
import { actsForCustomer, type Caller } from '../identity/caller.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Services } from '../runtime/services.ts';
import { type Around, aroundCase, entriesAround } from '../runtime/steps/entries.ts';
import { partiesOf } from '../runtime/steps/parties.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';

/** Where a form is filled in: at the beginning of a case, for an event of one, or for a record. */
export type FormPlace =
  | { readonly kind: 'start'; readonly pack: string; readonly form: string }
  | { readonly kind: 'event'; readonly row: CaseRow; readonly event: string }
  | { readonly kind: 'record'; readonly pack: string; readonly form: string };

/** A form in its place, with all that it is shown and judged against. */
export interface PlacedForm {
  readonly release: Release;
  readonly form: string;
  readonly context: FormContext;
  readonly around: Around;
}

export interface Filling {
  readonly caller: Caller;
  readonly checks?: { readonly [name: string]: CheckAnswer };
  readonly draft?: { readonly id: string; readonly customer: string | null };
  readonly language?: string | undefined;
}

/**
 * The context in which a form stands. Before a case begins the release in force counts; within one, its own. All candidates
 * are fetched, since the form may show them.
 */
export async function placedForm(
  services: Services,
  db: Database,
  place: FormPlace,
  filling: Filling,
): Promise<PlacedForm> {
  return place.kind === 'event'
    ? formOfEvent(services, db, place, filling)
    : formBefore(services, db, place, filling);
}

/** The form of an event; who fills it in matters only before a case begins. */
export async function formOfEvent(
  services: Services,
  db: Database,
  { row, event }: Pick<Extract<FormPlace, { kind: 'event' }>, 'row' | 'event'>,
  { checks = {}, draft, language }: Omit<Filling, 'caller'>,
): Promise<PlacedForm> {
  const release = await services.releases.byHash(db, row.release);
  const form = find(release, 'flow', row.flow)?.events?.[event]?.form;
  if (form === undefined) throw new NotFound({ detail: 'This event asks for no form.' });
  const { state } = row;
  const around = aroundCase(state, draft === undefined ? [] : [draft.id]);
  const records = await entriesAround(db, release, around);
  const now = services.clock.now();
  return {
    release,
    form,
    around,
    context: {
      case: state.view,
      for: state.for,
      records,
      people: peopleNow(viewOf(state, now).records as { [name: string]: Answers }, records),
      checks,
      answers: state.answers,
      now,
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** People are shown as the directory knows them now. */
function peopleNow(
  people: { readonly [name: string]: Answers },
  records: { readonly [id: string]: RecordEntry },
): { readonly [name: string]: Answers } {
  return Object.fromEntries(
    Object.entries(people).map(([name, person]) => {
      const entry = records[String(person['id'])];
      return [name, entry === undefined ? person : { ...entry.attributes, id: entry.id, owner: entry.owner }];
    }),
  );
}

async function formBefore(
  services: Services,
  db: Database,
  { pack, form, kind }: Exclude<FormPlace, { kind: 'event' }>,
  { caller, checks = {}, draft, language }: Filling,
): Promise<PlacedForm> {
  const release = await services.releases.inForce(db, pack);
  if (release === undefined || find(release, 'form', form) === undefined)
    throw new NotFound({ detail: 'There is no such form.' });
  const allowed =
    kind === 'start' ? startsOf(release, form).flatMap((flow) => get(release, 'flow', flow).start.for) : [];
  const whom = forWhom(allowed, actsForCustomer(caller));
  const parties = await partiesOf(db, release, caller, whom, draft?.customer ?? undefined);
  const around: Around = { ...parties, drafts: draft === undefined ? [] : [draft.id] };
  return {
    release,
    form,
    around,
    context: {
      case: parties.view,
      for: whom,
      records: await entriesAround(db, release, around),
      checks,
      now: services.clock.now(),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** The flows that a form begins. */
export function startsOf(release: Release, form: string): string[] {
  return Object.values(release.definitions.flow)
    .filter(({ start }) => start.form === form)
    .map(({ id }) => id);
}
