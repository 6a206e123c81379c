import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { formDrafts } = schema;

export type FormDraft = typeof formDrafts.$inferSelect;

/** Whose drafts: those of a user, made for one company. In another company's name they are as if they did not exist. */
export interface DraftOwner {
  readonly user: string;
  readonly company: string;
}

const ownedBy = ({ user, company }: DraftOwner) =>
  and(eq(formDrafts.user, user), eq(formDrafts.company, company));

export async function insertFormDraft(db: Database, row: FormDraft): Promise<void> {
  await db.insert(formDrafts).values(row);
}

export async function readFormDraft(
  db: Database,
  id: string,
  owner: DraftOwner,
): Promise<FormDraft | undefined> {
  const [row] = await db
    .select()
    .from(formDrafts)
    .where(and(eq(formDrafts.id, id), ownedBy(owner)));
  return row;
}

/** Those that have not become a case, the latest first. */
export async function formDraftsOf(db: Database, owner: DraftOwner, most: number): Promise<FormDraft[]> {
  return db
    .select()
    .from(formDrafts)
    .where(and(ownedBy(owner), isNull(formDrafts.became)))
    .orderBy(desc(formDrafts.changedAt), desc(formDrafts.id))
    .limit(most);
}

/** Replaces what was typed; `undefined` where that has changed since it was read. */
export async function changeAnswers(
  db: Database,
  before: Pick<FormDraft, 'id' | 'version'>,
  to: Pick<FormDraft, 'answers' | 'changedAt'>,
): Promise<FormDraft | undefined> {
  const [row] = await db
    .update(formDrafts)
    .set({ ...to, version: before.version + 1 })
    .where(and(eq(formDrafts.id, before.id), eq(formDrafts.version, before.version)))
    .returning();
  return row;
}

/** Keeps what was found out meanwhile. What somebody typed stays as it is, and so does its version. */
export async function keepInDraft(
  db: Database,
  id: string,
  found: Partial<Pick<FormDraft, 'checks' | 'customer'>>,
): Promise<void> {
  await db.update(formDrafts).set(found).where(eq(formDrafts.id, id));
}

/** Nothing is left of it but the case, for whoever sends it again. */
export async function draftBecame(db: Database, id: string, became: string, now: number): Promise<void> {
  await db
    .update(formDrafts)
    .set({ became, answers: {}, checks: {}, changedAt: now })
    .where(eq(formDrafts.id, id));
}

export async function deleteFormDraft(db: Database, id: string): Promise<void> {
  await db.delete(formDrafts).where(eq(formDrafts.id, id));
}

/** Forgets what became of drafts so long ago that nobody sends them again. */
export async function forgetSubmitted(db: Database, user: string, before: number): Promise<void> {
  await db
    .delete(formDrafts)
    .where(and(eq(formDrafts.user, user), isNotNull(formDrafts.became), lt(formDrafts.changedAt, before)));
}
