import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { postgresSchema, sqliteSchema } from '../store/schema/index.ts';

/** Small rows that are found by their key only: without a second tree, claiming and looking up touch one page fewer. */
const WITHOUT_ROWID = new Set([
  'jobs',
  'claimed_keys',
  'former_keys',
  'case_records',
  'personal_values',
  'idempotency',
  'case_notices',
  'company_services',
  'user_grants',
  'sessions',
]);

interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly next: (previous: string | undefined) => Promise<{ snapshot: unknown; statements: string[] }>;
}

const DIALECTS: readonly Dialect[] = [
  {
    name: 'sqlite',
    async next(previous) {
      const empty = await generateSQLiteDrizzleJson({});
      const before = previous === undefined ? empty : (JSON.parse(previous) as typeof empty);
      const after = await generateSQLiteDrizzleJson(sqliteSchema, before.id);
      const statements = await generateSQLiteMigration(before, after);
      return { snapshot: after, statements: statements.map(asStrict) };
    },
  },
  {
    name: 'postgres',
    async next(previous) {
      const empty = generateDrizzleJson({});
      const before = previous === undefined ? empty : (JSON.parse(previous) as typeof empty);
      const after = generateDrizzleJson(postgresSchema as never, before.id);
      return { snapshot: after, statements: await generateMigration(before, after) };
    },
  },
];

/** SQLite keeps any value in any column unless a table is strict, which the generator cannot say. */
function asStrict(statement: string): string {
  const table = /^CREATE TABLE `(\w+)`/.exec(statement)?.[1];
  if (table === undefined) return statement;
  const options = WITHOUT_ROWID.has(table) ? 'STRICT, WITHOUT ROWID' : 'STRICT';
  return statement.replace(/\);\s*$/, `) ${options};`);
}

/**
 * The migrations of both dialects: those that are there, which are never changed, and one more where the schema has moved
 * on. Both get the same number, so that a database of either kind can be asked how far it is.
 */
export async function migrationFiles(root: string): Promise<{ path: string; text: string }[]> {
  const files: { path: string; text: string }[] = [];
  for (const { name, next } of DIALECTS) {
    const folder = `server/store/migrations/${name}`;
    const { snapshot, statements } = await next(read(join(root, folder, 'snapshot.json')));
    if (statements.length === 0) continue;
    const number = String(numbersIn(join(root, folder)).length + 1).padStart(4, '0');
    files.push(
      { path: `${folder}/${number}.sql`, text: `${statements.join('\n').trim()}\n` },
      { path: `${folder}/snapshot.json`, text: `${JSON.stringify(snapshot)}\n` },
    );
  }
  return files;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function numbersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => /^\d{4}\.sql$/.test(file));
  } catch {
    return [];
  }
}
