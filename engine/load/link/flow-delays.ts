import { boundsOf, type Duration, parseDuration } from '../../time/duration.ts';
import { hintFor } from '../hint.ts';
import { DATE, NUMBER, WHOLE } from './data-type.ts';
import { linkTyped } from './flow-people.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

const DAY = 86_400_000;
const SHORTEST = 1_000;
const LONGEST = 3_650 * DAY;

/** A key of `after`: a delay of the flow, or a duration. XState fires an unknown one at once. */
export function linkDelayKey(linker: Linker, scope: FlowScope, after: Place): void {
  const delay = scope.delays?.get(after.key);
  if (delay !== undefined) linker.useName(delay);
  if (scope.delays === undefined || delay !== undefined) return;
  if (after.key.startsWith('P') && durationOf(after.key) !== undefined)
    return linkLength(linker, after, after.key, true);
  linker.report(after, 'unknown-delay', `there is no delay named "${after.key}"`, {
    atKey: true,
    hint: () => hintForDelay(after.key, scope),
  });
}

function hintForDelay(key: string, { delays }: FlowScope): string {
  return /^[0-9]+$/.test(key)
    ? 'write a duration such as PT24H or P30D'
    : hintFor(key, 'delay', delays?.keys() ?? []);
}

export function linkDelays(linker: Linker, scope: FlowScope): void {
  for (const [, delay] of scope.flow.get('delays').entries()) {
    const wait = delay.get('wait');
    if (wait.text !== undefined) linkLength(linker, wait, wait.text);
    linkTyped(linker, wait.get('days'), NUMBER, scope.ground());
    linkTyped(linker, delay.get('from'), DATE, scope.ground());
    linkTyped(linker, delay.get('times'), WHOLE, scope.ground());
  }
}

/** The duration that a text says, or `undefined` if it says none: that is a mistake of shape, reported before. */
export function durationOf(text: string | undefined): Duration | undefined {
  try {
    return text === undefined ? undefined : parseDuration(text);
  } catch {
    return undefined;
  }
}

export function linkLength(linker: Linker, place: Place, text: string, atKey = false): void {
  const duration = durationOf(text);
  const length = duration === undefined ? undefined : nominal(duration);
  if (length === undefined || (length >= SHORTEST && length <= LONGEST)) return;
  linker.report(
    place,
    'delay-out-of-range',
    `"${text}" is too ${length < SHORTEST ? 'short' : 'long'}: a delay lasts between a second and 3,650 days`,
    { atKey, hint: length < SHORTEST ? 'the least is PT1S' : 'the most is P3650D' },
  );
}

/** The usual length in milliseconds; months have 30.4 days. Enough to see which of two is longer. */
export function nominal(duration: Duration): number {
  const [least, most] = boundsOf(duration);
  return duration.kind === 'elapsed'
    ? duration.ms
    : duration.months === 0
      ? duration.days * DAY
      : (least + most) / 2;
}
