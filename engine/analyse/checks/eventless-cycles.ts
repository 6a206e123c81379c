import { ALWAYS, isInside, type Machine, type TransitionRow } from '../machine/model.ts';
import { moveOf } from '../machine/moves.ts';
import { stronglyConnected } from './strongly-connected.ts';

/**
 * Transitions that need no event and can follow one another for ever. Refused even where guards stand in between: that
 * they will fall some time cannot be proven.
 */
export function eventlessCycles(machine: Machine): TransitionRow[][] {
  const eventless = machine.transitions.filter((transition) => {
    const kind = machine.triggers[transition.trigger]?.kind;
    return kind === 'always' || kind === 'done';
  });
  const next = eventless.map((one) =>
    eventless.flatMap((other, index) => (canFollow(machine, one, other) ? [index] : [])),
  );
  return stronglyConnected(next).map((group) => group.map((index) => eventless[index] as TransitionRow));
}

/** Whether taking `one` can be what makes `other` possible. */
function canFollow(machine: Machine, one: TransitionRow, other: TransitionRow): boolean {
  const move = moveOf(machine, one, () => undefined);
  const enters = move.remembers ? everythingInside(machine, move.domain) : move.enters;
  if (other.trigger !== ALWAYS) return endsState(machine, enters, other.source);
  if (enters.includes(other.source)) return true;
  if (one.target === -1) return one.index === other.index;
  return other.source === move.domain || isInside(machine, move.domain, other.source);
}

function everythingInside(machine: Machine, domain: number): number[] {
  return machine.states.map((state) => state.index).filter((state) => isInside(machine, state, domain));
}

/** A state ends when a final one is entered in it; a parallel one, when that happens anywhere in its regions. */
function endsState(machine: Machine, enters: readonly number[], ended: number): boolean {
  return enters.some((state) => machine.states[state]?.type === 'final' && isInside(machine, state, ended));
}
