import { Temporal } from 'temporal-polyfill';

/** An instant so much later, by the calendar of UTC, as a service counts. Both as ISO text. */
export function later(instant: string, duration: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration));
  return at.toInstant().toString();
}

/** Compares instants by time, not as text: a fraction of a second may be written or not. */
export const isDue = (at: string, now: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(now)) <= 0;

/** Days of a duration of whole days such as P30D or P2Y, counted from an instant; undefined where it is none. */
export function daysOf(duration: unknown, from: string): number | undefined {
  if (typeof duration !== 'string' || duration.includes('T')) return undefined;
  try {
    const start = Temporal.Instant.from(from).toZonedDateTimeISO('UTC');
    return start.until(start.add(Temporal.Duration.from(duration)), { largestUnit: 'days' }).days;
  } catch {
    return undefined;
  }
}
