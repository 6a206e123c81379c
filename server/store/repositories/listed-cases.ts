import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Case } from '../../../engine/index.ts';
import type { Database } from '../database.ts';
import { type Listed, sqliteSchema as schema } from '../schema/index.ts';
import { type Scope, within } from '../scope.ts';

const { cases, jobs } = schema;

/** How many ids one query names. */
const MOST_IDS = 500;

/** What tells whether something that was read before is still so. */
export interface ListedHead {
  readonly id: string;
  readonly sequence: number;
  readonly release: string;
}

export interface ListedWhich {
  readonly pack: string;
  readonly flows: readonly string[];
  readonly finished: boolean;
}

/** The cases of a list, the newest first. */
export async function listedHeads(
  db: Database,
  { pack, flows, finished }: ListedWhich,
  scope: Scope,
): Promise<ListedHead[]> {
  return db
    .select({ id: cases.id, sequence: cases.sequence, release: cases.release })
    .from(cases)
    .where(
      and(
        within(cases, scope),
        eq(cases.pack, pack),
        inArray(cases.flow, [...flows]),
        finished ? undefined : eq(cases.status, 'active'),
      ),
    )
    .orderBy(desc(cases.openedAt), desc(cases.id));
}

export interface ListedBody {
  readonly id: string;
  readonly sequence: number;
  readonly listed: Listed;
}

export async function listedBodies(db: Database, ids: readonly string[]): Promise<ListedBody[]> {
  return inBatches(ids, (some) =>
    db
      .select({ id: cases.id, sequence: cases.sequence, listed: cases.listed })
      .from(cases)
      .where(inArray(cases.id, [...some])),
  );
}

export interface StateRow {
  readonly id: string;
  readonly sequence: number;
  readonly state: Case;
}

export async function statesOf(db: Database, ids: readonly string[]): Promise<StateRow[]> {
  return inBatches(ids, (some) =>
    db
      .select({ id: cases.id, sequence: cases.sequence, state: cases.state })
      .from(cases)
      .where(inArray(cases.id, [...some])),
  );
}

async function inBatches<T>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += MOST_IDS) found.push(...(await read(ids.slice(at, at + MOST_IDS))));
  return found;
}

/** The cases for which something waits for an operator. */
export async function heldCases(db: Database): Promise<Set<string>> {
  const rows = await db.selectDistinct({ case: jobs.case }).from(jobs).where(eq(jobs.queue, 'incident'));
  return new Set(rows.map((row) => row.case));
}

/** The cases of a pack in the order of their ids, some at a time. */
export async function casesAfter(
  db: Database,
  pack: string,
  after: string,
  most: number,
): Promise<(StateRow & { readonly flow: string; readonly listed: Listed })[]> {
  return db
    .select({
      id: cases.id,
      flow: cases.flow,
      sequence: cases.sequence,
      state: cases.state,
      listed: cases.listed,
    })
    .from(cases)
    .where(and(eq(cases.pack, pack), gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(most);
}

/** Changes what lists read of a case, unless the case has gone on since: then that has done it. */
export async function relistCase(db: Database, id: string, sequence: number, listed: Listed): Promise<void> {
  await db
    .update(cases)
    .set({ listed })
    .where(and(eq(cases.id, id), eq(cases.sequence, sequence)));
}
