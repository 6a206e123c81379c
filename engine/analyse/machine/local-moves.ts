import type { Chains } from './chains.ts';
import type { Microstep, Microsteps } from './microstep.ts';
import { isInside, type Machine, ROOT, type TransitionRow } from './model.ts';
import { type GuardReading, isConstant } from './reading.ts';
import type { Selection } from './select.ts';
import type { Point } from './space.ts';

/** One way in which a trigger can turn out, and the number of the step that consists of it alone. */
export interface LocalMove {
  readonly step: Microstep;
  readonly chain: number;
}

/** A trigger whose moves depend on nothing but what is active inside one state. */
interface Local {
  readonly around: number;
  readonly moves: Map<number | string, readonly LocalMove[]>;
}

/**
 * In a flow of several strands, most of what happens in one of them has nothing to do with the others: what an event
 * does there is found once, and not again for everything that the others can be doing meanwhile.
 */
export class LocalMoves {
  readonly #machine: Machine;
  readonly #guards: readonly GuardReading[];
  readonly #microsteps: Microsteps;
  readonly #selection: Selection;
  readonly #chains: Chains;
  readonly #locals: readonly (Local | undefined)[];
  #point: Point | undefined;
  readonly #keys = new Map<number, number | string>();

  constructor(
    machine: Machine,
    guards: readonly GuardReading[],
    microsteps: Microsteps,
    selection: Selection,
    chains: Chains,
  ) {
    this.#machine = machine;
    this.#guards = guards;
    this.#microsteps = microsteps;
    this.#selection = selection;
    this.#chains = chains;
    this.#locals = machine.triggers.map((_, trigger) => this.#localOf(trigger));
  }

  /** The moves of a trigger at a point; `undefined` where they depend on more than its surroundings. */
  at(point: Point, trigger: number): readonly LocalMove[] | undefined {
    const local = this.#locals[trigger];
    if (local === undefined) return undefined;
    const key = this.#keyOf(point, local.around);
    let moves = local.moves.get(key);
    if (moves === undefined) local.moves.set(key, (moves = this.#movesAt(point, trigger)));
    return moves;
  }

  /** Many triggers of one point are asked for one after another, and share their surroundings. */
  #keyOf(point: Point, around: number): number | string {
    if (point !== this.#point) {
      this.#point = point;
      this.#keys.clear();
    }
    let key = this.#keys.get(around);
    if (key === undefined) this.#keys.set(around, (key = this.#microsteps.keyOf(point, around)));
    return key;
  }

  #localOf(trigger: number): Local | undefined {
    const handlers = this.#machine.handlers[trigger] ?? [];
    const [handler] = handlers;
    if (handler === undefined || handlers.length > 1) return undefined;
    const candidates = this.#machine.candidates[handler]?.get(trigger) ?? [];
    if (!candidates.every((one) => isConstant(this.#guards[one.index] as GuardReading))) return undefined;
    const around = candidates.reduce((widest, one) => this.#wider(widest, one), handler);
    return around <= ROOT ? undefined : { around, moves: new Map() };
  }

  /** The outer one of a state and of what a transition leaves; the root if a history state has a say in it. */
  #wider(widest: number, one: TransitionRow): number {
    if (one.target === -1) return widest;
    const { domain, remembers } = this.#microsteps.moveOf(one, () => undefined);
    if (remembers) return ROOT;
    return isInside(this.#machine, widest, domain) ? domain : widest;
  }

  #movesAt(point: Point, trigger: number): readonly LocalMove[] {
    return this.#selection
      .choices(point, trigger, () => undefined)
      .filter((choice) => choice.length > 0)
      .map((choice) => {
        const step = this.#microsteps.ofOne(point, choice[0] as TransitionRow);
        return { step, chain: this.#chains.numberOf([step]) };
      });
  }
}
