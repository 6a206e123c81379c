import type {
  Actions,
  FlowDefinition,
  Invoke,
  State,
  Transition,
  Transitions,
} from '../language/types.generated.ts';
import type { Place } from './catalogue/entry.ts';
import { type GuardUse, guardAt } from './guards.ts';
import type { Ladder } from './ladders.ts';
import { byHandOf, rungsOf } from './reminding.ts';
import {
  type ActionShape,
  actionShape,
  type ByKey,
  requestShape,
  type StateShape,
  type TransitionShape,
} from './shape.ts';
import { actionsOf, afterEvent, doneEvent, errorEvent, invokesOf, pathOf, transitionsOf } from './states.ts';

/** By the path of a state, then by the event of XState: the guards of the transitions that it can cause there. */
export type Triggers = Map<string, Map<string, (GuardUse | undefined)[]>>;

export interface Shape {
  readonly root: StateShape;
  readonly triggers: Triggers;
}

export function shapeOf(flow: FlowDefinition, place: Place, ladders: readonly Ladder[]): Shape {
  const triggers: Triggers = new Map();
  return { root: new Shaper(flow, place, ladders, triggers).state(flow.machine, ''), triggers };
}

class Shaper {
  readonly #flow: FlowDefinition;
  readonly #place: Place;
  readonly #ladders: readonly Ladder[];
  readonly #triggers: Triggers;

  constructor(flow: FlowDefinition, place: Place, ladders: readonly Ladder[], triggers: Triggers) {
    this.#flow = flow;
    this.#place = place;
    this.#ladders = ladders;
    this.#triggers = triggers;
  }

  state(state: State, path: string): StateShape {
    const { type, history, target, initial, states, always, entry, exit, onDone } = state;
    return {
      ...(type && { type }),
      ...(history && { history }),
      ...(target && { target }),
      ...(initial && { initial }),
      ...(states && {
        states: Object.fromEntries(
          Object.entries(states).map(([name, inside]) => [name, this.state(inside, pathOf(path, name))]),
        ),
      }),
      on: this.#on(state, path),
      after: this.#after(state, path),
      ...(always && { always: this.#transitions(always, `always in ${this.#called(path)}`) }),
      ...(onDone && { onDone: this.#transitions(onDone, `onDone in ${this.#called(path)}`) }),
      entry: [...this.#actions(entry), ...invokesOf(state).map(({ id }) => requestShape(id))],
      exit: this.#actions(exit),
    };
  }

  #on(state: State, path: string): ByKey {
    const shapes: Record<string, readonly TransitionShape[]> = {};
    for (const [event, transitions] of Object.entries(state.on ?? {})) {
      shapes[event] = this.#transitions(transitions, `${event} in ${this.#called(path)}`);
    }
    for (const invoke of invokesOf(state)) Object.assign(shapes, this.#answers(invoke, path));
    for (const { event, transition } of this.#laddersAt(path).flatMap((ladder) =>
      byHandOf(ladder, this.#place),
    )) {
      shapes[event] = [...(shapes[event] ?? []), transition];
    }
    for (const [event, transitions] of Object.entries(shapes)) this.#note(path, event, transitions);
    return shapes;
  }

  #after(state: State, path: string): ByKey {
    const shapes: Record<string, readonly TransitionShape[]> = {};
    for (const [delay, transitions] of Object.entries(state.after ?? {})) {
      shapes[delay] = this.#transitions(transitions, `${delay} in ${this.#called(path)}`);
    }
    for (const ladder of this.#laddersAt(path)) Object.assign(shapes, rungsOf(ladder, this.#place));
    for (const [delay, transitions] of Object.entries(shapes))
      this.#note(path, afterEvent(this.#flow.id, path, delay), transitions);
    return shapes;
  }

  #answers(invoke: Invoke, path: string): Record<string, readonly TransitionShape[]> {
    const { id, onDone, onError } = invoke;
    return {
      [doneEvent(id)]: this.#transitions(onDone, `${id}.onDone in ${this.#called(path)}`),
      [errorEvent(id)]: this.#transitions(onError, `${id}.onError in ${this.#called(path)}`),
    };
  }

  #transitions(transitions: Transitions, at: string): readonly TransitionShape[] {
    return transitionsOf(transitions).map((transition) => this.#transition(transition, at));
  }

  #transition({ target, guard, actions, reenter }: Transition, at: string): TransitionShape {
    return {
      ...(target && { target }),
      ...(guard && { guard: guardAt(guard, `guard of ${at}`, this.#place) }),
      actions: this.#actions(actions),
      ...(reenter && { reenter }),
    };
  }

  #actions(actions: Actions | undefined): readonly ActionShape[] {
    return actionsOf(actions).map((action) => actionShape(action, this.#place));
  }

  #note(path: string, event: string, transitions: readonly TransitionShape[]): void {
    const known = this.#triggers.get(path) ?? new Map<string, (GuardUse | undefined)[]>();
    this.#triggers.set(
      path,
      known.set(
        event,
        transitions.map((transition) => transition.guard),
      ),
    );
  }

  #laddersAt(path: string): Ladder[] {
    return this.#ladders.filter((ladder) => ladder.reminder.while === path);
  }

  #called(path: string): string {
    return path === '' ? this.#flow.id : path;
  }
}
