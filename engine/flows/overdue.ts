import { compareInstants } from '../time/instant.ts';
import type { Timer } from './types.ts';

/** Timers in the order in which they fire: by due time, then by name. */
export function inFiringOrder<T extends Timer>(timers: Iterable<T>): T[] {
  return [...timers].sort(
    (a, b) => compareInstants(a.due, b.due) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/**
 * What to do with timers that are all due when the world comes back after an outage. Deadlines fire at once, and first: a
 * reminder of what has just lapsed would be sent in vain. Of the rungs of one ladder fire all, the last, or none, as the
 * definition says; those that are skipped are dropped. A timer that another has cleared meanwhile must not fire any more.
 */
export function afterOutage<T extends Timer>(
  due: readonly T[],
): { readonly fire: readonly T[]; readonly skip: readonly T[] } {
  const ordered = inFiringOrder(due);
  const last = new Map<string, T>();
  for (const timer of ordered) if (timer.ladder !== undefined) last.set(timer.ladder, timer);
  const fires = (timer: T): boolean => {
    if (timer.ladder === undefined || timer.overdue === 'all') return true;
    return timer.overdue !== 'none' && last.get(timer.ladder) === timer;
  };
  const [deadlines, reminders] = [false, true].map((ladder) =>
    ordered.filter((timer) => (timer.ladder !== undefined) === ladder),
  ) as [T[], T[]];
  return {
    fire: [...deadlines, ...reminders.filter(fires)],
    skip: reminders.filter((timer) => !fires(timer)),
  };
}
