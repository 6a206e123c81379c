import { localeOf } from './locale.ts';

const DAY = 86_400_000;
const UNITS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
] as const;

/** "5 minutes ago", "yesterday", "in 3 days": days are counted as the calendar does, not in spans of 24 hours. */
export function relativeTime(instant: string, now: number, language: string): string {
  const at = Date.parse(instant);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days !== 0) return inDays(days, format);
  const passed = at - now;
  // "This minute" would be "within a minute" in Dutch.
  if (Math.abs(passed) < UNITS[0][1]) return format.format(0, 'second');
  const [unit, length] = Math.abs(passed) < UNITS[1][1] ? UNITS[0] : UNITS[1];
  return format.format(Math.trunc(passed / length) || 0, unit);
}

function inDays(days: number, format: Intl.RelativeTimeFormat): string {
  if (Math.abs(days) < 31) return format.format(days, 'day');
  if (Math.abs(days) < 365) return format.format(Math.trunc(days / 30.44), 'month');
  return format.format(Math.trunc(days / 365.25), 'year');
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

export function instantText(instant: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

export function dateText(instant: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(new Date(instant));
}
