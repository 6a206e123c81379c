import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import {
  appendEvent,
  type CaseRow,
  eventsOf,
  keepPersonal,
  readCase,
  updateCase,
} from '../../store/repositories/cases.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';
import type { Services } from '../services.ts';
import { listedOf } from '../steps/listed.ts';
import { blackened, inOrder, wordsIn } from './blacken.ts';
import { chainDigest } from './chain.ts';
import { erasedState } from './erased-state.ts';
import { sealState, WHOLE_CASE } from './personal.ts';

const { personalValues, caseEvents } = schema;

type PersonalRow = typeof personalValues.$inferSelect;

export interface Erasing {
  /** By which values of the person are found: ids of records and users, digests of addresses. */
  readonly subjects: readonly string[];
  /** Texts by which the person is known, such as an address that was changed since. */
  readonly words: readonly string[];
  /** The same, for what is found of the person in the history. */
  readonly wordsOf: (found: readonly FoundValue[]) => readonly string[];
  readonly actor: string;
  readonly request: string;
}

/** What was known of a person, and where it stood in an event of a case of a pack. */
export interface FoundValue {
  readonly pack: string;
  readonly pointer: string;
  readonly value: unknown;
}

export interface ErasedHistory {
  readonly cases: readonly CaseRow[];
  readonly values: number;
  /** All by which the person was known. */
  readonly words: readonly string[];
}

/**
 * Erases a person from the history of all cases: the values are deleted, what was computed from them is blackened, and each
 * case notes that it happened and how it stands, so that it can still be verified.
 */
export async function eraseFromHistory(
  services: Services,
  db: Database,
  { subjects, words: known, wordsOf, ...by }: Erasing,
): Promise<ErasedHistory> {
  const rows = await db
    .select()
    .from(personalValues)
    .where(inArray(personalValues.subject, [...subjects]));
  const named = await casesNamed(db, rows);
  const words = inOrder([...known, ...wordsOf(foundIn(named, rows))]);
  const all = inOrder([...words, ...wordsIn(rows.map(valuesIn))]);
  const cases: CaseRow[] = [];
  for (const row of named.values()) {
    const own = rows.filter((one) => one.case === row.id);
    await blackenLog(db, row.id, all);
    cases.push(await noteErasure(services, db, row, { own, subjects, words: all, ...by }));
  }
  await db.delete(personalValues).where(inArray(personalValues.subject, [...subjects]));
  return { cases, values: rows.length, words };
}

async function casesNamed(db: Database, rows: readonly PersonalRow[]): Promise<Map<string, CaseRow>> {
  const cases = new Map<string, CaseRow>();
  for (const id of new Set(rows.map((row) => row.case))) {
    const row = await readCase(db, id);
    if (row !== undefined) cases.set(id, row);
  }
  return cases;
}

function foundIn(cases: ReadonlyMap<string, CaseRow>, rows: readonly PersonalRow[]): FoundValue[] {
  return rows.flatMap((row) => {
    const pack = cases.get(row.case)?.pack ?? '';
    return valuesIn(row).flatMap((value) =>
      Object.entries(value).map(([pointer, one]) => ({ pack, pointer, value: one })),
    );
  });
}

const valuesIn = ({ values }: PersonalRow) => Object.values(values).map(({ value }) => value);

/** The unfinished cases in which values of somebody stand. */
export async function unfinishedCasesWith(db: Database, subjects: readonly string[]): Promise<CaseRow[]> {
  const rows = await db
    .selectDistinct({ id: personalValues.case })
    .from(personalValues)
    .where(inArray(personalValues.subject, [...subjects]));
  const cases = await Promise.all(rows.map(({ id }) => readCase(db, id)));
  return cases.filter((row) => row !== undefined && row.status === 'active') as CaseRow[];
}

async function blackenLog(db: Database, id: string, words: readonly string[]): Promise<void> {
  for (const { sequence, log } of await eventsOf(db, id))
    await db
      .update(caseEvents)
      .set({ log: blackened(log, words) as typeof log })
      .where(and(eq(caseEvents.case, id), eq(caseEvents.sequence, sequence)));
}

async function noteErasure(
  services: Services,
  db: Database,
  row: CaseRow,
  erasing: Omit<Erasing, 'wordsOf'> & { readonly own: readonly PersonalRow[] },
): Promise<CaseRow> {
  const { actor, request, subjects } = erasing;
  const release = await services.releases.byHash(db, row.release);
  const sequence = row.sequence + 1;
  const events = await eventsOf(db, row.id);
  const state = { ...erasedState(release, row.state, { ...erasing, events }), sequence };
  const person = subjects.find((subject) => !subject.startsWith('address:')) ?? '';
  const { body, values } = sealState(person, state, services.newSalt);
  const at = services.clock.now();
  const { hash, semantics } = release;
  const written = { case: row.id, sequence, at, release: hash, semantics, actor, request };
  const event = { ...written, body: JSON.stringify(body), previous: row.head };
  const head = chainDigest(event);
  await appendEvent(db, { ...event, log: [], digest: head });
  await dropFormerStates(db, row.id);
  await keepPersonal(db, { case: row.id, sequence, subject: WHOLE_CASE, values });
  const inForce = (await services.releases.inForce(db, row.pack)) ?? release;
  const after = { ...row, sequence, head, state, listed: listedOf(inForce, state) };
  await updateCase(db, { ...after, before: row.sequence });
  return after;
}

/** How a case stood at an earlier erasure can name who is erased now, and is not needed any more. */
async function dropFormerStates(db: Database, id: string): Promise<void> {
  await db
    .delete(personalValues)
    .where(and(eq(personalValues.case, id), eq(personalValues.subject, WHOLE_CASE)));
}
