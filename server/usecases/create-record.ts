import type { Answers, Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { judgeAttributes } from '../directory/judge-attributes.ts';
import { requireForRecords } from '../directory/record-screens.ts';
import { hiddenCustomer } from '../http/directory-problems.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import type { Database } from '../store/database.ts';
import { insertRecord } from '../store/repositories/records.ts';
import { noteAudit } from './note-audit.ts';
import { type RecordPlace, releaseOfRecords, showRecord } from './show-record.ts';

export interface NewRecord {
  readonly place: RecordPlace;
  readonly release: Release;
  readonly attributes: Answers;
  readonly request: string;
}

/** Everything that has to be judged, before the transaction in which nobody can be waited for. */
export async function prepareRecord(
  app: AppServices,
  place: RecordPlace,
  answers: Answers,
  request: string,
): Promise<NewRecord> {
  const { kind, caller, language } = place;
  const release = await releaseOfRecords(app, place);
  await requireForRecords(app, release, caller, { kind, act: 'add', language });
  if (isHiddenRelationship(release, caller.acting.relationship ?? undefined)) throw hiddenCustomer();
  const attributes = await judgeAttributes(app, { release, kind, caller, answers, language });
  return { place, release, attributes, request };
}

/** For the acting company. */
export async function createRecord(app: AppServices, db: Database, wanted: NewRecord) {
  const { place, release, attributes, request } = wanted;
  const { kind, pack, caller } = place;
  const { id: company, partner } = caller.acting;
  const row = {
    id: app.newId(),
    pack,
    kind,
    company,
    partner,
    attributes,
    draft: null,
    createdAt: app.system(),
  };
  await insertRecord(db, row);
  const by = { actor: caller.user.id, request };
  await noteAudit(app, db, by, {
    action: 'record.created',
    subject: row.id,
    detail: { pack, kind, company },
  });
  return showRecord(release, { ...row, version: 1, canSignIn: false });
}
