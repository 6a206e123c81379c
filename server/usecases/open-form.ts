import {
  find,
  forWhom,
  get,
  mayNotUse,
  mayStart,
  possibleEvents,
  type Refused,
  type Release,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { needsFor, requireForRecords } from '../directory/record-screens.ts';
import { answersIn, type Asking, type KeptChecks, usableChecks } from '../forms/checks.ts';
import { type FormPlace, placedForm, type PlacedForm, startsOf } from '../forms/form-place.ts';
import { layoutFields } from '../forms/layout-fields.ts';
import { formWords } from '../forms/words/say.ts';
import { NotFound } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import { actsForCustomer, type Caller } from '../identity/caller.ts';
import { originOf, type UserOrigin, withHelpers } from '../identity/permissions.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import type { FormDraft } from '../store/repositories/form-drafts.ts';
import { releaseInForce } from './required-release.ts';
import { visibleCase } from './show-case.ts';

/** Which form is wanted, as an address names it. */
export type FormAsked =
  | { readonly kind: 'form'; readonly pack: string; readonly form: string }
  | { readonly kind: 'event'; readonly case: string; readonly event: string };

export interface Opening {
  readonly caller: Caller;
  readonly language?: string | undefined;
  /** A draft of this form, whose checks and provisional records count. */
  readonly draft?: FormDraft | undefined;
}

/** A form that somebody may fill in, in its place. */
export interface OpenForm extends PlacedForm {
  readonly place: FormPlace;
  readonly caller: Caller;
  readonly language: string | undefined;
  readonly draft: FormDraft | undefined;
  /** The flows that it can begin, or the flow of its case. */
  readonly flows: readonly string[];
}

/** Opens a form for whoever may fill it in now. Throws why not, and who can help. */
export async function openForm(app: AppServices, asked: FormAsked, opening: Opening): Promise<OpenForm> {
  const { caller, language, draft } = opening;
  const place = await placeOf(app, asked, opening);
  const placed = await placedForm(app, app.store.read, place, {
    caller,
    language: language ?? caller.user.language ?? undefined,
    ...(draft === undefined ? {} : { draft }),
  });
  const flows = place.kind === 'event' ? [place.row.flow] : startsOf(placed.release, placed.form);
  return { ...placed, place, caller, language: placed.context.language, draft, flows };
}

/** The same form, judged with what connectors have answered to the questions that these answers ask. */
export function withChecks(
  app: AppServices,
  open: OpenForm,
  answers: Asking['answers'],
  kept: KeptChecks,
): OpenForm {
  const checks = answersIn(usableChecks(app, askingOf(open, answers), kept));
  return { ...open, context: { ...open.context, checks } };
}

export function askingOf(
  { release, form, context, place, caller }: OpenForm,
  answers: Asking['answers'],
): Asking {
  const partner =
    place.kind === 'event'
      ? { id: place.row.partner, attributes: place.row.state.view.partner }
      : { id: context.case.partner?.id ?? caller.company.id, attributes: caller.company.attributes };
  return { release, form, answers, context, partner };
}

async function placeOf(app: AppServices, asked: FormAsked, opening: Opening): Promise<FormPlace> {
  if (asked.kind === 'event') return eventPlace(app, asked, opening);
  const { pack, form } = asked;
  const release = await releaseInForce(app, app.store.read, pack);
  if (find(release, 'form', form) === undefined)
    throw new NotFound({ detail: formWords(opening.language).formIsGone });
  if (startsOf(release, form).length > 0) {
    await requireStart(app, release, form, opening);
    return { kind: 'start', pack, form };
  }
  await requireRecordForm(app, release, form, opening);
  return { kind: 'record', pack, form };
}

async function eventPlace(
  app: AppServices,
  asked: Extract<FormAsked, { kind: 'event' }>,
  opening: Opening,
): Promise<FormPlace> {
  const { read } = app.store;
  const row = await visibleCase(read, asked.case, opening.caller);
  if (row === undefined) throw new NotFound();
  const release = await app.releases.byHash(read, row.release);
  const events = find(release, 'flow', row.flow)?.events ?? {};
  const declared = Object.hasOwn(events, asked.event) ? events[asked.event] : undefined;
  if (declared?.form === undefined)
    throw new NotFound({ detail: 'There is no such event that asks for a form.' });
  const inForce = (await app.releases.inForce(read, row.pack)) ?? release;
  await requireOpen(app, inForce, opening, (by) => barredFromEvent(app, release, row, asked.event, by));
  return { kind: 'event', row, event: asked.event };
}

function barredFromEvent(
  app: AppServices,
  release: Release,
  row: CaseRow,
  event: string,
  by: UserOrigin,
): Refused | undefined {
  const possible = possibleEvents(release, row.state, app.clock.now(), by).find((one) => one.event === event);
  if (possible === undefined || possible.allowed) return undefined;
  const { because = 'refused', message = '', findings = [], cite } = possible;
  return { accepted: false, because, message, findings, errors: [], ...(cite === undefined ? {} : { cite }) };
}

/** One of the flows that it begins has to be open to whoever asks. */
function requireStart(app: AppServices, release: Release, form: string, opening: Opening): Promise<void> {
  const acts = actsForCustomer(opening.caller);
  return requireOpen(app, release, opening, (by) => {
    const barred = startsOf(release, form).map((flow) =>
      mayStart(release, flow, forWhom(get(release, 'flow', flow).start.for, acts), by),
    );
    return barred.includes(undefined) ? undefined : barred[0];
  });
}

/** Who can help is looked up only for those who are refused. */
async function requireOpen(
  app: AppServices,
  inForce: Release,
  { caller, language }: Opening,
  barredFrom: (by: UserOrigin) => Refused | undefined,
): Promise<void> {
  const { read } = app.store;
  const by = await originOf(read, inForce, caller, language);
  if (barredFrom(by) === undefined) return;
  const refused = barredFrom(await withHelpers(read, inForce, caller, by));
  if (refused !== undefined) throw refusalProblem(refused);
}

/** The form of a record is for those who may do anything with such records, wherever a table offers it. */
async function requireRecordForm(
  app: AppServices,
  release: Release,
  form: string,
  { caller, language }: Opening,
): Promise<void> {
  const kinds = recordsBy(release, form);
  const [kind] = kinds;
  if (kind === undefined)
    throw new NotFound({ detail: 'This form belongs to an event of a case, and is filled in there.' });
  const by = await originOf(app.store.read, release, caller, language);
  const acts = ['add', 'edit', 'see'] as const;
  const needs = kinds.flatMap((one) => acts.flatMap((act) => needsFor(release, one, act, language)));
  if (needs.length === 0 && by.permissions.length > 0) return;
  if (needs.some((need) => mayNotUse(release, need.title, need, by) === undefined)) return;
  await requireForRecords(app, release, caller, { kind, act: 'add', language });
}

/** The kinds of records that are created or changed with a form. */
function recordsBy(release: Release, form: string): string[] {
  const { record, form: forms } = release.definitions;
  const own = Object.values(record).filter((one) => one.form === form);
  const onTheSpot = Object.keys(forms)
    .flatMap((id) => layoutFields(release, id))
    .flatMap(({ field }) => (field.create?.form === form ? [field.create.record] : []));
  return [...new Set([...own.map(({ id }) => id), ...onTheSpot])];
}
