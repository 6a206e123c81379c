import type { Microstep } from './microstep.ts';
import type { Machine } from './model.ts';
import type { Memory } from './moves.ts';
import { activeStates, type Point, type Space, type Variable } from './space.ts';

/** What history states remember, each as the number of a set of states. */
export class Memories {
  readonly variables: readonly Variable[];
  readonly #machine: Machine;
  readonly #histories: readonly number[];
  readonly #sets: (readonly number[] | undefined)[] = [undefined];
  readonly #numbers = new Map<string, number>();

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#histories = machine.states.filter((state) => state.type === 'history').map((state) => state.index);
    this.variables = this.#histories.map((state) => ({
      name: `memory of ${state}`,
      values: Array.from({ length: 1 << 14 }),
    }));
  }

  /** Whether there is any history state. */
  get any(): boolean {
    return this.#histories.length > 0;
  }

  of(space: Space, point: Point): Memory {
    if (this.#histories.length === 0) return forgetful;
    return (history) => this.#sets[space.read(point, space.placeOf(`memory of ${history}`))];
  }

  /** What history states will remember once states are left. */
  after(point: Point, exits: readonly number[], before: Memory): Memory {
    return (history) => {
      const state = this.#machine.states[history];
      if (state === undefined || !exits.includes(state.parent)) return before(history);
      return this.#inside(point, state.parent, state.deep);
    };
  }

  /** Before states are left: what each of their history states will go back to. */
  remember(space: Space, point: Point, step: Microstep): void {
    for (const history of this.#histories) {
      const state = this.#machine.states[history];
      if (state === undefined || !step.exits.includes(state.parent) || step.ending) continue;
      space.write(
        point,
        space.placeOf(`memory of ${history}`),
        this.#numberOf(this.#inside(point, state.parent, state.deep)),
      );
    }
  }

  /** Makes a history state remember what a case has remembered. */
  recall(space: Space, point: Point, history: number, states: readonly number[]): void {
    const variable = space.placeOf(`memory of ${history}`);
    if (variable !== -1) space.write(point, variable, this.#numberOf(states));
  }

  #inside(point: Point, parent: number, deep: boolean): number[] {
    return activeStates(point, this.#machine.states.length).filter((index) => {
      const state = this.#machine.states[index];
      if (state === undefined || index <= parent || index > (this.#machine.states[parent]?.last ?? parent))
        return false;
      return deep ? state.type === 'atomic' || state.type === 'final' : state.parent === parent;
    });
  }

  #numberOf(states: readonly number[]): number {
    const key = states.join();
    let known = this.#numbers.get(key);
    if (known === undefined) {
      known = this.#sets.push(states) - 1;
      this.#numbers.set(key, known);
    }
    return known;
  }
}

const forgetful: Memory = () => undefined;
