import { type Answers, get, type Owner, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { labelOf } from '../directory/addresses.ts';
import { attributesOf } from '../directory/derived.ts';
import { judgeAttributes } from '../directory/judge-attributes.ts';
import { needsFor, requireForRecords } from '../directory/record-screens.ts';
import { layoutFields } from '../forms/layout-fields.ts';
import { relationshipBy } from '../forms/relationship.ts';
import { hiddenCustomer } from '../http/directory-problems.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import { Problem } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import { Conflict, NotFound, PreconditionFailed } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import type { Database } from '../store/database.ts';
import type { FormDraft } from '../store/repositories/form-drafts.ts';
import {
  changeRecord,
  deleteRecord,
  insertRecord,
  readRecord,
  type RecordRow,
} from '../store/repositories/records.ts';
import { customerOfDraft } from './customer-of-draft.ts';
import { draftOfCaller, formOfDraft } from './draft-of-caller.ts';
import { noteAudit } from './note-audit.ts';
import { type OpenForm, openForm } from './open-form.ts';

export interface RecordInDraft {
  readonly caller: Caller;
  readonly draft: string;
  /** The field of the form at which it can be created. */
  readonly field: string;
  readonly answers: Answers;
  readonly language?: string | undefined;
  readonly request: string;
}

export interface PreparedRecord extends RecordInDraft {
  readonly open: OpenForm;
  readonly kind: string;
  readonly attributes: Answers;
  readonly owner: Owner;
}

/** Judges a record that is created while a form is filled in. Only this draft offers it, until its case settles it. */
export async function prepareRecordInDraft(
  app: AppServices,
  wanted: RecordInDraft & { readonly owner: Owner },
): Promise<PreparedRecord> {
  const { owner, caller } = wanted;
  const { open, kind, form } = await openAt(app, wanted);
  requireOwner(open, wanted.field, owner);
  if (owner === 'customer') requireKnownCustomer(open);
  return {
    ...wanted,
    open,
    kind,
    attributes: await judge(app, open.release, { kind, form, caller }, wanted),
  };
}

export async function addRecordToDraft(app: AppServices, db: Database, prepared: PreparedRecord) {
  const { caller, open, kind, attributes, owner } = prepared;
  const draft = await draftOfCaller(db, caller, prepared.draft);
  const row = {
    id: app.newId(),
    pack: draft.pack,
    kind,
    company: owner === 'own' ? open.around.partner : await customerFor(app, db, open, draft),
    partner: open.around.partner,
    attributes,
    draft: draft.id,
    createdAt: app.system(),
  };
  await insertRecord(db, row);
  await note(app, db, prepared, 'record.created', row);
  return shown(open.release, { ...row, version: 1, canSignIn: false }, owner);
}

/** One that was created in this draft or, after it was sent back, in its case. */
export async function readRecordOfDraft(app: AppServices, caller: Caller, draft: string, id: string) {
  const { read } = app.store;
  const own = await draftOfCaller(read, caller, draft);
  const open = await openForm(app, formOfDraft(own), { caller, draft: own });
  const row = await ownRecord(read, own, id);
  return shown(open.release, row, row.company === open.around.partner ? 'own' : 'customer');
}

/** What was typed is judged anew as a whole. */
export async function prepareChangeInDraft(
  app: AppServices,
  wanted: RecordInDraft & { readonly id: string },
) {
  const { open, kind, form } = await openAt(app, wanted);
  const row = await ownRecord(app.store.read, draftIn(open), wanted.id);
  if (row.kind !== kind) throw new NotFound({ detail: 'This field takes no such record.' });
  const { attributes: before } = row;
  const { caller } = wanted;
  return {
    ...wanted,
    open,
    attributes: await judge(app, open.release, { kind, form, caller, before }, wanted),
  };
}

export async function changeRecordInDraft(
  app: AppServices,
  db: Database,
  prepared: Awaited<ReturnType<typeof prepareChangeInDraft>>,
  seen: SeenVersion,
) {
  const { caller, open, attributes, id } = prepared;
  const row = await ownRecord(db, await draftOfCaller(db, caller, prepared.draft), id);
  requireVersion(seen, row.version);
  if (!(await changeRecord(db, row, { attributes }))) throw new PreconditionFailed();
  await note(app, db, prepared, 'record.changed', row);
  const owner = row.company === open.around.partner ? 'own' : 'customer';
  return shown(open.release, { ...row, attributes, version: row.version + 1 }, owner);
}

export async function removeRecordFromDraft(
  app: AppServices,
  db: Database,
  wanted: Pick<RecordInDraft, 'caller' | 'draft' | 'request'> & { readonly id: string },
): Promise<void> {
  const draft = await draftOfCaller(db, wanted.caller, wanted.draft);
  const row = await ownRecord(db, draft, wanted.id);
  if (row.draft !== draft.id)
    throw new Conflict({ detail: 'A case names it already. Choose another one there instead.' });
  await deleteRecord(db, row.id);
  await note(app, db, wanted, 'record.deleted', row);
}

async function openAt(app: AppServices, { caller, draft: id, field, language }: RecordInDraft) {
  const draft = await draftOfCaller(app.store.read, caller, id);
  const open = await openForm(app, formOfDraft(draft), { caller, language, draft });
  const create = layoutFields(open.release, open.form).find((laid) => laid.field.field === field)?.field
    .create;
  if (create === undefined) throw new NotFound({ detail: 'Nothing is created at this place of the form.' });
  const needs = needsFor(open.release, create.record, 'add', language);
  if (needs.length > 0)
    await requireForRecords(app, open.release, caller, { kind: create.record, act: 'add', language });
  return { open, kind: create.record, form: create.form };
}

function judge(
  app: AppServices,
  release: Release,
  of: { readonly kind: string; readonly form: string; readonly caller: Caller; readonly before?: Answers },
  { answers, language }: RecordInDraft,
): Promise<Answers> {
  return judgeAttributes(app, { release, ...of, answers, language });
}

/** The field says of whom something can be chosen, and so of whom it can be created. */
function requireOwner({ release, form }: OpenForm, field: string, owner: Owner): void {
  const { choices = {} } = get(release, 'form', form);
  const choice = choices[field] ?? choices[field.replace(/[^/]+$/, '*')];
  if (choice !== undefined && 'record' in choice && choice.of.includes(owner)) return;
  throw new Problem(PROBLEM_KINDS.invalidBody, {
    errors: [{ pointer: '/owner', code: 'choice', message: 'is nobody whose records can be chosen there' }],
  });
}

/** Nobody of a customer who must not know the provider is written down. */
function requireKnownCustomer(open: OpenForm): void {
  const relationship = relationshipBy(open, open.flows, open.draft?.answers ?? {});
  if (isHiddenRelationship(open.release, relationship)) throw hiddenCustomer();
}

async function customerFor(
  app: AppServices,
  db: Database,
  open: OpenForm,
  draft: FormDraft,
): Promise<string> {
  const { customer } = open.around;
  if (customer !== undefined) return customer;
  if (open.context.for !== 'new' || open.place.kind === 'event')
    throw new Conflict({ detail: 'There is no customer here of whom somebody could be added.' });
  return customerOfDraft(app, db, draft);
}

function draftIn({ draft }: OpenForm): FormDraft {
  if (draft === undefined) throw new NotFound();
  return draft;
}

async function ownRecord(
  db: Database,
  { id, case: of, partner }: FormDraft,
  record: string,
): Promise<RecordRow> {
  const row = await readRecord(db, record, { sees: 'partner', partner });
  if (row === undefined || row.draft === null || (row.draft !== id && row.draft !== of))
    throw new NotFound({ detail: 'There is no such record in this draft.' });
  return row;
}

function shown(release: Release, row: RecordRow, owner: Owner) {
  const { id, kind, version } = row;
  return {
    id,
    record: kind,
    owner,
    label: labelOf(release, row),
    attributes: attributesOf(release, row),
    version,
  };
}

function note(
  app: AppServices,
  db: Database,
  { caller, request }: { readonly caller: Caller; readonly request: string },
  action: string,
  { id, pack, kind, company }: Pick<RecordRow, 'id' | 'pack' | 'kind' | 'company'>,
): Promise<void> {
  const by = { actor: caller.user.id, request };
  return noteAudit(app, db, by, { action, subject: id, detail: { pack, kind, company, draft: true } });
}
