import type { Answers } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { judgeAttributes } from '../directory/judge-attributes.ts';
import { requireForRecords } from '../directory/record-screens.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import { PreconditionFailed } from '../http/kit/problems.ts';
import { changeRecord as change } from '../store/repositories/records.ts';
import { noteAudit } from './note-audit.ts';
import { ownRecord, type RecordPlace, releaseOfRecords, showRecord } from './show-record.ts';

export interface RecordChange {
  readonly id: string;
  readonly answers: Answers;
  readonly seen: SeenVersion;
  readonly request: string;
}

/** Unfinished cases read it as it is from then on; what they have written down stays. */
export async function changeRecord(
  app: AppServices,
  place: RecordPlace,
  { id, answers, seen, request }: RecordChange,
) {
  const { kind, caller, language } = place;
  const release = await releaseOfRecords(app, place);
  const before = await ownRecord(app.store.read, place, id);
  await requireForRecords(app, release, caller, { kind, act: 'edit', language });
  requireVersion(seen, before.version);
  const attributes = await judgeAttributes(app, {
    release,
    kind,
    caller,
    answers,
    before: before.attributes,
    language,
  });
  await app.store.write(async (db) => {
    if (!(await change(db, before, { attributes }))) throw new PreconditionFailed();
    const by = { actor: caller.user.id, request };
    await noteAudit(app, db, by, { action: 'record.changed', subject: id, detail: { kind } });
  });
  return showRecord(release, { ...before, attributes, version: before.version + 1 });
}
