import { eq } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import { readCase } from '../../store/repositories/cases.ts';
import { dropDraftCompany } from '../../store/repositories/companies.ts';
import { deleteRecordsOfDraft } from '../../store/repositories/records.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';

/** What was added while a form was filled in belongs to the case that began with it. */
export async function adoptDrafts(db: Database, draft: string, id: string): Promise<void> {
  await db.update(schema.records).set({ draft: id }).where(eq(schema.records.draft, draft));
}

/** A case that ends leaves nothing provisional behind: what it did not settle was of use to nobody else. */
export async function settleDrafts(db: Database, id: string): Promise<void> {
  await deleteRecordsOfDraft(db, id);
  const row = await readCase(db, id);
  if (row !== undefined && row.company !== row.partner) await dropDraftCompany(db, row.company);
}
