import type {
  Actions,
  Action,
  FlowDefinition,
  Invoke,
  State,
  Transition,
  Transitions,
} from '../language/types.generated.ts';

/** A state of a flow with its place: names from the root, the root itself having none. */
export interface StatePlace {
  readonly path: string;
  readonly state: State;
}

export function pathOf(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

/** All states, those outside before those inside. */
export function statesOf(flow: FlowDefinition): StatePlace[] {
  return within({ path: '', state: flow.machine });
}

function within(place: StatePlace): StatePlace[] {
  const inside = Object.entries(place.state.states ?? {});
  return [place, ...inside.flatMap(([name, state]) => within({ path: pathOf(place.path, name), state }))];
}

/** XState's id of a state. */
function stateId(flow: string, path: string): string {
  return path === '' ? flow : `${flow}.${path}`;
}

/** Whether a path names a state or one inside it. */
export function isWithin(path: string, outer: string): boolean {
  return outer === '' || path === outer || path.startsWith(`${outer}.`);
}

export function transitionsOf(transitions: Transitions | undefined): Transition[] {
  if (transitions === undefined) return [];
  return [transitions]
    .flat()
    .map((transition) => (typeof transition === 'string' ? { target: transition } : transition));
}

export function actionsOf(actions: Actions | undefined): Action[] {
  return actions === undefined ? [] : [actions].flat();
}

export function invokesOf(state: State): Invoke[] {
  return state.invoke === undefined ? [] : [state.invoke].flat();
}

export const afterEvent = (flow: string, path: string, delay: string): string =>
  `xstate.after.${delay}.${stateId(flow, path)}`;
export const doneEvent = (invoke: string): string => `xstate.done.actor.${invoke}`;
export const errorEvent = (invoke: string): string => `xstate.error.actor.${invoke}`;
