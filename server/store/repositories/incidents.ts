import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import type { Job } from './jobs.ts';

const { jobs } = schema;

export interface IncidentPlace {
  readonly dueAt: number;
  readonly id: string;
}

/** Jobs that were set aside, the latest first; `after` is the last one of the page before. */
export async function incidentsPage(db: Database, most: number, after?: IncidentPlace): Promise<Job[]> {
  const older =
    after === undefined
      ? undefined
      : or(lt(jobs.dueAt, after.dueAt), and(eq(jobs.dueAt, after.dueAt), lt(jobs.id, after.id)));
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.queue, 'incident'), older))
    .orderBy(desc(jobs.dueAt), desc(jobs.id))
    .limit(most);
}

export async function readIncident(db: Database, id: string): Promise<Job | undefined> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.queue, 'incident'), eq(jobs.id, id)));
  return job;
}
