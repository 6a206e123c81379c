import { type Machine, ROOT, type TransitionRow } from './model.ts';
import type { Memories } from './memory.ts';
import { type Memory, type Move, moveOf } from './moves.ts';
import type { Change, Reading } from './reading.ts';
import { activeBetween, bitsOf, has, type Point, type Space } from './space.ts';

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
  /** Whether each change can have one outcome only, whatever came before. */
  readonly isPlain: boolean;
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
  readonly #actionChanges: (readonly Change[] | undefined)[] = [];

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
    if (memories.any && transitions.some((transition) => this.moveOf(transition, memory).remembers))
      return this.#remembering(point, transitions, memory, memories);
    const [first, ...others] = transitions as [TransitionRow, ...TransitionRow[]];
    const one = this.ofOne(point, first);
    if (others.length === 0) return one;
    const parts = [one, ...others.map((other) => this.ofOne(point, other))];
    return this.#once(parts.map((part) => part.id).join(), () =>
      this.#make(
        transitions,
        sorted(parts.flatMap((part) => part.exits)).toReversed(),
        sorted(parts.flatMap((part) => part.enters)),
      ),
    );
  }

  #remembering(
    point: Point,
    transitions: readonly TransitionRow[],
    memory: Memory,
    memories: Memories,
  ): Microstep {
    const exits = this.exitsOf(point, transitions, memory);
    const afterwards = memories.after(point, exits, memory);
    const enters = sorted(transitions.flatMap((transition) => this.moveOf(transition, afterwards).enters));
    const key = `${transitions.map((one) => one.index).join()}|${exits.join()}|${enters.join()}`;
    return this.#once(key, () => this.#make(transitions, exits, enters));
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
    const exits = transitions.flatMap((transition) => {
      if (transition.target === -1) return [];
      const { domain, self } = this.moveOf(transition, memory);
      const first = domain === -1 ? ROOT : domain + (self ? 0 : 1);
      const last = this.#machine.states[Math.max(domain, ROOT)]?.last ?? ROOT;
      return activeBetween(point, first, last);
    });
    return transitions.length === 1 ? exits.reverse() : sorted(exits).reverse();
  }

  begin(enters: readonly number[]): Microstep {
    return this.#once('begin', () => this.#make([], [], enters));
  }

  /** The end of the case: every active state's exit actions, the innermost first. */
  end(active: readonly number[]): Microstep {
    return this.#once(`end ${active.join()}`, () => this.#make([], active.toReversed(), [], true));
  }

  /** The usual case: what one transition does depends only on what is active inside its domain. */
  ofOne(point: Point, transition: TransitionRow): Microstep {
    const memory = forgetful;
    const move = this.moveOf(transition, memory);
    const known = (this.#ofTransition[transition.index] ??= new Map<number | string, Microstep>());
    const key = transition.target === -1 ? 0 : this.keyOf(point, move.domain);
    let made = known.get(key);
    if (made === undefined) {
      made = this.#make([transition], this.exitsOf(point, [transition], memory), move.enters);
      known.set(key, made);
    }
    return made;
  }

  /** What is active inside a state, itself included: a number while that is exact. */
  keyOf(point: Point, domain: number): number | string {
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

  #once(key: string, make: () => Microstep): Microstep {
    let made = this.#known.get(key);
    if (made === undefined) this.#known.set(key, (made = make()));
    return made;
  }

  #make(
    transitions: readonly TransitionRow[],
    exits: readonly number[],
    enters: readonly number[],
    ending = false,
  ): Microstep {
    const words = this.#space.configurationWords;
    const changes = this.#changesOf(transitions, exits, enters);
    const made: Microstep = {
      id: this.all.length,
      transitions,
      exits,
      enters,
      ending,
      changes,
      isPlain: changes.every((change) => 'values' in change && change.values.length === 1),
      finals: enters.filter((state) => this.#machine.states[state]?.type === 'final'),
      clears: bitsOf(ending ? [] : exits, words),
      sets: bitsOf(enters, words),
    };
    this.all.push(made);
    return made;
  }

  #changesOf(
    transitions: readonly TransitionRow[],
    exits: readonly number[],
    enters: readonly number[],
  ): readonly Change[] {
    const found: Change[] = [];
    for (const state of exits) found.push(...(this.#exitChanges[state] as readonly Change[]));
    for (const one of transitions) found.push(...this.#changesOfActions(one));
    for (const state of enters) found.push(...(this.#entryChanges[state] as readonly Change[]));
    return found;
  }

  #changesOfActions({ index, actions, trigger }: TransitionRow): readonly Change[] {
    return (this.#actionChanges[index] ??= this.#reading.onActions(actions, trigger, this.#space));
  }
}

const forgetful: Memory = () => undefined;

/** Each number once, in their order. */
function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
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

/** The value that a change writes where there is only one. */
export function valueOf(change: Change): number {
  return 'values' in change ? (change.values[0] as number) : 0;
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
