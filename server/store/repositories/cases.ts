import { and, asc, eq, sql } from 'drizzle-orm';
import type { Case } from '../../../engine/index.ts';
import { type Database, statement } from '../database.ts';
import type { Listed } from '../schema/index.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { cases, caseEvents, personalValues, caseRecords, caseNotices, claimedKeys, formerKeys } = schema;

export type CaseRow = typeof cases.$inferSelect;
export type EventRow = typeof caseEvents.$inferSelect;

/** Another one has changed the case since it was read. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';

  constructor(id: string) {
    super(`case ${id} has gone on in the meantime`);
  }
}

const byId = statement((db) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare(),
);

export async function readCase(db: Database, id: string): Promise<CaseRow | undefined> {
  const [row] = await byId(db).execute({ id });
  return row;
}

const insertion = statement((db) =>
  db
    .insert(cases)
    .values({
      id: sql.placeholder('id'),
      number: sql.placeholder('number'),
      pack: sql.placeholder('pack'),
      flow: sql.placeholder('flow'),
      release: sql.placeholder('release'),
      partner: sql.placeholder('partner'),
      company: sql.placeholder('company'),
      starter: sql.placeholder('starter'),
      status: sql.placeholder('status'),
      sequence: sql.placeholder('sequence'),
      head: sql.placeholder('head'),
      state: sql.placeholder('state'),
      listed: sql.placeholder('listed'),
      openedAt: sql.placeholder('openedAt'),
      changedAt: sql.placeholder('changedAt'),
    })
    .prepare(),
);

export async function insertCase(db: Database, row: CaseRow): Promise<void> {
  await insertion(db).execute({ ...row });
}

export interface CaseChange {
  readonly id: string;
  /** The sequence that was read. */
  readonly before: number;
  readonly sequence: number;
  readonly company: string;
  readonly status: string;
  readonly head: string;
  readonly state: Case;
  readonly listed: Listed;
  readonly changedAt: number;
}

const change = statement((db) =>
  db
    .update(cases)
    .set({
      company: sql`${sql.placeholder('company')}`,
      status: sql`${sql.placeholder('status')}`,
      sequence: sql`${sql.placeholder('sequence')}`,
      head: sql`${sql.placeholder('head')}`,
      state: sql`${sql.placeholder('state')}`,
      listed: sql`${sql.placeholder('listed')}`,
      changedAt: sql`${sql.placeholder('changedAt')}`,
    })
    .where(and(eq(cases.id, sql.placeholder('id')), eq(cases.sequence, sql.placeholder('before'))))
    .returning({ id: cases.id })
    .prepare(),
);

/** Throws `Overtaken` where the case is not as it was when it was read. */
export async function updateCase(db: Database, { state, listed, ...row }: CaseChange): Promise<void> {
  const changed = await change(db).execute({
    ...row,
    state: JSON.stringify(state),
    listed: JSON.stringify(listed),
  });
  if (changed.length !== 1) throw new Overtaken(row.id);
}

const eventInsertion = statement((db) =>
  db
    .insert(caseEvents)
    .values({
      case: sql.placeholder('case'),
      sequence: sql.placeholder('sequence'),
      at: sql.placeholder('at'),
      release: sql.placeholder('release'),
      semantics: sql.placeholder('semantics'),
      actor: sql.placeholder('actor'),
      request: sql.placeholder('request'),
      body: sql.placeholder('body'),
      log: sql.placeholder('log'),
      previous: sql.placeholder('previous'),
      digest: sql.placeholder('digest'),
    })
    .prepare(),
);

export async function appendEvent(db: Database, row: EventRow): Promise<void> {
  await eventInsertion(db).execute({ ...row });
}

export async function eventsOf(db: Database, id: string): Promise<EventRow[]> {
  return db.select().from(caseEvents).where(eq(caseEvents.case, id)).orderBy(asc(caseEvents.sequence));
}

const personalInsertion = statement((db) =>
  db
    .insert(personalValues)
    .values({
      case: sql.placeholder('case'),
      sequence: sql.placeholder('sequence'),
      subject: sql.placeholder('subject'),
      values: sql.placeholder('values'),
    })
    .prepare(),
);

export async function keepPersonal(db: Database, row: typeof personalValues.$inferSelect): Promise<void> {
  await personalInsertion(db).execute({ ...row });
}

export async function personalOf(db: Database, id: string): Promise<(typeof personalValues.$inferSelect)[]> {
  return db.select().from(personalValues).where(eq(personalValues.case, id));
}

