import { setImmediate as turn } from 'node:timers/promises';
import { LastingFault, PassingFault } from '../../adapters/connector.ts';
import { appendAudit } from '../../store/repositories/audit.ts';
import {
  claimJobs,
  type Job,
  keepDelivery,
  moveJob,
  nextDue,
  takeJob,
} from '../../store/repositories/jobs.ts';
import { type CaseRow, readCase } from '../../store/repositories/cases.ts';
import type { Database } from '../../store/database.ts';
import type { Services } from '../services.ts';
import { tellCase } from '../steps/tell-case.ts';
import { backOff, type RetryPolicy } from './back-off.ts';
import type { JobHandler, Settled } from './handler.ts';

export interface WorkerOptions {
  readonly handlers: { readonly [type: string]: JobHandler };
  readonly retries: RetryPolicy;
  readonly random: () => number;
  /** How many are under way at once. */
  readonly atOnce: number;
  /** Milliseconds for which a job is held; a process that dies holding it gives it back after that. */
  readonly lease: number;
  /** A request to a connector that lasting faults end tells its case. */
  readonly failed: (job: Job, fault: LastingFault) => Settled | undefined;
}

/** Does the outside effects of cases, several at once, until each is delivered or is an incident. */
export class EffectWorker {
  readonly #services: Services;
  readonly #options: WorkerOptions;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(services: Services, options: WorkerOptions) {
    this.#services = services;
    this.#options = options;
  }

  /** There may be something to do. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#looking !== undefined) {
      this.#again = true;
      return;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.wake();
    });
  }

  /** When nothing is under way and nothing is due. */
  async settled(): Promise<void> {
    for (;;) {
      // Waking it again while it looks would have it look for ever.
      if (this.#looking !== undefined) await this.#looking;
      else if (this.#running.size > 0) await Promise.race(this.#running);
      else if (await this.#isDue()) this.wake();
      else return;
    }
  }

  /** Takes on nothing more, and lets what is under way end or be given up. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the server is stopping'));
    await this.#looking;
    await Promise.allSettled(this.#running);
  }

  async #isDue(): Promise<boolean> {
    const due = await nextDue(this.#services.store.read, 'effect');
    return due !== undefined && due <= this.#services.system();
  }

  async #look(): Promise<void> {
    try {
      // Whatever is committed together wakes it together, and one look is enough.
      await turn();
      for (;;) {
        const free = this.#options.atOnce - this.#running.size;
        if (free <= 0 || this.#stopping.signal.aborted || !(await this.#isDue())) return;
        for (const job of await this.#claim(free)) this.#begin(job);
      }
    } catch (error) {
      this.#services.log.error({ error: String(error) }, 'jobs could not be claimed');
    }
  }

  #claim(most: number): Promise<Job[]> {
    const { store, system } = this.#services;
    return store.write((db) => claimJobs(db, 'effect', system(), this.#options.lease, most));
  }

  #begin(job: Job): void {
    const running = this.#do(job)
      .catch((error: unknown) =>
        this.#services.log.error({ job: job.id, error: String(error) }, 'job not settled'),
      )
      .finally(() => {
        this.#running.delete(running);
        this.wake();
      });
    this.#running.add(running);
  }

  async #do(job: Job): Promise<void> {
    const handle = this.#options.handlers[job.type];
    if (handle === undefined) return this.#setAside(job, `nothing is done for jobs of type ${job.type}`);
    try {
      await this.#settle(job, await handle(job, this.#stopping.signal));
    } catch (error) {
      await this.#failed(job, error);
    }
  }

  async #settle(job: Job, { result, within }: Settled): Promise<void> {
    const { store, system } = this.#services;
    const row = await store.write(async (db): Promise<CaseRow | undefined> => {
      // The state that asked for it has been left, or somebody else took over: the answer is of no use any more.
      if (!(await takeJob(db, job))) return undefined;
      await keepDelivery(db, {
        key: keyOf(job),
        case: job.case,
        type: job.type,
        at: system(),
        attempts: job.attempts,
        result,
      });
      return within?.(db);
    });
    if (row !== undefined) tellCase(this.#services, row);
  }

  async #failed(job: Job, error: unknown): Promise<void> {
    // It was given up because the server stops; the lease gives it back.
    if (this.#stopping.signal.aborted) return;
    const { retries, random } = this.#options;
    if (error instanceof LastingFault) {
      const settled = this.#options.failed(job, error);
      return settled === undefined ? this.#setAside(job, error.message) : this.#settle(job, settled);
    }
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof PassingFault && error.waiting) return this.#waitFor(job, error);
    if (job.attempts >= retries.attempts) return this.#setAside(job, message);
    const asked = error instanceof PassingFault ? error.retryAfter : undefined;
    const { system, store, log } = this.#services;
    const dueAt = Math.ceil(system() + backOff(retries, job.attempts, random, asked));
    if (!(error instanceof PassingFault))
      log.warn({ job: job.id, type: job.type, error: message }, 'job failed');
    await store.write((db) => moveJob(db, job, { queue: 'effect', dueAt, problem: message.slice(0, 500) }));
  }

  /** The service is at work, and nothing has failed: that is no attempt. */
  async #waitFor(job: Job, { retryAfter }: PassingFault): Promise<void> {
    const { store, system } = this.#services;
    const dueAt = system() + Math.max(1_000, retryAfter ?? this.#options.retries.first);
    await store.write((db) => moveJob(db, job, { queue: 'effect', dueAt, attempts: job.attempts - 1 }));
  }

  /** An incident: it waits until an operator has it tried again, changes it, or goes on without. */
  async #setAside(job: Job, problem: string): Promise<void> {
    const { store, system, log, changes } = this.#services;
    await store.write(async (db) => {
      const aside = { queue: 'incident', dueAt: system(), problem: problem.slice(0, 500) } as const;
      if (await moveJob(db, job, aside)) await noteIncident(this.#services, db, job);
    });
    log.warn({ job: job.id, type: job.type, case: job.case }, 'a job has become an incident');
    changes.publish({ kind: 'operations' });
  }
}

/** For the activity log of the case. The problem itself is not written down for ever: it may repeat an address. */
async function noteIncident({ clock, system }: Services, db: Database, job: Job): Promise<void> {
  const row = await readCase(db, job.case);
  const params = job.payload.type === 'effect' ? job.payload.effect.params : {};
  const what = String(params['src'] ?? params['template'] ?? '');
  await appendAudit(db, {
    at: system(),
    actor: 'portal',
    action: 'incident.opened',
    subject: row?.id ?? job.id,
    detail: { incident: job.id, type: job.type, what, when: clock.now(), sequence: row?.sequence ?? 0 },
    request: job.id,
  });
}

/** By which a job is known outside: the same however often it is tried. */
export function keyOf({ payload, name, case: id }: Job): string {
  return payload.type === 'effect' ? payload.effect.key : `${id}:${name}`;
}
