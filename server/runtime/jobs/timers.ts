import { afterOutage, type Timer } from '../../../engine/index.ts';
import type { Database } from '../../store/database.ts';
import { dueJobs, type Job, nextDue, takeJob, timersOf } from '../../store/repositories/jobs.ts';
import { asInstant, type MovableClock } from '../../time/business-clock.ts';
import type { Services } from '../services.ts';
import { tellCase } from '../steps/tell-case.ts';
import { takeEvent } from '../steps/take-event.ts';

/** How many timers are fired together. */
const TOGETHER = 100;

/** Later than this, they were held up by an outage, and what is sent late follows the policy of each reminder. */
const OUTAGE_MS = 60_000;

/** Fires what is due, in order of due time; returns how many fired. */
export async function fireDueTimers(services: Services): Promise<number> {
  let fired = 0;
  for (;;) {
    const now = services.clock.ms();
    const due = await dueJobs(services.store.read, 'timer', now, TOGETHER);
    if (due.length === 0) return fired;
    const late = due.filter(({ dueAt }) => now - dueAt > OUTAGE_MS);
    fired += late.length > 0 ? await catchUp(services, late, now) : await fireAll(services, due);
  }
}

/** One turn of the event loop, and so one wait for the disk, serves all of them; each is a transaction of its own. */
async function fireAll(services: Services, timers: readonly Job[]): Promise<number> {
  const fired = await Promise.all(timers.map((timer) => fire(services, timer)));
  return fired.filter(Boolean).length;
}

/** A timer that was cleared or set anew since it was read is not there any more, and nothing happens. */
async function fire(services: Services, timer: Job): Promise<boolean> {
  const row = await services.store.write(async (db) => {
    if (!(await takeJob(db, timer))) return undefined;
    const taken = await takeEvent(services, db, {
      case: timer.case,
      event: { kind: 'timer', timer: timer.name },
      actor: 'timer',
      request: timer.id,
    });
    return 'row' in taken && !('refused' in taken) ? taken.row : undefined;
  });
  if (row !== undefined) tellCase(services, row);
  return row !== undefined;
}

/** After an outage: case by case, deadlines first, and of each ladder what its policy says. */
async function catchUp(services: Services, late: readonly Job[], now: number): Promise<number> {
  let fired = 0;
  for (const id of new Set(late.map((timer) => timer.case))) {
    const overdue = (await timersOf(services.store.read, id)).filter(({ dueAt }) => dueAt <= now);
    const { fire: wanted, skip } = afterOutage(overdue.map(asTimer));
    await services.store.write(async (db) => {
      for (const { job } of skip) await takeJob(db, job);
    });
    for (const { job } of wanted) fired += (await fire(services, job)) ? 1 : 0;
  }
  return fired;
}

function asTimer(job: Job): Timer & { readonly job: Job } {
  const { payload } = job;
  const ladder = payload.type === 'timer' ? payload.ladder : undefined;
  const overdue = payload.type === 'timer' ? payload.overdue : undefined;
  return {
    name: job.name,
    due: asInstant(job.dueAt),
    kind: ladder === undefined ? 'delay' : 'reminder',
    ...(ladder === undefined ? {} : { ladder }),
    ...(overdue === undefined ? {} : { overdue }),
    job,
  };
}

/**
 * Moves the clock of a demonstration on. Time passes from one due timer to the next, so that each fires at its own instant,
 * as it would have if one had waited. `settled` is awaited in between: what a timer has set going may set further timers.
 */
export async function travel(
  services: Services,
  clock: MovableClock,
  until: number,
  settled: () => Promise<void>,
): Promise<number> {
  let fired = 0;
  for (;;) {
    await settled();
    const due = await nextDueUntil(services.store.read, until);
    if (due === undefined) break;
    clock.moveTo(due);
    fired += await fireAll(services, await dueJobs(services.store.read, 'timer', due, TOGETHER));
  }
  clock.moveTo(until);
  return fired;
}

async function nextDueUntil(db: Database, until: number): Promise<number | undefined> {
  const due = await nextDue(db, 'timer');
  return due !== undefined && due <= until ? due : undefined;
}
