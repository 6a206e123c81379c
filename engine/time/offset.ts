import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one offset from UTC. All in milliseconds; the end does not belong to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** The offset of the stretch before. */
  readonly before: number;
}

const known = new Map<string, Stretch[]>();
/** Twice a year, for a few centuries. */
const MOST_KEPT = 1_000;

/** The stretch in which an instant lies. Asking the zone costs tens of microseconds, so stretches are kept. */
export function stretchAt(zone: string, ms: number): Stretch {
  let stretches = known.get(zone);
  if (stretches === undefined) known.set(zone, (stretches = []));
  for (const stretch of stretches) if (ms >= stretch.from && ms < stretch.to) return stretch;
  if (stretches.length >= MOST_KEPT) stretches.length = 0;
  const found = find(zone, ms);
  stretches.push(found);
  return found;
}

function find(zone: string, ms: number): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const next = there.getTimeZoneTransition('next');
  // The previous transition is sought strictly before, and this instant may be one itself.
  const previous = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: offsetOf(there),
    before: offsetOf(previous?.subtract({ nanoseconds: 1 }) ?? there),
  };
}

function offsetOf(there: Temporal.ZonedDateTime): number {
  return there.offsetNanoseconds / 1_000_000;
}
