import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Answers } from '../../../engine/index.ts';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { type Scope, within } from '../scope.ts';

const { companies, companyServices } = schema;

export type CompanyRow = typeof companies.$inferSelect;

const owned = { partner: companies.partner, company: companies.id };

const byId = statement((db) =>
  db
    .select()
    .from(companies)
    .where(eq(companies.id, sql.placeholder('id')))
    .prepare(),
);

/** Within the scope, or not at all. */
export async function readCompany(db: Database, id: string, scope: Scope): Promise<CompanyRow | undefined> {
  const [row] = await byId(db).execute({ id });
  if (row === undefined) return undefined;
  if (scope.sees === 'everything') return row;
  const seen = row.partner === scope.partner && (scope.sees === 'partner' || row.id === scope.company);
  return seen ? row : undefined;
}

/** The company that runs the portal; an installation has one. */
export async function providerCompany(db: Database): Promise<CompanyRow | undefined> {
  const [row] = await db.select().from(companies).where(eq(companies.kind, 'provider'));
  return row;
}

/** The customers of a partner whose registration is approved, by name. */
export async function customersOf(db: Database, partner: string): Promise<CompanyRow[]> {
  return db
    .select()
    .from(companies)
    .where(and(eq(companies.partner, partner), eq(companies.kind, 'customer'), eq(companies.draft, false)))
    .orderBy(asc(companies.name), asc(companies.id));
}

export async function companiesWithin(db: Database, scope: Scope): Promise<CompanyRow[]> {
  return db
    .select()
    .from(companies)
    .where(and(within(owned, scope), eq(companies.draft, false)))
    .orderBy(asc(companies.name), asc(companies.id));
}

export async function companiesById(
  db: Database,
  ids: readonly string[],
  scope: Scope,
): Promise<CompanyRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(companies)
    .where(and(inArray(companies.id, [...ids]), within(owned, scope)));
}

export async function putCompany(db: Database, row: CompanyRow): Promise<void> {
  const { id: _, createdAt: __, ...changes } = row;
  await db.insert(companies).values(row).onConflictDoUpdate({ target: companies.id, set: changes });
}

export async function changeCompany(
  db: Database,
  before: CompanyRow,
  to: { readonly name: string; readonly attributes: Answers },
): Promise<boolean> {
  const changed = await db
    .update(companies)
    .set({ ...to, version: before.version + 1 })
    .where(and(eq(companies.id, before.id), eq(companies.version, before.version)))
    .returning({ id: companies.id });
  return changed.length === 1;
}

export async function dropDraftCompany(db: Database, id: string): Promise<void> {
  await db.delete(companies).where(and(eq(companies.id, id), eq(companies.draft, true)));
}

const services = statement((db) =>
  db
    .select({ service: companyServices.service })
    .from(companyServices)
    .where(
      and(
        eq(companyServices.company, sql.placeholder('company')),
        eq(companyServices.pack, sql.placeholder('pack')),
      ),
    )
    .prepare(),
);

export async function servicesOf(db: Database, company: string, pack: string): Promise<string[]> {
  return (await services(db).execute({ company, pack })).map(({ service }) => service);
}

export async function replaceServices(
  db: Database,
  company: string,
  pack: string,
  names: readonly string[],
): Promise<void> {
  await db
    .delete(companyServices)
    .where(and(eq(companyServices.company, company), eq(companyServices.pack, pack)));
  if (names.length > 0)
    await db.insert(companyServices).values(names.map((service) => ({ company, pack, service })));
}
