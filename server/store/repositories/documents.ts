import { and, asc, desc, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { type Scope, within } from '../scope.ts';

const { documents } = schema;

export type DocumentRow = typeof documents.$inferSelect;
/** A document without its content. */
export type DocumentSummary = Omit<DocumentRow, 'bytes'>;

const summary = {
  id: documents.id,
  partner: documents.partner,
  company: documents.company,
  case: documents.case,
  origin: documents.origin,
  name: documents.name,
  edition: documents.edition,
  file: documents.file,
  type: documents.type,
  size: documents.size,
  sha256: documents.sha256,
  by: documents.by,
  at: documents.at,
};

export async function readDocument(
  db: Database,
  id: string,
  scope: Scope,
): Promise<DocumentSummary | undefined> {
  const [row] = await db
    .select(summary)
    .from(documents)
    .where(and(eq(documents.id, id), within(documents, scope)));
  return row;
}

export async function contentOf(db: Database, id: string): Promise<Buffer | undefined> {
  const [row] = await db.select({ bytes: documents.bytes }).from(documents).where(eq(documents.id, id));
  return row?.bytes;
}

export async function documentsOfCase(db: Database, id: string): Promise<DocumentSummary[]> {
  return db
    .select(summary)
    .from(documents)
    .where(eq(documents.case, id))
    .orderBy(asc(documents.name), asc(documents.edition));
}

/** Where the page before ended. */
export interface DocumentCursor {
  readonly at: number;
  readonly id: string;
}

/** The latest first, from where the page before ended. */
export async function documentPage(
  db: Database,
  scope: Scope,
  { after, most }: { readonly after?: DocumentCursor | undefined; readonly most: number },
): Promise<DocumentSummary[]> {
  const further =
    after === undefined
      ? undefined
      : or(lt(documents.at, after.at), and(eq(documents.at, after.at), lt(documents.id, after.id)));
  return db
    .select(summary)
    .from(documents)
    .where(and(within(documents, scope), further))
    .orderBy(desc(documents.at), desc(documents.id))
    .limit(most);
}

/**
 * A file that was handed in becomes one of a case, as the next edition of its name. One that belongs to a case already stays
 * there, and nobody can draw in what another company has handed in.
 */
export async function bindDocument(
  db: Database,
  id: string,
  to: { readonly id: string; readonly partner: string; readonly company: string },
  by: string,
): Promise<void> {
  const [free] = await db
    .select(summary)
    .from(documents)
    .where(
      and(
        eq(documents.id, id),
        isNull(documents.case),
        or(eq(documents.partner, to.partner), eq(documents.by, by)),
      ),
    );
  if (free === undefined) return;
  const before = await latestEdition(db, to.id, free.name);
  const { partner, company } = to;
  await db
    .update(documents)
    .set({ case: to.id, partner, company, edition: (before?.edition ?? 0) + 1 })
    .where(eq(documents.id, id));
}

/** The one that counts among several editions. */
async function latestEdition(db: Database, id: string, name: string): Promise<DocumentSummary | undefined> {
  const [row] = await db
    .select(summary)
    .from(documents)
    .where(and(eq(documents.case, id), eq(documents.name, name)))
    .orderBy(desc(documents.edition))
    .limit(1);
  return row;
}

/** Adds a document; within its case it is the next edition of its name. */
export async function addDocument(db: Database, row: Omit<DocumentRow, 'edition'>): Promise<number> {
  const before = row.case === null ? undefined : await latestEdition(db, row.case, row.name);
  const edition = (before?.edition ?? 0) + 1;
  await db
    .insert(documents)
    .values({ ...row, edition })
    .onConflictDoNothing();
  return edition;
}
