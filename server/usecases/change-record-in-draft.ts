import type { Answers } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import { Conflict, NotFound, PreconditionFailed } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { changeRecord, deleteRecord, recordsOfDrafts } from '../store/repositories/records.ts';
import { draftOfCaller, formOfDraft } from './draft-of-caller.ts';
import { openForm } from './open-form.ts';
import {
  attributesTyped,
  creatingPlace,
  type CreatingPlace,
  noteInDraft,
  ownerOf,
  recordOfDraft,
  shownInDraft,
  type TypedRecord,
} from './record-in-draft.ts';

export async function readRecordInDraft(app: AppServices, caller: Caller, draft: string, id: string) {
  const { read } = app.store;
  const own = await draftOfCaller(read, caller, draft);
  const open = await openForm(app, formOfDraft(own), { caller, draft: own });
  const row = await recordOfDraft(read, own, id);
  return shownInDraft(open.release, row, ownerOf(open, row));
}

/** All that were created with a draft, those of its case included. */
export async function listRecordsInDraft(app: AppServices, caller: Caller, draft: string) {
  const { read } = app.store;
  const own = await draftOfCaller(read, caller, draft);
  const open = await openForm(app, formOfDraft(own), { caller, draft: own });
  const of = own.case === null ? [own.id] : [own.id, own.case];
  const rows = await recordsOfDrafts(read, of, { sees: 'partner', partner: own.partner });
  return rows.map((row) => shownInDraft(open.release, row, ownerOf(open, row)));
}

export type ChangedRecord = TypedRecord & { readonly id: string };

export interface PreparedChange extends ChangedRecord {
  readonly place: CreatingPlace;
  readonly attributes: Answers;
}

/** What was typed is judged anew as a whole. */
export async function prepareChangeInDraft(app: AppServices, wanted: ChangedRecord): Promise<PreparedChange> {
  const place = await creatingPlace(app, wanted);
  const row = await recordOfDraft(app.store.read, place.draft, wanted.id);
  if (row.kind !== place.kind) throw new NotFound({ detail: 'This field takes no such record.' });
  return { ...wanted, place, attributes: await attributesTyped(app, place, wanted, row.attributes) };
}

export async function changeRecordInDraft(
  app: AppServices,
  db: Database,
  prepared: PreparedChange,
  seen: SeenVersion,
) {
  const { caller, place, attributes, id } = prepared;
  const row = await recordOfDraft(db, await draftOfCaller(db, caller, prepared.draft), id);
  requireVersion(seen, row.version);
  if (!(await changeRecord(db, row, { attributes }))) throw new PreconditionFailed();
  await noteInDraft(app, db, prepared, 'record.changed', row);
  const changed = { ...row, attributes, version: row.version + 1 };
  return shownInDraft(place.open.release, changed, ownerOf(place.open, row));
}

export async function removeRecordFromDraft(
  app: AppServices,
  db: Database,
  wanted: Pick<ChangedRecord, 'caller' | 'draft' | 'request' | 'id'>,
): Promise<void> {
  const draft = await draftOfCaller(db, wanted.caller, wanted.draft);
  const row = await recordOfDraft(db, draft, wanted.id);
  if (row.draft !== draft.id)
    throw new Conflict({ detail: 'A case names it already. Choose another one there instead.' });
  await deleteRecord(db, row.id);
  await noteInDraft(app, db, wanted, 'record.deleted', row);
}
