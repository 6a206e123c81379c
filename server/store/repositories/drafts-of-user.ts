import { eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { dropDraftCompany } from './companies.ts';
import { deleteRecordsOfDraft } from './records.ts';

const { formDrafts } = schema;

/** All that a user has begun to fill in, for whichever company, with what was added for it. */
export async function deleteDraftsOf(db: Database, user: string): Promise<void> {
  for (const { id, customer } of await db.select().from(formDrafts).where(eq(formDrafts.user, user))) {
    await deleteRecordsOfDraft(db, id);
    if (customer !== null) await dropDraftCompany(db, customer);
  }
  await db.delete(formDrafts).where(eq(formDrafts.user, user));
}
