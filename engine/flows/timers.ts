import type { FlowDefinition } from '../language/types.generated.ts';
import type { Read } from './catalogue/entry.ts';
import { dueOf } from './delays.ts';
import { type Ladder, ladderOf } from './ladders.ts';
import { afterEvent, type StatePlace } from './states.ts';
import type { Instant, Timer } from './types.ts';

/** A timer that a state can set. */
export interface CompiledTimer {
  readonly name: string;
  readonly kind: Timer['kind'];
  /** The path of the state that waits for it. */
  readonly state: string;
  /** The event of XState by which it fires. */
  readonly event: string;
  /** For a delay: when it is due, if what it counts from is known. */
  readonly due?: Read<Instant | undefined>;
  /** For a reminder: its ladder, and which rung of it. */
  readonly ladder?: Ladder;
  readonly rung?: number;
}

/**
 * A delay that one state waits for gives its name to the timer. One that several states wait for is followed by the
 * state, since two of them can be active at once; so is a duration, which has no name.
 */
export function timersOf(
  flow: FlowDefinition,
  states: readonly StatePlace[],
  ladders: readonly Ladder[],
  zone: string,
): CompiledTimer[] {
  const waits = states.flatMap(({ path, state }) =>
    Object.keys(state.after ?? {}).map((delay) => ({ path, delay })),
  );
  const single = (delay: string) =>
    Object.hasOwn(flow.delays ?? {}, delay) && waits.filter((wait) => wait.delay === delay).length === 1;
  const delays = waits.map(({ path, delay }): CompiledTimer => {
    const name = single(delay) ? delay : `${delay}@${path === '' ? flow.id : path}`;
    return {
      name,
      kind: 'delay',
      state: path,
      event: afterEvent(flow.id, path, delay),
      due: dueOf(flow, delay, zone),
    };
  });
  return [...delays, ...ladders.flatMap((ladder) => rungsOf(flow, ladder))];
}

function rungsOf(flow: FlowDefinition, ladder: Ladder): CompiledTimer[] {
  const state = ladder.reminder.while;
  return ladder.rungs.map((name, rung) => ({
    name,
    kind: 'reminder',
    state,
    event: afterEvent(flow.id, state, name),
    ladder,
    rung,
  }));
}

export function laddersOf(flow: FlowDefinition, zone: string): Ladder[] {
  return Object.entries(flow.reminders ?? {}).map(([name, reminder]) => ladderOf(flow, name, reminder, zone));
}
