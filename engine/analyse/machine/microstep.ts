import { type Machine, ROOT, type TransitionRow } from './model.ts';
import type { Memories } from './memory.ts';
import { type Memory, type Move, moveOf } from './moves.ts';
import type { Change, Reading } from './reading.ts';
import { bitsOf, has, type Point, type Space } from './space.ts';

/** One indivisible part of a step: states left, transitions taken, states entered. */
export interface Microstep {
  readonly id: number;
  readonly transitions: readonly TransitionRow[];
  /** The innermost first. */
  readonly exits: readonly number[];
  /** In document order. */
  readonly enters: readonly number[];
  /** Whether the case ends with it: the exit actions of all that is active are carried out, and it stays active. */
  readonly ending: boolean;
  /** What actions write, in their order. */
  readonly changes: readonly Change[];
  /** The final states among those entered. */
  readonly finals: readonly number[];
  /** What is left and what is entered, as bits. */
  readonly clears: Point;
  readonly sets: Point;
}

/** As many bits as a number of JavaScript holds exactly. */
const EXACT_BITS = 53;

/** Makes microsteps, each once. */
export class Microsteps {
  readonly all: Microstep[] = [];
  readonly #machine: Machine;
  readonly #space: Space;
  readonly #reading: Reading;
  readonly #known = new Map<string, Microstep>();
  readonly #moves: (Move | undefined)[] = [];
  readonly #ofTransition: Map<number | string, Microstep>[] = [];
  readonly #entryChanges: (readonly Change[])[];
  readonly #exitChanges: (readonly Change[])[];

