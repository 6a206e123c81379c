import { isComplete, leave, type Microstep } from './microstep.ts';
import { type Machine, ROOT } from './model.ts';
import { add, type Point } from './space.ts';

/** The states that end by a microstep, in the order in which XState tells of them, and whether the case ends with them. */
export interface Ends {
  readonly states: readonly number[];
  readonly ended: boolean;
}

const NONE: Ends = { states: [], ended: false };

export function completions(machine: Machine, before: Point, step: Microstep): Ends {
  return step.finals.length === 0 ? NONE : new Completions(machine, before, step).find();
}

class Completions {
  readonly #ended: number[] = [];
  readonly #machine: Machine;
  readonly #point: Point;
  readonly #step: Microstep;

  constructor(machine: Machine, before: Point, step: Microstep) {
    this.#machine = machine;
    this.#step = step;
    this.#point = before.slice();
    leave(this.#point, step);
  }

  /** A state counts as entered only once its turn has come. */
  find(): Ends {
    let ended = false;
    for (const state of this.#step.enters) {
      add(this.#point, state);
      if (this.#step.finals.includes(state) && this.#endsWith(state)) ended = true;
    }
    return { states: this.#ended, ended };
  }

  #endsWith(final: number): boolean {
    const parent = this.#machine.states[this.#machine.states[final]?.parent ?? ROOT];
    if (parent?.type === 'compound') this.#ended.push(parent.index);
    let around = parent?.type === 'parallel' ? parent : this.#machine.states[parent?.parent ?? -1];
    while (
      around?.type === 'parallel' &&
      !this.#ended.includes(around.index) &&
      isComplete(this.#machine, this.#point, around.index)
    ) {
      this.#ended.push(around.index);
      around = this.#machine.states[around.parent];
    }
    return around === undefined;
  }
}
