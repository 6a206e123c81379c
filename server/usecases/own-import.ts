import type { AppServices } from '../app-services.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { openBulk } from '../imports/bulk-table.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import {
  changeImport,
  deleteImport,
  dropParts,
  type ImportRow,
  readImport,
} from '../store/repositories/imports.ts';

/** An import of the caller, for the company for which they act now. */
export async function ownImport(db: Database, id: string, caller: Caller): Promise<ImportRow> {
  const row = await readImport(db, id);
  if (row === undefined || row.user !== caller.user.id || row.company !== caller.acting.id)
    throw new NotFound({ detail: 'There is no such import for the company for which you act.' });
  return row;
}

/** Throws where the caller may not do it, before anything is written. */
export async function mayAccept(app: AppServices, row: ImportRow, caller: Caller, language?: string) {
  await openBulk(app, row.pack, row.table, caller, language);
}

/** Lets its good rows become cases. Asked again, it stays as it is. */
export async function acceptRows(
  app: AppServices,
  db: Database,
  { id }: ImportRow,
  caller: Caller,
  request: string,
): Promise<ImportRow> {
  const row = await ownImport(db, id, caller);
  if (row.status === 'accepting' || row.status === 'done') return row;
  if (row.status !== 'ready')
    throw new Conflict({
      detail: 'Its rows cannot be accepted as it stands. Read it again: it says how it stands.',
    });
  const changedAt = app.system();
  await changeImport(db, id, ['ready'], { status: 'accepting', changedAt });
  await appendAudit(db, {
    at: changedAt,
    actor: caller.user.id,
    action: 'import.accepted',
    subject: id,
    detail: {
      pack: row.pack,
      table: row.table,
      company: row.company,
      rows: row.counts.good,
      sha256: row.sha256,
    },
    request,
  });
  return { ...row, status: 'accepting', changedAt };
}

/** Stops what is under way; one that is not is forgotten. Cases that were begun stay. */
export async function cancelImport(
  app: AppServices,
  db: Database,
  id: string,
  caller: Caller,
): Promise<void> {
  const row = await ownImport(db, id, caller);
  const to = { status: 'cancelled', changedAt: app.system() } as const;
  if (!(await changeImport(db, id, ['judging', 'accepting'], to))) return deleteImport(db, row.id);
  await dropParts(db, id);
}
