import type { Answers, Owner, Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { labelOf } from '../directory/addresses.ts';
import { attributesOf } from '../directory/derived.ts';
import { judgeAttributes } from '../directory/judge-attributes.ts';
import { needsFor, requireForRecords } from '../directory/record-screens.ts';
import { layoutFields } from '../forms/layout-fields.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import type { FormDraft } from '../store/repositories/form-drafts.ts';
import { readRecord, type RecordRow } from '../store/repositories/records.ts';
import { draftOfCaller, formOfDraft } from './draft-of-caller.ts';
import { noteAudit } from './note-audit.ts';
import { type OpenForm, openForm } from './open-form.ts';

/** A record that somebody types while they fill in a form. */
export interface TypedRecord {
  readonly caller: Caller;
  readonly draft: string;
  /** The field of the form at which it can be created. */
  readonly field: string;
  readonly answers: Answers;
  readonly language?: string | undefined;
  readonly request: string;
}

/** Where a form lets a record be created. */
export interface CreatingPlace {
  readonly open: OpenForm;
  readonly draft: FormDraft;
  readonly kind: string;
  readonly form: string;
}

/** Whoever may not add such records elsewhere may not here either. */
export async function creatingPlace(app: AppServices, typed: TypedRecord): Promise<CreatingPlace> {
  const { caller, field, language } = typed;
  const draft = await draftOfCaller(app.store.read, caller, typed.draft);
  const open = await openForm(app, formOfDraft(draft), { caller, language, draft });
  const fields = layoutFields(open.release, open.form);
  const create = fields.find((laid) => laid.field.field === field)?.field.create;
  if (create === undefined) throw new NotFound({ detail: 'Nothing is created at this place of the form.' });
  const { record: kind, form } = create;
  if (needsFor(open.release, kind, 'add', language).length > 0)
    await requireForRecords(app, open.release, caller, { kind, act: 'add', language });
  return { open, draft, kind, form };
}

/** The attributes that follow from what was typed, by the form that creates it. Throws what is wrong. */
export function attributesTyped(
  app: AppServices,
  { open, kind, form }: CreatingPlace,
  { caller, answers, language }: TypedRecord,
  before?: Answers,
): Promise<Answers> {
  const { release } = open;
  const typed = { release, kind, form, caller, answers, language };
  return judgeAttributes(app, before === undefined ? typed : { ...typed, before });
}

/** One that was created in this draft or, before it was sent back, with its case. */
export async function recordOfDraft(
  db: Database,
  { id, case: of, partner }: FormDraft,
  record: string,
): Promise<RecordRow> {
  const row = await readRecord(db, record, { sees: 'partner', partner });
  if (row === undefined || row.draft === null || (row.draft !== id && row.draft !== of))
    throw new NotFound({ detail: 'There is no such record in this draft.' });
  return row;
}

export const ownerOf = ({ around }: OpenForm, { company }: Pick<RecordRow, 'company'>): Owner =>
  company === around.partner ? 'own' : 'customer';

export function shownInDraft(release: Release, row: RecordRow, owner: Owner) {
  const { id, kind, version } = row;
  const attributes = attributesOf(release, row);
  return { id, record: kind, owner, label: labelOf(release, row), attributes, version };
}

export function noteInDraft(
  app: AppServices,
  db: Database,
  { caller, request }: Pick<TypedRecord, 'caller' | 'request'>,
  action: 'record.created' | 'record.changed' | 'record.deleted',
  { id, pack, kind, company }: Pick<RecordRow, 'id' | 'pack' | 'kind' | 'company'>,
): Promise<void> {
  const by = { actor: caller.user.id, request };
  return noteAudit(app, db, by, { action, subject: id, detail: { pack, kind, company, draft: true } });
}
