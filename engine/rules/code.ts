import { compilerOfTrees, type Test } from './evaluate.ts';
import type { Entry } from './program.ts';
import type { Reading } from './reading.ts';
import { slotsOf, type Comparison, type Tree } from './tree.ts';
import type { Truth } from './types.ts';

/** Told each finding that arises, and each entry of which that is not known. */
export interface Collector {
  holds(finding: number): void;
  mayHold(entry: Entry): void;
}

const TEST = 0;
const EQUAL = 1;
const NOT_EQUAL = 2;
const LESS = 3;
const LESS_OR_EQUAL = 4;
const GREATER = 5;
const GREATER_OR_EQUAL = 6;

const OF_NUMBERS: Readonly<Record<string, number>> = {
  lessThan: LESS,
  lessThanInclusive: LESS_OR_EQUAL,
  greaterThan: GREATER,
  greaterThanInclusive: GREATER_OR_EQUAL,
};

/** An entry with the conditions that are still to be asked; all of them must hold. */
export interface Filed {
  readonly entry: Entry;
  readonly open: readonly Tree[];
}

/**
 * What is left to ask at the leaves of an index, as numbers in one row: for a group of entries how many they are; for
 * each its number, its findings, and its conditions as steps of three numbers. With ten thousand rules, what a decision
 * costs is what it fetches from memory: a leaf of closures is spread over a dozen places, this lies in one or two.
 *
 * The common comparisons with constants are steps of their own; anything else is a step that calls a closure.
 */
export class Code {
  #numbers = new Int32Array(256);
  #length = 0;
  readonly #constants: unknown[] = [];
  readonly #placeOf = new Map<unknown, number>();
  readonly #tests: Test[] = [];
  readonly #reads: (readonly number[])[] = [];
  readonly #testOf = new Map<string, number>();
  readonly #entries: Entry[] = [];
  readonly #compile = compilerOfTrees();

  /** Adds a group, and returns where it begins. */
  add(filed: readonly Filed[]): number {
    const start = this.#length;
    this.#put(filed.length);
    for (const each of filed) this.#addEntry(each);
    return start;
  }

  #addEntry({ entry, open }: Filed): void {
    this.#put(this.#entries.push(entry) - 1, open.length, entry.findings.length, ...entry.findings);
    for (const tree of open) this.#addStep(tree);
  }

  #addStep(tree: Tree): void {
    const step = tree.kind === 'compare' ? stepOf(tree) : undefined;
    if (step === undefined) this.#put(TEST, 0, this.#test(tree));
    else this.#put(step, (tree as Comparison).slot, this.#constant(constantOf(tree as Comparison)));
  }

  #constant(value: unknown): number {
    let place = this.#placeOf.get(value);
    if (place === undefined) this.#placeOf.set(value, (place = this.#constants.push(value) - 1));
    return place;
  }

  #test(tree: Tree): number {
    const key = tree.kind === 'compare' ? JSON.stringify([tree.slot, tree.operator.name, tree.against]) : '';
    const known = key === '' ? undefined : this.#testOf.get(key);
    if (known !== undefined) return known;
    this.#reads.push(slotsOf([tree]));
    const place = this.#tests.push(this.#compile(tree)) - 1;
    if (key !== '') this.#testOf.set(key, place);
    return place;
  }

  #put(...numbers: readonly number[]): void {
    if (this.#length + numbers.length > this.#numbers.length) {
      const larger = new Int32Array((this.#length + numbers.length) * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** Asks a group. */
  run(start: number, reading: Reading, collector: Collector): void {
    const numbers = this.#numbers;
    let at = start + 1;
    for (let left = numbers[start] as number; left > 0; left--) {
      const steps = numbers[at + 1] as number;
      const findings = numbers[at + 2] as number;
      const first = at + 3 + findings;
      const truth = this.#all(first, steps, reading);
      if (truth === true) for (let i = at + 3; i < first; i++) collector.holds(numbers[i] as number);
      else if (truth === undefined) collector.mayHold(this.#entries[numbers[at] as number] as Entry);
      at = first + steps * 3;
    }
  }

  #all(first: number, steps: number, reading: Reading): Truth {
    let result: Truth = true;
    for (let at = first; at < first + steps * 3; at += 3) {
      const truth = this.#step(at, reading);
      if (truth === false) return false;
      if (truth === undefined) result = undefined;
    }
    return result;
  }

  #step(at: number, reading: Reading): Truth {
    const operation = this.#numbers[at];
    const operand = this.#numbers[at + 2] as number;
    if (operation === TEST) {
      reading.need(this.#reads[operand] as readonly number[]);
      return (this.#tests[operand] as Test)(reading.slots);
    }
    const value = reading.value(this.#numbers[at + 1] as number);
    if (value === undefined) return undefined;
    const constant = this.#constants[operand];
    if (operation === EQUAL) return value === constant;
    if (operation === NOT_EQUAL) return value !== constant;
    return typeof value === 'number' && compareNumbers(operation as number, value, constant as number);
  }
}

function compareNumbers(operation: number, value: number, constant: number): boolean {
  switch (operation) {
    case LESS:
      return value < constant;
    case LESS_OR_EQUAL:
      return value <= constant;
    case GREATER:
      return value > constant;
    default:
      return value >= constant;
  }
}

function constantOf({ against }: Comparison): unknown {
  return 'constant' in against ? against.constant : undefined;
}

function stepOf({ operator, against }: Comparison): number | undefined {
  if ('slot' in against) return undefined;
  if (operator.name === 'equal') return EQUAL;
  if (operator.name === 'notEqual') return NOT_EQUAL;
  return typeof against.constant === 'number' ? OF_NUMBERS[operator.name] : undefined;
}
