import { and, asc, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { type ImportStatus, type ImportVerdict, sqliteSchema as schema } from '../schema/index.ts';

const { imports, importParts, importRows, claimedKeys, cases } = schema;

export type ImportRow = typeof imports.$inferSelect;
export type ImportLine = typeof importRows.$inferSelect;

export async function insertImport(db: Database, row: ImportRow): Promise<void> {
  await db.insert(imports).values(row);
}

/** One of a user, who alone sees it. */
export async function readImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

/** Those of a user for one company, the newest first. */
export async function importsOf(
  db: Database,
  user: string,
  company: string,
  most: number,
): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(and(eq(imports.user, user), eq(imports.company, company)))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(most);
}

export type ImportChange = Partial<
  Pick<ImportRow, 'status' | 'read' | 'counts' | 'problems' | 'headings' | 'delimiter' | 'changedAt'>
>;

/** Only from a status in which it is expected; `false` where it was in another. */
export async function changeImport(
  db: Database,
  id: string,
  from: readonly ImportStatus[],
  to: ImportChange,
): Promise<boolean> {
  const changed = await db
    .update(imports)
    .set(to)
    .where(and(eq(imports.id, id), inArray(imports.status, [...from])))
    .returning({ id: imports.id });
  return changed.length === 1;
}

/** Those that were under way. */
export async function importsInStatus(db: Database, status: readonly ImportStatus[]): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(inArray(imports.status, [...status]))
    .orderBy(asc(imports.createdAt));
}

export async function importsBefore(db: Database, before: number): Promise<string[]> {
  const rows = await db.select({ id: imports.id }).from(imports).where(lt(imports.changedAt, before));
  return rows.map(({ id }) => id);
}

/** With its rows and what is left of its file. */
export async function deleteImport(db: Database, id: string): Promise<void> {
  await db.delete(importParts).where(eq(importParts.import, id));
  await db.delete(importRows).where(eq(importRows.import, id));
  await db.delete(imports).where(eq(imports.id, id));
}

const partInsertion = statement((db) =>
  db
    .insert(importParts)
    .values({
      import: sql.placeholder('import'),
      part: sql.placeholder('part'),
      bytes: sql.placeholder('bytes'),
    })
    .prepare(),
);

export async function addPart(db: Database, id: string, part: number, bytes: Buffer): Promise<void> {
  await partInsertion(db).execute({ import: id, part, bytes });
}

/** The file as it came, one part after the other. */
export async function* partsOf(db: Database, id: string): AsyncGenerator<Uint8Array, void> {
  for (let part = 0; ; part += 1) {
    const [row] = await db
      .select({ bytes: importParts.bytes })
      .from(importParts)
      .where(and(eq(importParts.import, id), eq(importParts.part, part)));
    if (row === undefined) return;
    yield row.bytes;
  }
}

export async function dropParts(db: Database, id: string): Promise<void> {
  await db.delete(importParts).where(eq(importParts.import, id));
}

/** Parts of files that never came to their end. */
export async function dropStrayParts(db: Database): Promise<void> {
  await db
    .delete(importParts)
    .where(notInArray(importParts.import, db.select({ id: imports.id }).from(imports)));
}

const rowInsertion = statement((db) =>
  db
    .insert(importRows)
    .values({
      import: sql.placeholder('import'),
      position: sql.placeholder('position'),
      line: sql.placeholder('line'),
      verdict: sql.placeholder('verdict'),
      row: sql.placeholder('row'),
      case: null,
    })
    .prepare(),
);

export async function addLines(db: Database, lines: readonly Omit<ImportLine, 'case'>[]): Promise<void> {
  for (const line of lines) await rowInsertion(db).execute({ ...line });
}

export async function dropLines(db: Database, id: string): Promise<void> {
  await db.delete(importRows).where(eq(importRows.import, id));
}

/** In the order of the file. */
export async function linesOf(
  db: Database,
  id: string,
  which: {
    readonly verdicts?: readonly ImportVerdict[] | undefined;
    readonly offset: number;
    readonly most: number;
  },
): Promise<ImportLine[]> {
  const { verdicts, offset, most } = which;
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.import, id),
        verdicts === undefined ? undefined : inArray(importRows.verdict, [...verdicts]),
      ),
    )
    .orderBy(asc(importRows.position))
    .limit(most)
    .offset(offset);
}

/** Lines behind a position, so that a long file is read without counting from its beginning each time. */
export async function linesAfter(
  db: Database,
  id: string,
  verdicts: readonly ImportVerdict[],
  after: number,
  most: number,
): Promise<ImportLine[]> {
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.import, id),
        inArray(importRows.verdict, [...verdicts]),
        sql`${importRows.position} > ${after}`,
      ),
    )
    .orderBy(asc(importRows.position))
    .limit(most);
}

const lineChange = statement((db) =>
  db
    .update(importRows)
    .set({
      verdict: sql`${sql.placeholder('verdict')}`,
      row: sql`${sql.placeholder('row')}`,
      case: sql`${sql.placeholder('case')}`,
    })
    .where(
      and(
        eq(importRows.import, sql.placeholder('import')),
        eq(importRows.position, sql.placeholder('position')),
        eq(importRows.verdict, 'good'),
      ),
    )
    .returning({ position: importRows.position })
    .prepare(),
);

/** What has become of a good row. `false` where something has become of it before. */
export async function settleLine(
  db: Database,
  { import: id, position, verdict, row, case: begun }: Omit<ImportLine, 'line'>,
): Promise<boolean> {
  const changed = await lineChange(db).execute({
    import: id,
    position,
    verdict,
    row: JSON.stringify(row),
    case: begun,
  });
  return changed.length === 1;
}

/** Which cases hold some keys. */
export async function holdersOfKeys(
  db: Database,
  pack: string,
  within: string,
  keys: readonly string[],
): Promise<Map<string, { id: string; number: string; partner: string }>> {
  const rows = await db
    .select({ key: claimedKeys.key, id: cases.id, number: cases.number, partner: cases.partner })
    .from(claimedKeys)
    .innerJoin(cases, eq(cases.id, claimedKeys.case))
    .where(
      and(
        eq(claimedKeys.pack, pack),
        eq(claimedKeys.within, within),
        inArray(claimedKeys.key, [...new Set(keys)]),
      ),
    );
  return new Map(rows.map(({ key, ...holder }) => [key, holder]));
}
