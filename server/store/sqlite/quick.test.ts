import BetterSqlite from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { migrate } from './migrate.ts';
import { quickened } from './quick.ts';

const { companies, users } = schema;

const COMPANY = {
  id: 'northwind',
  kind: 'partner',
  partner: 'northwind',
  name: 'Northwind',
  relationship: null,
  attributes: { vat: 'BE0403170701', tags: ['a', null] },
  draft: true,
  version: 3,
  createdAt: 1_700_000_000_000,
};

function opened() {
  const connection = new BetterSqlite(':memory:');
  migrate(connection);
  return { connection, db: drizzle(connection, { schema }) as unknown as Database };
}

const inserting = (db: Database) =>
  db
    .insert(companies)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      partner: sql.placeholder('partner'),
      name: sql.placeholder('name'),
      relationship: sql.placeholder('relationship'),
      attributes: sql.placeholder('attributes'),
      draft: sql.placeholder('draft'),
      version: sql.placeholder('version'),
      createdAt: sql.placeholder('createdAt'),
    })
    .prepare();

test('what is written the short way is read by the query builder, and the other way round', async () => {
  const { connection, db } = opened();
  await quickened(connection, inserting(db)).execute(COMPANY);
  await inserting(db).execute({ ...COMPANY, id: 'contoso', draft: false });
  const all = db.select().from(companies).orderBy(companies.id).prepare();
  const expected = [{ ...COMPANY, id: 'contoso', draft: false }, COMPANY];
  expect(await all.execute()).toEqual(expected);
  expect(await quickened(connection, all).execute()).toEqual(expected);
});

test('computed columns and rows that come back from a change are read alike', async () => {
  const { connection, db } = opened();
  await inserting(db).execute(COMPANY);
  const changing = db
    .update(companies)
    .set({ version: sql`${companies.version} + ${sql.placeholder('by')}` })
    .where(eq(companies.id, sql.placeholder('id')))
    .returning({ attributes: companies.attributes, version: companies.version })
    .prepare();
  const change = quickened(connection, changing);
  expect(change).not.toBe(changing);
  expect(await change.execute({ id: 'northwind', by: 2 })).toEqual([
    { attributes: COMPANY.attributes, version: 5 },
  ]);
  const computed = db
    .select({ id: companies.id, isNew: sql<boolean>`${companies.version} < 4`.mapWith(Boolean) })
    .from(companies)
    .prepare();
  expect(await quickened(connection, computed).execute()).toEqual([{ id: 'northwind', isNew: false }]);
});

test('a value that is not given is a mistake, and nothing is written', async () => {
  const { connection, db } = opened();
  const { name: _, ...nameless } = COMPANY;
  expect(() => quickened(connection, inserting(db)).execute(nameless)).toThrow('name');
  expect(await db.select().from(companies)).toEqual([]);
});

const USER = {
  id: 'ada',
  company: 'northwind',
  name: 'Ada',
  email: 'ada@northwind.example',
  login: 'ada@northwind.example',
  password: null,
  record: null,
  language: 'nl',
  disabled: false,
  version: 1,
  createdAt: 1,
};

test('rows of several tables are read table by table', async () => {
  const { connection, db } = opened();
  await inserting(db).execute(COMPANY);
  await db.insert(users).values(USER);
  const joined = db
    .select({ company: companies, user: users })
    .from(companies)
    .innerJoin(users, eq(users.company, companies.id))
    .prepare();
  const quick = quickened(connection, joined);
  expect(quick).not.toBe(joined);
  expect(await quick.execute()).toEqual([{ company: COMPANY, user: USER }]);
});

test('where a table may have no row, the query stays with the query builder', () => {
  const { connection, db } = opened();
  const joined = db
    .select({ company: companies, user: users })
    .from(companies)
    .leftJoin(users, eq(users.company, companies.id))
    .prepare();
  expect(quickened(connection, joined)).toBe(joined);
});