const recordReference = statement((db) =>
  db
    .insert(caseRecords)
    .values({ case: sql.placeholder('case'), record: sql.placeholder('record') })
    .prepare(),
);

const noticeReference = statement((db) =>
  db
    .insert(caseNotices)
    .values({
      case: sql.placeholder('case'),
      operation: sql.placeholder('operation'),
      value: sql.placeholder('value'),
      event: sql.placeholder('event'),
    })
    .prepare(),
);

export interface CaseReferences {
  readonly records: readonly string[];
  readonly notices: readonly Omit<typeof caseNotices.$inferSelect, 'case'>[];
}

/** By which records and notices a case is found. */
export async function addReferences(db: Database, id: string, references: CaseReferences): Promise<void> {
  for (const record of references.records) await recordReference(db).execute({ case: id, record });
  for (const notice of references.notices) await noticeReference(db).execute({ ...notice, case: id });
}

const recordForgetting = statement((db) =>
  db
    .delete(caseRecords)
    .where(
      and(eq(caseRecords.record, sql.placeholder('record')), eq(caseRecords.case, sql.placeholder('case'))),
    )
    .prepare(),
);

const noticeForgetting = statement((db) =>
  db
    .delete(caseNotices)
    .where(
      and(
        eq(caseNotices.operation, sql.placeholder('operation')),
        eq(caseNotices.value, sql.placeholder('value')),
        eq(caseNotices.case, sql.placeholder('case')),
        eq(caseNotices.event, sql.placeholder('event')),
      ),
    )
    .prepare(),
);

/** Forgets by what a case was found. */
export async function dropReferences(db: Database, id: string, references: CaseReferences): Promise<void> {
  for (const record of references.records) await recordForgetting(db).execute({ case: id, record });
  for (const notice of references.notices) await noticeForgetting(db).execute({ ...notice, case: id });
}

const keyHolder = statement((db) =>
  db
    .select({ case: claimedKeys.case })
    .from(claimedKeys)
    .where(
      and(
        eq(claimedKeys.pack, sql.placeholder('pack')),
        eq(claimedKeys.within, sql.placeholder('within')),
        eq(claimedKeys.key, sql.placeholder('key')),
      ),
    )
    .prepare(),
);

export type ClaimedKey = Pick<typeof claimedKeys.$inferSelect, 'pack' | 'within' | 'key'>;

/** The case that holds a key. */
export async function holderOf(db: Database, key: ClaimedKey): Promise<string | undefined> {
  const [row] = await keyHolder(db).execute({ ...key });
  return row?.case;
}

const keyInsertion = statement((db) =>
  db
    .insert(claimedKeys)
    .values({
      pack: sql.placeholder('pack'),
      within: sql.placeholder('within'),
      key: sql.placeholder('key'),
      case: sql.placeholder('case'),
    })
    .prepare(),
);

export async function claimKey(db: Database, key: ClaimedKey, id: string): Promise<void> {
  await keyInsertion(db).execute({ ...key, case: id });
}

const keyFreeing = statement((db) =>
  db
    .delete(claimedKeys)
    .where(
      and(
        eq(claimedKeys.pack, sql.placeholder('pack')),
        eq(claimedKeys.within, sql.placeholder('within')),
        eq(claimedKeys.key, sql.placeholder('key')),
        eq(claimedKeys.case, sql.placeholder('case')),
      ),
    )
    .returning()
    .prepare(),
);

/** It is remembered as a former one: what has ended may still matter to whoever wants the same. */
export async function freeKey(db: Database, key: ClaimedKey, id: string): Promise<void> {
  const freed = await keyFreeing(db).execute({ ...key, case: id });
  if (freed.length > 0) await db.insert(formerKeys).values(freed).onConflictDoNothing();
}

/** The cases that held a key until they ended. */
export async function formerHolders(db: Database, { pack, within, key }: ClaimedKey): Promise<CaseRow[]> {
  const rows = await db
    .select({ row: cases })
    .from(formerKeys)
    .innerJoin(cases, eq(cases.id, formerKeys.case))
    .where(and(eq(formerKeys.pack, pack), eq(formerKeys.within, within), eq(formerKeys.key, key)));
  return rows.map(({ row }) => row);
}

/** Whether anybody else holds a key, wherever it is unique. */
export async function isHeldElsewhere(db: Database, { pack, within, key }: ClaimedKey): Promise<boolean> {
  const rows = await db
    .select({ within: claimedKeys.within })
    .from(claimedKeys)
    .where(and(eq(claimedKeys.pack, pack), eq(claimedKeys.key, key)));
  return rows.some((row) => row.within !== within);
}