  constructor(machine: Machine, space: Space, reading: Reading) {
    this.#machine = machine;
    this.#space = space;
    this.#reading = reading;
    const ladders = laddersByState(machine, space);
    const anew = (state: number) => (ladders.get(state) ?? []).map((variable) => ({ variable, values: [0] }));
    this.#entryChanges = machine.states.map((state) => [
      ...reading.onActions(state.entry, -1, space),
      ...anew(state.index),
    ]);
    this.#exitChanges = machine.states.map((state) => [
      ...reading.onActions(state.exit, -1, space),
      ...anew(state.index),
    ]);
  }

  /**
   * For transitions of which none stands in another's way. What is left follows from what history states remember
   * beforehand; what is entered, from what they remember once it is left.
   */
  of(point: Point, transitions: readonly TransitionRow[], memory: Memory, memories: Memories): Microstep {
    const remembers =
      memories.any && transitions.some((transition) => this.moveOf(transition, memory).remembers);
    if (transitions.length === 1 && !remembers)
      return this.#ofOne(point, transitions[0] as TransitionRow, memory);
    const exits = this.exitsOf(point, transitions, memory);
    const afterwards = remembers ? memories.after(point, exits, memory) : memory;
    return this.#make(
      transitions,
      exits,
      transitions.flatMap((transition) => this.moveOf(transition, afterwards).enters),
      false,
    );
  }

  /** The way of a transition; computed once unless a history state has a say in it. */
  moveOf(transition: TransitionRow, memory: Memory): Move {
    const known = this.#moves[transition.index];
    if (known !== undefined) return known;
    const move = moveOf(this.#machine, transition, memory);
    if (!move.remembers) this.#moves[transition.index] = move;
    return move;
  }

  /** The states that transitions leave, the innermost first. */
  exitsOf(point: Point, transitions: readonly TransitionRow[], memory: Memory): number[] {
    const exits = new Set<number>();
    for (const transition of transitions) {
      if (transition.target === -1) continue;
      const move = this.moveOf(transition, memory);
      if (move.self && has(point, move.domain)) exits.add(move.domain);
      const first = move.domain === -1 ? ROOT : move.domain + 1;
      const last =
        move.domain === -1
          ? this.#machine.states.length - 1
          : (this.#machine.states[move.domain]?.last ?? ROOT);
      for (let state = first; state <= last; state += 1) if (has(point, state)) exits.add(state);
    }
    return [...exits].sort((a, b) => b - a);
  }

  begin(enters: readonly number[]): Microstep {
    return this.#make([], [], enters, false);
  }

  /** The end of the case: every active state's exit actions, the innermost first. */
  end(active: readonly number[]): Microstep {
    return this.#make(
      [],
      [...active].sort((a, b) => b - a),
      [],
      true,
    );
  }

  /** The usual case: what one transition does depends only on what is active inside its domain. */
  #ofOne(point: Point, transition: TransitionRow, memory: Memory): Microstep {
    const move = this.moveOf(transition, memory);
    const known = (this.#ofTransition[transition.index] ??= new Map<number | string, Microstep>());
    const key = transition.target === -1 ? 0 : this.#keyOf(point, move.domain);
    let made = known.get(key);
    if (made === undefined) {
      made = this.#make([transition], this.exitsOf(point, [transition], memory), move.enters, false);
      known.set(key, made);
    }
    return made;
  }

  /** What is active inside a state, itself included: a number while that is exact. */
  #keyOf(point: Point, domain: number): number | string {
    const first = Math.max(domain, ROOT);
    const last = this.#machine.states[first]?.last ?? first;
    const [low, high] = [first >> 5, last >> 5];
    const shift = first & 31;
    const lowest = masked(point, low, first, last) >>> shift;
    if (low === high) return lowest;
    if (high === low + 1 && last - first < EXACT_BITS)
      return lowest + masked(point, high, first, last) * 2 ** (32 - shift);
    return Array.from({ length: high - low + 1 }, (_, word) => masked(point, low + word, first, last)).join();
  }

  #make(
    transitions: readonly TransitionRow[],
    exits: readonly number[],
    enters: readonly number[],
    ending: boolean,
  ): Microstep {
    const key = `${transitions.map((one) => one.index).join()}|${exits.join()}|${enters.join()}|${String(ending)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ordered = [...new Set(enters)].sort((a, b) => a - b);
    const made: Microstep = {
      id: this.all.length,
      transitions,
      exits,
      enters: ordered,
      ending,
      changes: this.#changesOf(transitions, exits, ordered),
      finals: ordered.filter((state) => this.#machine.states[state]?.type === 'final'),
      clears: bitsOf(ending ? [] : exits, this.#space.configurationWords),
      sets: bitsOf(ending ? [] : ordered, this.#space.configurationWords),
    };
    this.#known.set(key, made);
    this.all.push(made);
    return made;
  }

  #changesOf(
    transitions: readonly TransitionRow[],
    exits: readonly number[],
    enters: readonly number[],
  ): Change[] {
    return [
      ...exits.flatMap((state) => this.#exitChanges[state] ?? []),
      ...transitions.flatMap((one) => this.#reading.onActions(one.actions, one.trigger, this.#space)),
      ...enters.flatMap((state) => this.#entryChanges[state] ?? []),
    ];
  }
}

/** The bits of one word that belong to the states from `first` to `last`. */
function masked(point: Point, word: number, first: number, last: number): number {
  const from = Math.max(first - word * 32, 0);
  const to = Math.min(last - word * 32, 31);
  const mask = ((to === 31 ? 0 : 1 << (to + 1)) - (1 << from)) | 0;
  return ((point[word] as number) & mask) >>> 0;
}

/** The variables that count the rungs of a state's ladders; they begin anew whenever it is entered or left. */
function laddersByState(machine: Machine, space: Space): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const ladder of machine.ladders) {
    const variable = space.placeOf(rungVariable(ladder.name));
    if (variable !== -1) found.set(ladder.state, [...(found.get(ladder.state) ?? []), variable]);
  }
  return found;
}

export function rungVariable(ladder: string): string {
  return `rungs of ${ladder}`;
}

/** Writes the states left and entered into a point. */
export function move(point: Point, { clears, sets }: Microstep): void {
  for (let word = 0; word < clears.length; word += 1)
    point[word] = ((point[word] as number) & ~(clears[word] as number)) | (sets[word] as number);
}

/** Writes only the states left. */
export function leave(point: Point, { clears }: Microstep): void {
  for (let word = 0; word < clears.length; word += 1)
    point[word] = (point[word] as number) & ~(clears[word] as number);
}

/** Whether a state has ended: a final one in a compound state, all regions of a parallel one. */
export function isComplete(machine: Machine, point: Point, index: number): boolean {
  const state = machine.states[index];
  if (state === undefined) return false;
  const active = (child: number) => has(point, child);
  if (state.type === 'compound')
    return state.children.some((child) => machine.states[child]?.type === 'final' && active(child));
  if (state.type === 'parallel')
    return state.children.every(
      (child) => machine.states[child]?.type === 'history' || isComplete(machine, point, child),
    );
  return state.type === 'final';
}
