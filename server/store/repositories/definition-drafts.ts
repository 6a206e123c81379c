import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { definitionDrafts } = schema;

export type DefinitionDraft = typeof definitionDrafts.$inferSelect;
/** Without the files. */
export type DraftSummary = Omit<DefinitionDraft, 'sources'>;
export type DraftStatus = DefinitionDraft['status'];

export async function insertDefinitionDraft(db: Database, row: DefinitionDraft): Promise<void> {
  await db.insert(definitionDrafts).values(row);
}

export async function readDefinitionDraft(db: Database, id: string): Promise<DefinitionDraft | undefined> {
  const [row] = await db.select().from(definitionDrafts).where(eq(definitionDrafts.id, id));
  return row;
}

/** The latest first. */
export async function definitionDraftsOf(
  db: Database,
  pack: string,
  statuses: readonly DraftStatus[],
): Promise<DraftSummary[]> {
  return db
    .select({
      id: definitionDrafts.id,
      pack: definitionDrafts.pack,
      title: definitionDrafts.title,
      base: definitionDrafts.base,
      status: definitionDrafts.status,
      by: definitionDrafts.by,
      proposedBy: definitionDrafts.proposedBy,
      reason: definitionDrafts.reason,
      editedBy: definitionDrafts.editedBy,
      approval: definitionDrafts.approval,
      version: definitionDrafts.version,
      createdAt: definitionDrafts.createdAt,
      changedAt: definitionDrafts.changedAt,
    })
    .from(definitionDrafts)
    .where(and(eq(definitionDrafts.pack, pack), inArray(definitionDrafts.status, [...statuses])))
    .orderBy(desc(definitionDrafts.changedAt), desc(definitionDrafts.id))
    .limit(200);
}

type DraftChange = Partial<Omit<DefinitionDraft, 'id' | 'pack' | 'by' | 'version' | 'createdAt'>>;

/** `undefined` where somebody else has changed it since it was read. */
export async function changeDefinitionDraft(
  db: Database,
  before: Pick<DefinitionDraft, 'id' | 'version'>,
  to: DraftChange & { readonly changedAt: number },
): Promise<DefinitionDraft | undefined> {
  const [row] = await db
    .update(definitionDrafts)
    .set({ ...to, version: before.version + 1 })
    .where(and(eq(definitionDrafts.id, before.id), eq(definitionDrafts.version, before.version)))
    .returning();
  return row;
}

/** The packs that are being written and have no release yet, among others. */
export async function packsWithDrafts(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ pack: definitionDrafts.pack })
    .from(definitionDrafts)
    .where(inArray(definitionDrafts.status, ['open', 'proposed']));
  return rows.map(({ pack }) => pack).sort();
}
