import { ALWAYS, isInside, type Machine, type StateRow, type TransitionRow } from './model.ts';
import type { Microsteps } from './microstep.ts';
import type { Memory } from './moves.ts';
import { type GuardReading, HOLDS, REFUSES } from './reading.ts';
import { has, type Point } from './space.ts';
import { Unbounded } from './unbounded.ts';

/** One way in which guards can turn out: the transitions that are taken. None, if all refuse. */
export type Choice = readonly TransitionRow[];

/** Of guards that are asked together, more ways are not followed. */
const MOST_CHOICES = 1_024;

const NOTHING: Choice = [];
const REFUSED: readonly Choice[] = [NOTHING];

/** Which transitions a trigger can select at a point: the innermost states first, one per region, as in XState. */
export class Selection {
  readonly #machine: Machine;
  readonly #guards: readonly GuardReading[];
  readonly #microsteps: Microsteps;
  /** The innermost states for which, or around which, something is done without an event. */
  readonly #waiting: readonly StateRow[];
  readonly #taken: (readonly Choice[] | undefined)[] = [];
  readonly #takenOrNot: (readonly Choice[] | undefined)[] = [];

  constructor(machine: Machine, guards: readonly GuardReading[], microsteps: Microsteps) {
    this.#machine = machine;
    this.#guards = guards;
    this.#microsteps = microsteps;
    const eventless = machine.handlers[ALWAYS] ?? [];
    this.#waiting = machine.states.filter(
      (state) =>
        (state.type === 'atomic' || state.type === 'final') &&
        eventless.some((handler) => handler === state.index || isInside(machine, state.index, handler)),
    );
  }

  /** Every choice that the guards allow for a trigger that comes from outside, or for the end of a state. */
  choices(point: Point, trigger: number, memory: Memory): readonly Choice[] {
    const handlers = this.#machine.handlers[trigger] ?? [];
    if (handlers.length === 1)
      return has(point, handlers[0] as number) ? this.#own(point, handlers[0] as number, trigger) : REFUSED;
    const active = handlers.filter((state) => has(point, state));
    if (active.length === 0) return REFUSED;
    if (active.length === 1) return this.#own(point, active[0] as number, trigger);
    const choices = this.#within(point, this.#row(0), trigger, active);
    return choices.map((choice) => this.#withoutConflicts(point, choice, memory));
  }

  /** Every choice of transitions that need no event. */
  eventless(point: Point, memory: Memory): readonly Choice[] {
    let choices: readonly Choice[] = REFUSED;
    for (const state of this.#waiting)
      if (has(point, state.index)) choices = combined(choices, this.#outwards(point, state));
    if (choices === REFUSED) return REFUSED;
    return choices.map((choice) => this.#withoutConflicts(point, [...new Set(choice)], memory));
  }

  #row(index: number): StateRow {
    return this.#machine.states[index] as StateRow;
  }

  /** What the guards of one state's own transitions allow. */
  #own(point: Point, state: number, trigger: number): readonly Choice[] {
    const candidates = this.#machine.candidates[state]?.get(trigger) ?? [];
    const [first] = candidates;
    if (first === undefined) return REFUSED;
    const outcome = (this.#guards[first.index] as GuardReading)(point);
    if (outcome === HOLDS) return this.#alone(first);
    return candidates.length === 1 ? this.#orNothing(first, outcome) : this.#several(point, candidates);
  }

  #several(point: Point, candidates: readonly TransitionRow[]): readonly Choice[] {
    const found: Choice[] = [];
    for (const transition of candidates) {
      const outcome = (this.#guards[transition.index] as GuardReading)(point);
      if ((outcome & HOLDS) !== 0) found.push([transition]);
      if ((outcome & REFUSES) === 0) return found;
    }
    if (found.length === 0) return REFUSED;
    found.push(NOTHING);
    return found;
  }

  /** The same lists are asked for again and again, so each is made once. */
  #alone(transition: TransitionRow): readonly Choice[] {
    return (this.#taken[transition.index] ??= [[transition]]);
  }

  #orNothing(transition: TransitionRow, outcome: number): readonly Choice[] {
    if ((outcome & HOLDS) === 0) return REFUSED;
    return (this.#takenOrNot[transition.index] ??= [[transition], NOTHING]);
  }

  #within(point: Point, state: StateRow, trigger: number, active: readonly number[]): readonly Choice[] {
    const handled = active.some(
      (handler) => handler === state.index || isInside(this.#machine, handler, state.index),
    );
    if (!handled) return REFUSED;
    let choices: readonly Choice[] = REFUSED;
    for (const child of state.children)
      if (has(point, child))
        choices = combined(choices, this.#within(point, this.#row(child), trigger, active));
    if (!choices.some((choice) => choice.length === 0)) return choices;
    return [...choices.filter((choice) => choice.length > 0), ...this.#own(point, state.index, trigger)];
  }

  #outwards(point: Point, from: StateRow): readonly Choice[] {
    let found: Choice[] | undefined;
    for (let at: StateRow | undefined = from; at !== undefined; at = this.#machine.states[at.parent]) {
      const own = this.#own(point, at.index, ALWAYS);
      if (own === REFUSED) continue;
      found = [...(found ?? []), ...own.filter((choice) => choice.length > 0)];
      if (own.at(-1)?.length !== 0) return found;
    }
    return found === undefined ? REFUSED : [...found, NOTHING];
  }

  /** Whether every transition stays in a part of its own. */
  #areApart(choice: Choice, memory: Memory): boolean {
    const domains = choice.map((one) =>
      one.target === -1 ? -1 : this.#microsteps.moveOf(one, memory).domain,
    );
    return domains.every((one, index) =>
      domains.every(
        (other, place) =>
          place <= index ||
          (one !== other &&
            one !== -1 &&
            other !== -1 &&
            !isInside(this.#machine, one, other) &&
            !isInside(this.#machine, other, one)),
      ),
    );
  }

  /** Of two transitions that would leave the same state, the inner one is taken; or else the first. */
  #withoutConflicts(point: Point, choice: Choice, memory: Memory): Choice {
    if (choice.length < 2 || this.#areApart(choice, memory)) return choice;
    let kept: TransitionRow[] = [];
    for (const one of choice) {
      const exits = new Set(this.#microsteps.exitsOf(point, [one], memory));
      const rivals = kept.filter((other) =>
        this.#microsteps.exitsOf(point, [other], memory).some((exit) => exits.has(exit)),
      );
      const yields = rivals.find((other) => !isInside(this.#machine, one.source, other.source));
      if (yields === undefined) kept = [...kept.filter((other) => !rivals.includes(other)), one];
    }
    return kept;
  }
}

function combined(left: readonly Choice[], right: readonly Choice[]): readonly Choice[] {
  if (right === REFUSED) return left;
  if (left === REFUSED) return right;
  if (left.length * right.length > MOST_CHOICES)
    throw new Unbounded(`guards that can turn out in more than ${MOST_CHOICES} ways`);
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}
