import { type Machine, ROOT, type TransitionRow } from '../machine/model.ts';
import { initialStates, moveOf } from '../machine/moves.ts';
import type { Reach } from './reachability.ts';

/**
 * What each region can come to, whatever the others do. Too much for a flow as a whole, and so what is not reached here
 * is never reached; that something is reached proves nothing.
 */
export function reachOfRegions(machine: Machine): Reach {
  const states = new Set(initialStates(machine, () => undefined));
  const transitions = new Set<number>();
  for (let before = -1; before !== states.size + transitions.size;) {
    before = states.size + transitions.size;
    for (const one of machine.transitions)
      if (states.has(one.source) && !isShadowed(machine, one)) take(machine, one, states, transitions);
  }
  return { states, transitions };
}

function take(machine: Machine, one: TransitionRow, states: Set<number>, transitions: Set<number>): void {
  transitions.add(one.index);
  const move = moveOf(machine, one, () => undefined);
  for (const state of move.enters) states.add(state);
  // A history state can lead to anything that was there before.
  if (move.remembers)
    for (const { index } of machine.states) if (index > Math.max(move.domain, ROOT)) states.add(index);
}

function isShadowed(machine: Machine, one: TransitionRow): boolean {
  const list = machine.candidates[one.source]?.get(one.trigger) ?? [];
  return list.slice(0, list.indexOf(one)).some((other) => other.guard === undefined);
}
