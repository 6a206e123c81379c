import { and, eq, inArray } from 'drizzle-orm';
import type { Case } from '../../../engine/index.ts';
import type { Database } from '../../store/database.ts';
import { appendEvent, type CaseRow, eventsOf, readCase, updateCase } from '../../store/repositories/cases.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';
import type { StoredEvent } from '../../store/schema/index.ts';
import type { Services } from '../services.ts';
import { listedOf } from '../steps/listed.ts';
import { chainDigest } from './chain.ts';

const { personalValues, caseEvents } = schema;

/** What stands where a value of an erased person stood. */
export const ERASED = 'erased';

/**
 * Erases a person from the history of all cases: the values are deleted, what was computed from them is blackened, and each
 * case notes that it happened and how it stands, so that it can still be verified.
 */
export async function eraseFromHistory(
  services: Services,
  db: Database,
  subjects: readonly string[],
  by: { readonly actor: string; readonly request: string },
): Promise<{ readonly cases: number; readonly values: number }> {
  const rows = await db
    .select()
    .from(personalValues)
    .where(inArray(personalValues.subject, [...subjects]));
  const byCase = new Map<string, typeof rows>();
  for (const row of rows) byCase.set(row.case, [...(byCase.get(row.case) ?? []), row]);
  for (const [id, own] of byCase) {
    const row = await readCase(db, id);
    if (row === undefined) continue;
    const words = wordsIn(own.flatMap(({ values }) => Object.values(values).map(({ value }) => value)));
    await blackenLog(db, id, words);
    await noteErasure(services, db, row, subjects, words, by);
  }
  await db.delete(personalValues).where(inArray(personalValues.subject, [...subjects]));
  return { cases: byCase.size, values: rows.length };
}

async function noteErasure(
  services: Services,
  db: Database,
  row: CaseRow,
  subjects: readonly string[],
  words: readonly string[],
  { actor, request }: { readonly actor: string; readonly request: string },
): Promise<void> {
  const release = await services.releases.byHash(db, row.release);
  const sequence = row.sequence + 1;
  const state = { ...(blackened(row.state, words) as Case), sequence };
  const body: StoredEvent = { kind: 'erased', subject: subjects[0] ?? '', state, sealed: {} };
  const at = services.clock.now();
  const event = {
    case: row.id,
    sequence,
    at,
    release: row.release,
    semantics: release.semantics,
    actor,
    request,
    body: JSON.stringify(body),
    previous: row.head,
  };
  const digest = chainDigest(event);
  await appendEvent(db, { ...event, log: [], digest });
  const inForce = (await services.releases.inForce(db, row.pack)) ?? release;
  await updateCase(db, {
    id: row.id,
    before: row.sequence,
    sequence,
    company: row.company,
    status: row.status,
    head: digest,
    state,
    listed: listedOf(inForce, state),
    changedAt: row.changedAt,
  });
}

async function blackenLog(db: Database, id: string, words: readonly string[]): Promise<void> {
  for (const { sequence, log } of await eventsOf(db, id))
    await db
      .update(caseEvents)
      .set({ log: blackened(log, words) as typeof log })
      .where(and(eq(caseEvents.case, id), eq(caseEvents.sequence, sequence)));
}

/** Codes, such as the kind of a record, say nothing of anybody, and stand in many places. */
const CODE = /^[a-z][A-Za-z0-9]*$/;

/** The texts in which a person is recognised. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 3 && !CODE.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(wordsIn))].sort((a, b) => b.length - a.length);
}

function blackened(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string')
    return words.reduce((text, word) => (text.includes(word) ? text.replaceAll(word, ERASED) : text), value);
  if (Array.isArray(value)) return value.map((each) => blackened(each, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blackened(each, words)]));
}
