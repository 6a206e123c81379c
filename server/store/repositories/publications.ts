import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { publications } = schema;

export type PublicationRow = typeof publications.$inferSelect;

export async function insertPublication(db: Database, row: PublicationRow): Promise<void> {
  await db.insert(publications).values(row);
}

export async function readPublication(db: Database, id: string): Promise<PublicationRow | undefined> {
  const [row] = await db.select().from(publications).where(eq(publications.id, id));
  return row;
}

/** The attempts to publish a draft, the latest first. */
export async function publicationsOf(db: Database, draft: string): Promise<PublicationRow[]> {
  return db
    .select()
    .from(publications)
    .where(eq(publications.draft, draft))
    .orderBy(desc(publications.id))
    .limit(50);
}

export async function runningPublicationOf(db: Database, draft: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.draft, draft), eq(publications.status, 'running')));
  return row?.id;
}

/** Only one that runs can end. */
export async function endPublication(
  db: Database,
  id: string,
  to: Pick<PublicationRow, 'status' | 'verdict' | 'release' | 'endedAt'>,
): Promise<void> {
  await db
    .update(publications)
    .set(to)
    .where(and(eq(publications.id, id), eq(publications.status, 'running')));
}

/** At a start nothing runs: what is said to be running was broken off. */
export async function interruptPublications(db: Database, at: number): Promise<void> {
  await db
    .update(publications)
    .set({ status: 'interrupted', endedAt: at })
    .where(eq(publications.status, 'running'));
}
