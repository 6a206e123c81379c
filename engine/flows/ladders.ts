import type { FlowDefinition } from '../language/types.generated.ts';
import { addDurationMs, boundsOf, type Duration, parseDuration } from '../time/duration.ts';
import { instantToMs, msToInstant } from '../time/instant.ts';
import type { View } from './catalogue/entry.ts';
import { dueOf, startOf } from './delays.ts';
import type { Instant } from './types.ts';

export type Reminder = NonNullable<FlowDefinition['reminders']>[string];

/** Each rung is an `after` entry of the machine, so there is an end to them. */
const MOST_RUNGS = 100;

export interface Ladder {
  readonly name: string;
  readonly reminder: Reminder;
  /** The names of its rungs: `signing.1` and so on. */
  readonly rungs: readonly string[];
  /** When each rung is due, in their order; those that are past, or not before the deadline, are missing. `undefined` where the instant from which they count is not known. */
  readonly climb: (view: View) => readonly (Instant | undefined)[] | undefined;
}

export function ladderOf(flow: FlowDefinition, name: string, reminder: Reminder, zone: string): Ladder {
  const ages = agesOf(flow, reminder);
  const start = startOf(reminder.from);
  const deadline = reminder.until === undefined ? undefined : dueOf(flow, reminder.until, zone);
  const climb = (view: View) => {
    const from = start(view);
    if (from === undefined) return undefined;
    const end = deadline?.(view);
    return instantsOf(from, end, ages, view.now, zone);
  };
  return { name, reminder, rungs: ages.map((_, index) => `${name}.${index + 1}`), climb };
}

interface Age {
  readonly duration: Duration;
  readonly times: number;
}

function agesOf(flow: FlowDefinition, reminder: Reminder): Age[] {
  const single = (reminder.at ?? []).map((text) => ({ duration: parseDuration(text), times: 1 }));
  if (reminder.every === undefined) return single.slice(0, MOST_RUNGS);
  const every = parseDuration(reminder.every);
  const repeated = Array.from({ length: rungsBefore(flow, reminder, every) }, (_, index) => ({
    duration: every,
    times: index + 1,
  }));
  return [...single, ...repeated].slice(0, MOST_RUNGS);
}

/** How many rungs can lie before the deadline, where both count from the same instant and its length is fixed. */
function rungsBefore(flow: FlowDefinition, { from, until }: Reminder, every: Duration): number {
  const delay = until === undefined ? undefined : flow.delays?.[until];
  if (
    delay === undefined ||
    typeof delay.wait !== 'string' ||
    delay.from !== from ||
    delay.times !== undefined
  )
    return MOST_RUNGS;
  const least = boundsOf(every)[0];
  return least === 0
    ? MOST_RUNGS
    : Math.min(MOST_RUNGS, Math.ceil(boundsOf(parseDuration(delay.wait))[1] / least));
}

function instantsOf(
  from: Instant,
  end: Instant | undefined,
  ages: readonly Age[],
  now: Instant,
  zone: string,
): (Instant | undefined)[] {
  const [start, after] = [instantToMs(from), instantToMs(now)];
  const before = end === undefined ? Infinity : instantToMs(end);
  return ages.map(({ duration, times }) => {
    const due = addDurationMs(start, duration, zone, times);
    return due > after && due < before ? msToInstant(due) : undefined;
  });
}
