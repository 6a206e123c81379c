import { and, eq, getTableColumns, getTableName, like, or, type SQL } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.ts';
import { type Schema, sqliteSchema as schema } from '../schema/index.ts';

/**
 * Tables in which nothing is looked for: what is chained names nobody, what belongs to a person or a case is erased by
 * itself, and definitions are written by analysts.
 */
const EXEMPT: ReadonlySet<keyof Schema> = new Set([
  'caseEvents',
  'cases',
  'personalValues',
  'audit',
  'releases',
  'packs',
  'definitionDrafts',
  'companies',
  'records',
  'users',
  'sessions',
  'tokens',
  'links',
  'userGrants',
]);

/** What becomes of a value; the same one where there is nothing to take out. */
export type Blacken = (value: unknown) => unknown;

/**
 * Takes words out of every table that may hold them, also of those that are added later. Returns in how many rows something
 * was found; a row that is named by it goes altogether.
 */
export async function blackenEverywhere(
  db: Database,
  words: readonly string[],
  blacken: Blacken,
): Promise<number> {
  if (words.length === 0) return 0;
  let found = 0;
  for (const name of Object.keys(schema) as (keyof Schema)[])
    if (!EXEMPT.has(name)) found += await blackenTable(db, schema[name], words, blacken);
  return found;
}

async function blackenTable(
  db: Database,
  table: SQLiteTable,
  words: readonly string[],
  blacken: Blacken,
): Promise<number> {
  const columns = Object.entries(getTableColumns(table) as { [name: string]: SQLiteColumn }).filter(
    ([, column]) => column.columnType === 'SQLiteText' || column.columnType === 'SQLiteTextJson',
  );
  if (columns.length === 0) return 0;
  const keys = keysOf(table);
  let found = 0;
  for (const row of await suspects(db, table, columns, words)) {
    const changed = Object.fromEntries(
      columns
        .map(([name]) => [name, row[name], blacken(row[name])] as const)
        .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after))
        .map(([name, , after]) => [name, after]),
    );
    const names = Object.keys(changed);
    if (names.length === 0) continue;
    found += 1;
    const itself = and(...keys.map(([name, column]) => eq(column, row[name]))) as SQL;
    if (names.some((name) => keys.some(([key]) => key === name))) await db.delete(table).where(itself);
    else await db.update(table).set(changed).where(itself);
  }
  return found;
}

/** Rows in which one of the words may stand; letters of the alphabet are found in either case, and whatever is escaped in JSON by the rest. */
function suspects(
  db: Database,
  table: SQLiteTable,
  columns: readonly (readonly [string, SQLiteColumn])[],
  words: readonly string[],
): Promise<{ [name: string]: unknown }[]> {
  const needles = [...new Set(words.map(plainPart))];
  const conditions = columns.flatMap(([, column]) => needles.map((needle) => like(column, `%${needle}%`)));
  return db
    .select()
    .from(table)
    .where(or(...conditions) as SQL);
}

/** The longest part of a word that means nothing to a pattern, and is written the same in JSON. */
function plainPart(word: string): string {
  const parts = word.split(/[%_\\"\p{Cc}]/u);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function keysOf(table: SQLiteTable): (readonly [string, SQLiteColumn])[] {
  const { primaryKeys } = getTableConfig(table);
  const inKey = new Set(primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const keys = Object.entries(getTableColumns(table) as { [name: string]: SQLiteColumn }).filter(
    ([, column]) => column.primary || inKey.has(column.name),
  );
  if (keys.length === 0) throw new Error(`table ${getTableName(table)} has no primary key`);
  return keys;
}
