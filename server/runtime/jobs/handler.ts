import type { Database } from '../../store/database.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import type { Job } from '../../store/repositories/jobs.ts';

/** What came of a job: what is kept of it, and what else is written in the transaction that ends it. */
export interface Settled {
  readonly result: { readonly [name: string]: unknown };
  readonly within?: (db: Database) => Promise<CaseRow | undefined>;
}

/**
 * Does what a job asks for. It may be called again after a crash, with the same job: whatever it asks of others carries the
 * key of the job. Throws `PassingFault` to be called again later, `LastingFault` where that is of no use.
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<Settled>;
