import { Temporal } from 'temporal-polyfill';
import { clampedMonths, instantToMs, msToInstant } from './instant.ts';
import { type Stretch, stretchAt } from './offset.ts';

/** A duration, parsed once. Either elapsed time, or days and months of the calendar; never both. */
export type Duration =
  | { readonly kind: 'elapsed'; readonly ms: number; readonly text: string }
  | { readonly kind: 'calendar'; readonly months: number; readonly days: number; readonly text: string };

const FORM =
  /^P(?=[0-9T])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=[0-9])(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const parsed = new Map<string, Duration>();

/** Throws a `RangeError` that says what is wrong. */
export function parseDuration(text: string): Duration {
  let duration = parsed.get(text);
  if (duration === undefined) {
    duration = read(text);
    if (parsed.size < 10_000) parsed.set(text, duration);
  }
  return duration;
}

function read(text: string): Duration {
  const match = FORM.exec(text);
  if (match === null) throw new RangeError(`${text} is not a duration such as PT24H, P30D or P6M`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits) => (digits === undefined ? 0 : Number(digits)));
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const allMonths = years * 12 + months;
  const allDays = weeks * 7 + days;
  if (ms > 0 && allMonths + allDays > 0)
    throw new RangeError(`${text} mixes days of the calendar with elapsed time`);
  return text.includes('T')
    ? { kind: 'elapsed', ms, text }
    : { kind: 'calendar', months: allMonths, days: allDays, text };
}

/** A duration of days of the calendar. */
export function daysOfCalendar(days: number): Duration {
  return { kind: 'calendar', months: 0, days, text: `P${days}D` };
}

/**
 * The instant that lies `times` durations after another. Months are counted from the given instant in one step, so that
 * the second half-year from 31 August is 31 August again and not 28; month ends are clamped; the clock of the zone stays
 * where it was.
 */
export function addDuration(instant: string, duration: Duration, zone: string, times = 1): string {
  return msToInstant(addDurationMs(instantToMs(instant), duration, zone, times));
}

/** As `addDuration`, in milliseconds. */
export function addDurationMs(start: number, duration: Duration, zone: string, times = 1): number {
  if (duration.kind === 'elapsed') return start + duration.ms * times;
  const [months, days] = [duration.months * times, duration.days * times];
  // An hour that the clock shows twice would otherwise move to its first time.
  if (months === 0 && days === 0) return start;
  return addCalendar(start, months, days, zone) ?? addByZone(start, months, days, zone);
}

const DAY = 86_400_000;

/** The clock of the zone moved by months and days. Most often the zone need not be asked, which costs twenty times as much. */
function addCalendar(start: number, months: number, days: number, zone: string): number | undefined {
  const { offset } = stretchAt(zone, start);
  const local = clampedMonths(start + offset, months) + days * DAY;
  return plainly(local, stretchAt(zone, local - offset)) ?? plainly(local, stretchAt(zone, local));
}

/** The instant of a local time, where it lies in this stretch and is no time that the stretch before had too. */
function plainly(local: number, { from, to, offset, before }: Stretch): number | undefined {
  const instant = local - offset;
  return instant >= from + Math.max(0, before - offset) && instant < to ? instant : undefined;
}

/** Near a change of the clocks: a time that is skipped or doubled is for the zone to settle. */
function addByZone(start: number, months: number, days: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(zone)
    .add({ months, days }, { overflow: 'constrain' }).epochMilliseconds;
}

/** A lower and an upper bound on its length, in milliseconds: months have 28 to 31 days, days 23 to 25 hours. */
export function boundsOf(duration: Duration): readonly [number, number] {
  if (duration.kind === 'elapsed') return [duration.ms, duration.ms];
  const hour = 3_600_000;
  return [
    Math.max(0, (duration.months * 28 + duration.days) * 24 * hour - hour),
    (duration.months * 31 + duration.days) * 24 * hour + hour,
  ];
}
