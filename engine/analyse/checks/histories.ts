import type { Problem } from '../../diagnostic.ts';
import { isInside, type Machine } from '../machine/model.ts';
import type { Report } from './problem.ts';

/** From inside a state to its own history: XState leaves the state and does not come back to it. */
export function historyProblems(machine: Machine, report: Report): Problem[] {
  return machine.transitions.flatMap((one) => {
    const target = machine.states[one.target];
    if (target?.type !== 'history') return [];
    const inside = one.source === target.parent || isInside(machine, one.source, target.parent);
    if (!inside) return [];
    return [
      report(
        'error',
        'history-from-inside',
        one.pointer,
        `${target.path} remembers where the flow was before it left ${machine.states[target.parent]?.path || 'the flow'}, and this transition does not leave it`,
      ),
    ];
  });
}
