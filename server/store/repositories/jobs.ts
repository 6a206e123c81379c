import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { type JobPayload, sqliteSchema as schema } from '../schema/index.ts';

const { jobs, deliveries } = schema;

export type Job = typeof jobs.$inferSelect;
export type Queue = Job['queue'];

const insertion = statement((db) =>
  db
    .insert(jobs)
    .values({
      queue: sql.placeholder('queue'),
      dueAt: sql.placeholder('dueAt'),
      id: sql.placeholder('id'),
      case: sql.placeholder('case'),
      name: sql.placeholder('name'),
      type: sql.placeholder('type'),
      payload: sql.placeholder('payload'),
      attempts: 0,
      createdAt: sql.placeholder('createdAt'),
    })
    .onConflictDoUpdate({
      target: [jobs.case, jobs.name],
      set: {
        queue: sql`excluded.queue`,
        dueAt: sql`excluded.due_at`,
        id: sql`excluded.id`,
        type: sql`excluded.type`,
        payload: sql`excluded.payload`,
        attempts: 0,
        problem: sql`null`,
      },
    })
    .prepare(),
);

export interface NewJob {
  readonly queue: Queue;
  readonly dueAt: number;
  readonly id: string;
  readonly case: string;
  /** Unique in its case; adding another one of that name replaces it. */
  readonly name: string;
  readonly type: string;
  readonly payload: JobPayload;
  readonly createdAt: number;
}

export async function putJob(db: Database, job: NewJob): Promise<void> {
  await insertion(db).execute({ ...job });
}

const deletion = statement((db) =>
  db
    .delete(jobs)
    .where(and(eq(jobs.case, sql.placeholder('case')), eq(jobs.name, sql.placeholder('name'))))
    .prepare(),
);

export async function dropJob(db: Database, id: string, name: string): Promise<void> {
  await deletion(db).execute({ case: id, name });
}

export async function dropTimers(db: Database, id: string): Promise<void> {
  await db.delete(jobs).where(and(eq(jobs.case, id), eq(jobs.queue, 'timer')));
}

const timersOfCase = statement((db) =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.case, sql.placeholder('case')), eq(jobs.queue, 'timer')))
    .prepare(),
);

export async function timersOf(db: Database, id: string): Promise<Job[]> {
  return timersOfCase(db).execute({ case: id });
}

const due = statement((db) =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.queue, sql.placeholder('queue')), lte(jobs.dueAt, sql.placeholder('until'))))
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);

/** Those that are due first, in order of their due time. */
export async function dueJobs(db: Database, queue: Queue, until: number, most: number): Promise<Job[]> {
  return due(db).execute({ queue, until, most });
}

/** When the next one is due. */
export async function nextDue(db: Database, queue: Queue): Promise<number | undefined> {
  const [first] = await due(db).execute({ queue, until: Number.MAX_SAFE_INTEGER, most: 1 });
  return first?.dueAt;
}

/** The timers that are due first. */
export async function nextTimers(db: Database, most: number): Promise<Job[]> {
  return due(db).execute({ queue: 'timer', until: Number.MAX_SAFE_INTEGER, most });
}

const isHeld = and(
  eq(jobs.queue, sql.placeholder('queue')),
  eq(jobs.dueAt, sql.placeholder('dueAt')),
  eq(jobs.id, sql.placeholder('id')),
  eq(jobs.attempts, sql.placeholder('attempts')),
);

const move = statement((db) =>
  db
    .update(jobs)
    .set({
      queue: sql`${sql.placeholder('toQueue')}`,
      dueAt: sql`${sql.placeholder('toDueAt')}`,
      attempts: sql`${sql.placeholder('toAttempts')}`,
      problem: sql`${sql.placeholder('toProblem')}`,
    })
    .where(isHeld)
    .returning({ id: jobs.id })
    .prepare(),
);

/** Puts a job that one holds off until later, or aside for an operator. */
export async function moveJob(
  db: Database,
  held: Job,
  to: {
    readonly queue: Queue;
    readonly dueAt: number;
    readonly problem?: string;
    readonly attempts?: number;
  },
): Promise<boolean> {
  const { queue, dueAt, id, attempts } = held;
  const moved = await move(db).execute({
    queue,
    dueAt,
    id,
    attempts,
    toQueue: to.queue,
    toDueAt: to.dueAt,
    toAttempts: to.attempts ?? attempts,
    toProblem: to.problem ?? held.problem,
  });
  return moved.length === 1;
}

/**
 * Leases jobs that are due: they become due again at the end of the lease, unless they were settled before. The number of
 * attempts is the fence: whoever comes back with an older one is too late.
 */
export async function claimJobs(
  db: Database,
  queue: Queue,
  now: number,
  lease: number,
  most: number,
): Promise<Job[]> {
  const claimed = await dueJobs(db, queue, now, most);
  const to = { queue, dueAt: now + lease };
  for (const job of claimed) await moveJob(db, job, { ...to, attempts: job.attempts + 1 });
  return claimed.map((job) => ({ ...job, ...to, attempts: job.attempts + 1 }));
}

const taking = statement((db) => db.delete(jobs).where(isHeld).returning({ id: jobs.id }).prepare());

/** Takes out a job that one holds; `false` where it was replaced, dropped, or claimed by another in the meantime. */
export async function takeJob(db: Database, { queue, dueAt, id, attempts }: Job): Promise<boolean> {
  return (await taking(db).execute({ queue, dueAt, id, attempts })).length === 1;
}

/** What was put off is due now: in a demonstration the time for which it was has passed. */
export async function bringForward(db: Database, queue: Queue, now: number): Promise<void> {
  await db
    .update(jobs)
    .set({ dueAt: now })
    .where(and(eq(jobs.queue, queue), gt(jobs.dueAt, now)));
}

export async function changePayload(db: Database, held: Job, payload: JobPayload): Promise<boolean> {
  const changed = await db
    .update(jobs)
    .set({ payload })
    .where(and(eq(jobs.queue, held.queue), eq(jobs.dueAt, held.dueAt), eq(jobs.id, held.id)))
    .returning({ id: jobs.id });
  return changed.length === 1;
}

export async function jobsOfCases(db: Database, ids: readonly string[], queue: Queue): Promise<Job[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(jobs)
    .where(and(inArray(jobs.case, [...ids]), eq(jobs.queue, queue)));
}

export async function keepDelivery(db: Database, row: typeof deliveries.$inferSelect): Promise<void> {
  await db.insert(deliveries).values(row).onConflictDoNothing();
}

export async function deliveryOf(db: Database, key: string) {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.key, key));
  return row;
}
