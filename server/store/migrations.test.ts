import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { migrationFiles } from '../generate/migrations.ts';
import { ROOT } from '../root.ts';
import { postgresSchema, sqliteSchema } from './schema/index.ts';

const FOLDER = join(ROOT, 'server/store/migrations');

interface Column {
  readonly name: string;
  readonly notNull: boolean;
}

/** Tables with their columns as the statements of a dialect make them, in their order. */
function tablesIn(dialect: 'sqlite' | 'postgres'): Map<string, Column[]> {
  const folder = join(FOLDER, dialect);
  const steps = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const text = steps
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const tables = new Map<string, Column[]>();
  for (const [, name = '', body = ''] of text.matchAll(/CREATE TABLE [`"](\w+)[`"] \(([\s\S]*?)\n\)/g))
    tables.set(
      name,
      [...body.matchAll(/^\s*[`"](\w+)[`"] (.+?),?$/gm)].map(([, column = '', rest = '']) => ({
        name: column,
        notNull: /NOT NULL|PRIMARY KEY/i.test(rest),
      })),
    );
  return tables;
}

describe('the migrations of both dialects', () => {
  it('make the same tables with the same columns', () => {
    const sqlite = tablesIn('sqlite');
    expect(sqlite.size).toBeGreaterThan(20);
    expect(Object.fromEntries(tablesIn('postgres'))).toEqual(Object.fromEntries(sqlite));
  });

  it('make all tables of the schema, which is one for both', () => {
    const named = (schema: typeof sqliteSchema) =>
      Object.values(schema).map((table) => [
        getTableName(table),
        Object.values(getTableColumns(table)).map(({ name }) => name),
      ]);
    expect(named(postgresSchema)).toEqual(named(sqliteSchema));
    expect([...tablesIn('sqlite').keys()].sort()).toEqual(
      Object.values(sqliteSchema)
        .map((table) => getTableName(table))
        .sort(),
    );
  });

  it('leave nothing of the schema out', async () => {
    expect(await migrationFiles(ROOT)).toEqual([]);
  });

  it('have SQLite hold every value to its type', () => {
    const text = readFileSync(join(FOLDER, 'sqlite/0001.sql'), 'utf8');
    const ends = text.match(/^\).*;$/gm) ?? [];
    expect(ends.length).toBe(tablesIn('sqlite').size);
    expect(ends.every((end) => end.startsWith(') STRICT'))).toBe(true);
  });
});
