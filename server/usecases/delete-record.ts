import { composed, get, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { requireForRecords } from '../directory/record-screens.ts';
import { stillNeeded } from '../http/directory-problems.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { casesDependingOn, deleteRecord as remove } from '../store/repositories/records.ts';
import { changeUser, userOfRecord } from '../store/repositories/users.ts';
import { noteAudit } from './note-audit.ts';
import { visibleCase } from './show-case.ts';
import { ownRecord, type RecordPlace, releaseOfRecords } from './show-record.ts';

/** Refused, with the cases, while an unfinished one depends on it. A user to whom it belonged stays a user. */
export async function deleteRecord(
  app: AppServices,
  place: RecordPlace,
  { id, seen, request }: { readonly id: string; readonly seen: SeenVersion; readonly request: string },
): Promise<void> {
  const { kind, caller, language } = place;
  const release = await releaseOfRecords(app, place);
  await ownRecord(app.store.read, place, id);
  await requireForRecords(app, release, caller, { kind, act: 'delete', language });
  await app.store.write(async (db) => {
    const row = await ownRecord(db, place, id);
    requireVersion(seen, row.version);
    await refuseIfNeeded(db, release, place, id);
    const user = await userOfRecord(db, id);
    if (user !== undefined) await changeUser(db, user, { record: null });
    await remove(db, id);
    const by = { actor: caller.user.id, request };
    await noteAudit(app, db, by, { action: 'record.deleted', subject: id, detail: { kind } });
  });
}

async function refuseIfNeeded(
  db: Database,
  release: Release,
  { kind, caller, language }: RecordPlace,
  id: string,
): Promise<void> {
  const depending = await casesDependingOn(db, id);
  if (depending.length === 0) return;
  const cases = await visibleAmong(db, caller, depending);
  const { keep } = get(release, 'record', kind);
  const words = keep && translate(release, 'record', kind, '/keep/message', keep.message, language);
  const said = words === undefined ? undefined : composed(release, words, { cases }, language);
  throw stillNeeded(said ?? 'Unfinished cases depend on it.', cases, keep?.cite);
}

async function visibleAmong(
  db: Database,
  caller: Caller,
  cases: readonly { readonly id: string; readonly number: string }[],
) {
  const visible = [];
  for (const one of cases) if ((await visibleCase(db, one.id, caller)) !== undefined) visible.push(one);
  return visible;
}
