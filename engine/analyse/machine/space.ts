import type { Machine } from './model.ts';

/**
 * A point of the explored space: whole numbers of 32 bits. The first ones hold a bit for each state, set while it is
 * active; behind them the variables are packed, each as the index of its value. Plain arrays: copying a short typed one costs
 * ten times as much.
 */
export type Point = number[];

/** Something finite, besides the configuration, on which the course depends. */
export interface Variable {
  readonly name: string;
  /** What it can be; `undefined` stands for nothing. */
  readonly values: readonly unknown[];
}

/** Where a variable is packed. */
interface Slot {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

export class Space {
  readonly width: number;
  readonly configurationWords: number;
  readonly variables: readonly Variable[];
  readonly #slots: readonly Slot[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(machine: Machine, variables: readonly Variable[]) {
    this.configurationWords = Math.ceil(machine.states.length / 32);
    this.variables = variables;
    this.#places = new Map(variables.map((variable, index) => [variable.name, index]));
    const slots: Slot[] = [];
    let word = this.configurationWords;
    let shift = 0;
    for (const variable of variables) {
      const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, variable.values.length))));
      if (shift + bits > 31) [word, shift] = [word + 1, 0];
      slots.push({ word, shift, mask: (1 << bits) - 1 });
      shift += bits;
    }
    this.#slots = slots;
    this.width = variables.length === 0 ? this.configurationWords : word + 1;
  }

  zero(): Point {
    return Array.from({ length: this.width }, () => 0);
  }

  /** The place of a variable, or -1. */
  placeOf(name: string): number {
    return this.#places.get(name) ?? -1;
  }

  read(point: Point, variable: number): number {
    const { word, shift, mask } = this.#slots[variable] as Slot;
    return ((point[word] as number) >>> shift) & mask;
  }

  write(point: Point, variable: number, value: number): void {
    const { word, shift, mask } = this.#slots[variable] as Slot;
    point[word] = ((point[word] as number) & ~(mask << shift)) | (value << shift);
  }

  valueAt(point: Point, variable: number): unknown {
    return this.variables[variable]?.values[this.read(point, variable)];
  }
}

export function has(point: Point, state: number): boolean {
  return (((point[state >> 5] as number) >>> (state & 31)) & 1) === 1;
}

export function add(point: Point, state: number): void {
  point[state >> 5] = (point[state >> 5] as number) | (1 << (state & 31));
}

/** States as the bits of a configuration. */
export function bitsOf(states: readonly number[], words: number): Point {
  const bits: Point = Array.from({ length: words }, () => 0);
  for (const state of states) add(bits, state);
  return bits;
}

/** Whether one of the states is active. */
export function meets(point: Point, states: Point): boolean {
  for (let word = 0; word < states.length; word += 1)
    if (((point[word] as number) & (states[word] as number)) !== 0) return true;
  return false;
}

/** The active states of a point, in document order. */
export function activeStates(point: Point, states: number): number[] {
  const found: number[] = [];
  for (let word = 0; word * 32 < states; word += 1)
    for (let bits = point[word] as number; bits !== 0; bits &= bits - 1)
      found.push(word * 32 + 31 - Math.clz32(bits & -bits));
  return found;
}

/** The active states among some that lie together. */
export function activeBetween(point: Point, first: number, last: number): number[] {
  const found: number[] = [];
  for (let state = first; state <= last; state += 1) if (has(point, state)) found.push(state);
  return found;
}
