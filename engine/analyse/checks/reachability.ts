import type { Problem } from '../../diagnostic.ts';
import type { Graph } from '../machine/explore.ts';
import { isInside, type Machine, type StateRow, type TransitionRow } from '../machine/model.ts';
import { nameOfTrigger } from '../machine/words.ts';
import type { Report } from './problem.ts';

/** What a flow can come to at all, seen over all of its steps. */
export interface Reach {
  readonly states: ReadonlySet<number>;
  readonly transitions: ReadonlySet<number>;
}

export function reachOf(graph: Graph): Reach {
  const states = new Set<number>();
  const transitions = new Set<number>();
  for (let chain = 0; chain < graph.chains.size; chain += 1)
    for (const step of graph.chains.at(chain)) {
      for (const state of step.enters) states.add(state);
      for (const transition of step.transitions) transitions.add(transition.index);
    }
  return { states, transitions };
}

/** States that no run comes to; of those inside one another, the outermost. */
export function unreachableStates(machine: Machine, reach: Reach, report: Report): Problem[] {
  const unreachable = machine.states.filter(
    (state) => state.type !== 'history' && !reach.states.has(state.index),
  );
  return unreachable
    .filter((state) => !unreachable.some((other) => isInside(machine, state.index, other.index)))
    .map((state) =>
      report(
        'error',
        'unreachable-state',
        state.pointer,
        `no run of this flow comes to the state ${state.path}`,
        hintFor(machine, state),
      ),
    );
}

function hintFor(machine: Machine, state: StateRow): string {
  const ways = machine.transitions.filter((one) => one.target === state.index);
  return ways.length === 0
    ? 'no transition leads there'
    : `only these lead there, and none is ever taken: ${ways.map((one) => one.pointer).join(', ')}`;
}

/** Transitions that are never taken although their state is reached. */
export function deadTransitions(machine: Machine, reach: Reach, report: Report): Problem[] {
  return machine.transitions
    .filter(
      (one) =>
        reach.states.has(one.source) &&
        !reach.transitions.has(one.index) &&
        machine.triggers[one.trigger]?.kind !== 'rung',
    )
    .map((one) => {
      const what = `${nameOfTrigger(machine, one.trigger)} in ${machine.states[one.source]?.path || 'the flow'}`;
      return report(
        'error',
        'dead-transition',
        one.pointer,
        `this transition of ${what} is never taken: ${reasonFor(machine, one)}`,
      );
    });
}

function reasonFor(machine: Machine, one: TransitionRow): string {
  const list = machine.candidates[one.source]?.get(one.trigger) ?? [];
  const before = list.slice(0, list.indexOf(one)).find((other) => other.guard === undefined);
  if (before !== undefined) return 'one before it has no guard, and is always taken instead';
  if (one.guard !== undefined) return 'its guard never holds here, or one before it always does';
  if (machine.triggers[one.trigger]?.kind === 'done') return 'the states inside never end';
  return 'a state inside takes the event first, or the state is left at once';
}
