import { compareInstants } from '../time/instant.ts';
import type { Timer } from './types.ts';

/** Timers in the order in which they fire: by due time, then by name. */
export function inFiringOrder<T extends Timer>(timers: Iterable<T>): T[] {
  return [...timers].sort(
    (a, b) => compareInstants(a.due, b.due) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/**
 * What to do with timers that are all due when the world comes back after an outage. Deadlines fire at once; of the
 * rungs of one ladder fire all, the last, or none, as the definition says. Those that are skipped are dropped.
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
  return { fire: ordered.filter(fires), skip: ordered.filter((timer) => !fires(timer)) };
}
