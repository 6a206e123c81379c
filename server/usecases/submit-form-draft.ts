import { doneText, find, get, type Refused, validate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { layoutFields } from '../forms/layout-fields.ts';
import { nameOfNewCustomer } from '../forms/new-customer.ts';
import { type SeenVersion, requireVersion } from '../http/kit/etag.ts';
import { NotFound, PreconditionFailed } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import type { Caller } from '../identity/caller.ts';
import { adoptDrafts } from '../runtime/steps/drafts-of-case.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import { draftBecame, type FormDraft } from '../store/repositories/form-drafts.ts';
import { beginPrepared, flowMeant, prepareCase, type PreparedCase } from './begin-case.ts';
import { customerOfDraft } from './customer-of-draft.ts';
import { draftOrCase, formOfDraft } from './draft-of-caller.ts';
import { type OpenForm, openForm } from './open-form.ts';
import { type PreparedEvent, prepareEvent, sendPrepared } from './send-event.ts';
import { visibleCase } from './show-case.ts';

export interface Submission {
  readonly caller: Caller;
  readonly draft: string;
  /** The version that whoever submits it has seen. */
  readonly seen?: SeenVersion | undefined;
  readonly language?: string | undefined;
  readonly request: string;
}

export type PreparedSubmission = Submission & { readonly version: number; readonly form: string } & (
    | { readonly kind: 'became' }
    | { readonly kind: 'start'; readonly open: OpenForm; readonly prepared: PreparedCase }
    | { readonly kind: 'event'; readonly prepared: PreparedEvent }
  );

/** Whatever has to be waited for: connectors say what they have to say of the answers. */
export async function prepareSubmission(app: AppServices, wanted: Submission): Promise<PreparedSubmission> {
  const { caller, language, seen, request } = wanted;
  const draft = await draftOrCase(app.store.read, caller, wanted.draft);
  const common = { ...wanted, version: draft.version, form: draft.form };
  if (draft.became !== null) return { ...common, kind: 'became' };
  if (seen !== undefined) requireVersion(seen, draft.version);
  const open = await openForm(app, formOfDraft(draft), { caller, language, draft });
  const { answers } = draft;
  if (open.place.kind === 'event') {
    const { row, event } = open.place;
    const prepared = await prepareEvent(app, { row, event, caller, answers, draft, language, request });
    return { ...common, kind: 'event', prepared };
  }
  const flow = flowMeant(open.release, open.form, answers, caller);
  if (flow === undefined) throw refusalProblem(withoutFlow(open, draft), '');
  const { release } = open;
  const prepared = await prepareCase(app, { release, flow, caller, answers, draft, language, request });
  return { ...common, kind: 'start', open, prepared };
}

/** Begins the case, or sends the event, in the transaction of the caller; the draft is gone with it. */
export async function submitPrepared(
  app: AppServices,
  db: Database,
  submission: PreparedSubmission,
): Promise<CaseRow> {
  const { caller, version } = submission;
  const draft = await draftOrCase(db, caller, submission.draft);
  if (draft.became !== null) return caseOf(db, caller, draft.became);
  if (draft.version !== version || submission.kind === 'became') throw new PreconditionFailed();
  const row =
    submission.kind === 'start'
      ? await begin(app, db, submission, draft)
      : await send(app, db, submission.prepared, draft);
  await draftBecame(db, draft.id, row.id, app.system());
  return row;
}

async function begin(
  app: AppServices,
  db: Database,
  { open, prepared }: Extract<PreparedSubmission, { kind: 'start' }>,
  draft: FormDraft,
): Promise<CaseRow> {
  const customer = await newCustomer(app, db, open, prepared.flow, draft);
  const begun = await beginPrepared(app, db, { ...prepared, draft: { id: draft.id, customer } });
  if ('refused' in begun) throw refusalProblem(begun.refused, '');
  return begun.row;
}

async function send(
  app: AppServices,
  db: Database,
  prepared: PreparedEvent,
  draft: FormDraft,
): Promise<CaseRow> {
  const taken = await sendPrepared(app, db, prepared);
  if ('missing' in taken) throw new NotFound();
  if ('overtaken' in taken) throw new PreconditionFailed();
  if ('refused' in taken) throw refusalProblem(taken.refused, '');
  await adoptDrafts(db, draft.id, taken.row.id);
  return taken.row;
}

/**
 * Where people of a new customer can be added, the customer is there from the beginning of the case: when it is sent back,
 * they can be added still.
 */
async function newCustomer(
  app: AppServices,
  db: Database,
  { context, release, form }: OpenForm,
  flow: string,
  draft: FormDraft,
): Promise<string | undefined> {
  if (context.for !== 'new') return draft.customer ?? undefined;
  const adds = layoutFields(release, form).some(({ field }) => field.create !== undefined);
  if (draft.customer === null && !adds) return undefined;
  return customerOfDraft(app, db, draft, nameOfNewCustomer(release, flow, draft.answers));
}

async function caseOf(db: Database, caller: Caller, id: string): Promise<CaseRow> {
  const row = await visibleCase(db, id, caller);
  if (row === undefined) throw new NotFound();
  return row;
}

/** A form that begins several flows asks for which; what is wrong with the answers says so. */
function withoutFlow({ release, form, context }: OpenForm, { answers }: FormDraft): Refused {
  const { errors } = validate(release, form, answers, context);
  const chosen = Object.entries(get(release, 'form', form).choices ?? {}).find(
    ([, one]) => 'flows' in one,
  )?.[0];
  const own = errors.filter(({ pointer }) => pointer === chosen);
  const said = own.length > 0 ? own : errors;
  return {
    accepted: false,
    because: 'invalid',
    message: said[0]?.message ?? 'Choose first what is to become of it.',
    findings: [],
    errors: said,
  };
}

/** What is said to whoever submitted a form, from the case as it was taken. */
export async function saidAfter(
  { releases, clock }: AppServices,
  db: Database,
  row: CaseRow,
  form: string,
  language?: string,
): Promise<string | undefined> {
  const release = await releases.byHash(db, row.release);
  const { view, answers, checks } = row.state;
  const given = answers[form];
  if (given === undefined || find(release, 'form', form) === undefined) return undefined;
  const context = { case: view, records: {}, checks, answers, now: clock.now() };
  return doneText(release, form, given, language === undefined ? context : { ...context, language });
}
