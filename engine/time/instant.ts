/**
 * Instants are texts in UTC, such as `2026-03-02T09:00:00Z`, with milliseconds only where there are some. This is the
 * only file of the engine that knows `Date`; it parses and prints, and never asks for the present.
 */

export function instantToMs(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

export function msToInstant(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith('.000Z') ? text.slice(0, -5) + 'Z' : text;
}

/** Negative, zero or positive, as for `sort`. */
export function compareInstants(a: string, b: string): number {
  return instantToMs(a) - instantToMs(b);
}

const DAY = 86_400_000;

/** A calendar date and time moved by months; a day that the month does not have becomes its last. */
export function clampedMonths(local: number, months: number): number {
  if (months === 0) return local;
  const date = new Date(local);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) + (((local % DAY) + DAY) % DAY);
}
