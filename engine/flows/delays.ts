import type { FlowDefinition } from '../language/types.generated.ts';
import { addDuration, daysOfCalendar, type Duration, parseDuration } from '../time/duration.ts';
import type { Read, View } from './catalogue/entry.ts';
import { readerOf } from './pointers.ts';
import type { Instant } from './types.ts';

type Delay = NonNullable<FlowDefinition['delays']>[string];

/** When a key of `after` is due: one of the flow's delays, or a duration that counts from entering the state. */
export function dueOf(flow: FlowDefinition, key: string, zone: string): Read<Instant | undefined> {
  const delay = flow.delays !== undefined && Object.hasOwn(flow.delays, key) ? flow.delays[key] : undefined;
  return dueAfter(delay ?? { wait: key }, zone);
}

function dueAfter(delay: Delay, zone: string): Read<Instant | undefined> {
  const start = startOf(delay.from);
  const length = lengthOf(delay.wait);
  const times = delay.times === undefined ? () => 1 : wholeAt(delay.times);
  return (view) => {
    const from = start(view);
    const duration = length(view);
    const factor = times(view);
    if (from === undefined || duration === undefined || factor === undefined) return undefined;
    return addDuration(from, duration, zone, factor);
  };
}

/** Where the mark from which it counts is missing, there is no instant: to count from now would only look right. */
export function startOf(pointer: string | undefined): Read<Instant | undefined> {
  if (pointer === undefined) return (view) => view.now;
  const read = readerOf(pointer);
  return (view) => {
    const value = read(view);
    return typeof value === 'string' && INSTANT.test(value) ? value : undefined;
  };
}

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/;

function lengthOf(wait: Delay['wait']): Read<Duration | undefined> {
  if (typeof wait === 'string') {
    const duration = parseDuration(wait);
    return () => duration;
  }
  const days = wholeAt(wait.days);
  return (view) => {
    const number = days(view);
    return number === undefined ? undefined : daysOfCalendar(number);
  };
}

/** A hundred years of days; beyond it a mistake would leave what a date can say. */
const MOST = 36_525;

function wholeAt(pointer: string): (view: View) => number | undefined {
  const read = readerOf(pointer);
  return (view) => {
    const value = read(view);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST
      ? value
      : undefined;
  };
}
