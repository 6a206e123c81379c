import { asc, count, eq, gt, min, ne } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { type Listed, sqliteSchema as schema } from '../schema/index.ts';

const { cases, jobs } = schema;

/** What is counted of a case. */
export interface CountedCase {
  readonly id: string;
  readonly pack: string;
  readonly flow: string;
  readonly status: string;
  readonly listed: Listed;
}

/** A page of all cases in the order of their ids. Counting is done in pages, since nothing else runs meanwhile. */
export async function casesAfter(db: Database, after: string, most: number): Promise<CountedCase[]> {
  const { id, pack, flow, status, listed } = cases;
  return db
    .select({ id, pack, flow, status, listed })
    .from(cases)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(most);
}

export interface CountedJobs {
  readonly queue: string;
  readonly type: string;
  readonly count: number;
  /** When the oldest was put there, and when the first is due; milliseconds since 1970. */
  readonly oldest: number | null;
  readonly firstDue: number | null;
}

/** Those that wait to be done or decided about. Of timers there are many more, which are counted apart. */
export async function countedJobs(db: Database): Promise<CountedJobs[]> {
  const { queue, type, createdAt, dueAt } = jobs;
  return db
    .select({ queue, type, count: count(), oldest: min(createdAt), firstDue: min(dueAt) })
    .from(jobs)
    .where(ne(queue, 'timer'))
    .groupBy(queue, type);
}

export async function countedTimers(db: Database): Promise<{ count: number; firstDue: number | null }> {
  const [first] = await db
    .select({ dueAt: jobs.dueAt })
    .from(jobs)
    .where(eq(jobs.queue, 'timer'))
    .orderBy(asc(jobs.dueAt))
    .limit(1);
  const [all] = await db.select({ count: count() }).from(jobs).where(eq(jobs.queue, 'timer'));
  return { count: all?.count ?? 0, firstDue: first?.dueAt ?? null };
}
