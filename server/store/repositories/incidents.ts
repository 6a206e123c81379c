import { and, count, desc, eq, lt, or } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import type { Job } from './jobs.ts';

const { jobs } = schema;

export interface IncidentPlace {
  readonly dueAt: number;
  readonly id: string;
}

export interface IncidentFilter {
  readonly type?: string | undefined;
  readonly case?: string | undefined;
}

/** Jobs that were set aside, the latest first; `after` is the last one of the page before. */
export async function incidentsPage(
  db: Database,
  most: number,
  { type, case: id }: IncidentFilter = {},
  after?: IncidentPlace,
): Promise<Job[]> {
  const older =
    after === undefined
      ? undefined
      : or(lt(jobs.dueAt, after.dueAt), and(eq(jobs.dueAt, after.dueAt), lt(jobs.id, after.id)));
  return db
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.queue, 'incident'),
        type === undefined ? undefined : eq(jobs.type, type),
        id === undefined ? undefined : eq(jobs.case, id),
        older,
      ),
    )
    .orderBy(desc(jobs.dueAt), desc(jobs.id))
    .limit(most);
}

export async function countIncidents(db: Database): Promise<number> {
  const [row] = await db.select({ incidents: count() }).from(jobs).where(eq(jobs.queue, 'incident'));
  return row?.incidents ?? 0;
}

export async function readIncident(db: Database, id: string): Promise<Job | undefined> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.queue, 'incident'), eq(jobs.id, id)));
  return job;
}
