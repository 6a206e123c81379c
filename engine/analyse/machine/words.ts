import type { Graph } from './explore.ts';
import { BEGIN, type Machine } from './model.ts';
import { activeStates, type Point } from './space.ts';

/** A configuration in words: its innermost states. */
export function nameOfPoint(graph: Graph, index: number): string {
  return index === -1 ? 'the beginning' : namesOfStates(graph.machine, graph.points.at(index)).join(' + ');
}

/** The innermost active states, by their paths, in document order. */
export function namesOfStates(machine: Machine, point: Point): string[] {
  return activeStates(point, machine.states.length).flatMap((index) => {
    const state = machine.states[index];
    return state !== undefined && (state.type === 'atomic' || state.type === 'final') ? [state.path] : [];
  });
}

export function nameOfTrigger(machine: Machine, index: number): string {
  const trigger = machine.triggers[index];
  if (trigger === undefined || index === BEGIN) return 'the beginning';
  switch (trigger.kind) {
    case 'event':
      return trigger.name;
    case 'delay':
      return `the delay ${trigger.name}`;
    case 'rung':
      return `reminder ${trigger.rung} of ${trigger.reminder}`;
    case 'answer':
      return `the answer to ${trigger.invoke}`;
    case 'failure':
      return `the failure of ${trigger.invoke}`;
    default:
      return trigger.kind;
  }
}
