import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Answers } from '../../../engine/index.ts';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { type Scope, within } from '../scope.ts';

const { records, users, caseRecords, cases } = schema;

/** A record, with what the directory knows of it besides its attributes. */
export interface RecordRow {
  readonly id: string;
  readonly pack: string;
  readonly kind: string;
  readonly company: string;
  readonly partner: string;
  readonly attributes: Answers;
  readonly draft: string | null;
  readonly version: number;
  readonly createdAt: number;
  /** Whether a user who has set a password, and is not shut out, belongs to it. */
  readonly canSignIn: boolean;
}

/** Columns are written with their tables: in a query of one table the others would be taken for its own. */
function canSignIn() {
  const user = (column: { readonly name: string }) => sql`${users}.${sql.identifier(column.name)}`;
  const record = sql`${records}.${sql.identifier(records.id.name)}`;
  return sql<boolean>`exists (select 1 from ${users} where ${user(users.record)} = ${record} and ${user(users.password)} is not null and ${user(users.disabled)} = false)`;
}

const columns = {
  id: records.id,
  pack: records.pack,
  kind: records.kind,
  company: records.company,
  partner: records.partner,
  attributes: records.attributes,
  draft: records.draft,
  version: records.version,
  createdAt: records.createdAt,
  canSignIn: canSignIn().mapWith(Boolean),
};

const byId = statement((db) =>
  db
    .select(columns)
    .from(records)
    .where(eq(records.id, sql.placeholder('id')))
    .prepare(),
);

export async function readRecord(db: Database, id: string, scope: Scope): Promise<RecordRow | undefined> {
  const [row] = await byId(db).execute({ id });
  if (row === undefined || scope.sees === 'everything') return row;
  const seen = row.partner === scope.partner && (scope.sees === 'partner' || row.company === scope.company);
  return seen ? row : undefined;
}

/** Those of some companies; of a pack and of one kind of it, where it is given. */
export async function recordsOf(
  db: Database,
  of: { readonly companies: readonly string[]; readonly pack: string; readonly kind?: string },
  scope: Scope,
): Promise<RecordRow[]> {
  return db
    .select(columns)
    .from(records)
    .where(
      and(
        inArray(records.company, [...of.companies]),
        eq(records.pack, of.pack),
        of.kind === undefined ? undefined : eq(records.kind, of.kind),
        within(records, scope),
      ),
    )
    .orderBy(asc(records.id));
}

/** Those that were created with a draft, or with one of some. */
export async function recordsOfDrafts(
  db: Database,
  drafts: readonly string[],
  scope: Scope,
): Promise<RecordRow[]> {
  return db
    .select(columns)
    .from(records)
    .where(and(inArray(records.draft, [...drafts]), within(records, scope)))
    .orderBy(asc(records.id));
}

export async function insertRecord(
  db: Database,
  row: Omit<RecordRow, 'canSignIn' | 'version'>,
): Promise<void> {
  await db
    .insert(records)
    .values({ ...row, version: 1 })
    .onConflictDoNothing();
}

export async function changeRecord(
  db: Database,
  before: Pick<RecordRow, 'id' | 'version'>,
  to: { readonly attributes: Answers; readonly draft?: string | null },
): Promise<boolean> {
  const changed = await db
    .update(records)
    .set({ ...to, version: before.version + 1 })
    .where(and(eq(records.id, before.id), eq(records.version, before.version)))
    .returning({ id: records.id });
  return changed.length === 1;
}

export async function deleteRecord(db: Database, id: string): Promise<void> {
  await db.delete(records).where(eq(records.id, id));
}

/** What a discarded draft leaves behind. */
export async function deleteRecordsOfDraft(db: Database, draft: string): Promise<void> {
  await db.delete(records).where(eq(records.draft, draft));
}

/** The unfinished cases that depend on a record. */
export async function casesDependingOn(
  db: Database,
  record: string,
): Promise<{ id: string; number: string }[]> {
  return db
    .select({ id: cases.id, number: cases.number })
    .from(caseRecords)
    .innerJoin(cases, eq(cases.id, caseRecords.case))
    .where(and(eq(caseRecords.record, record), eq(cases.status, 'active')))
    .orderBy(asc(cases.number));
}
