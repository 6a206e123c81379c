import type { RulesDefinition } from '../../language/types.generated.ts';
import { parsePointer, withValueAt } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { CLOCK, compileTree, type Slots, type Test } from '../evaluate.ts';
import { placeType } from '../place-type.ts';
import type { Places } from '../places.ts';
import { comparisonsIn, slotsOf, type Comparison, type Tree } from '../tree.ts';
import type { Facts } from '../types.ts';
import { placeInWords, valueInWords } from '../words.ts';
import {
  answerOf,
  CLOCK_OF_ANALYSIS,
  constantsOf,
  isEquality,
  questionOf,
  regionsOf,
  type Question,
  type Region,
  type Regions,
} from './region.ts';

export interface Domain extends Regions {
  readonly slot: number;
  /** By value, the number of its region. */
  readonly numbers: ReadonlyMap<unknown, number>;
}

/** What the facts are, and where their places are numbered. */
export interface Ground {
  readonly release: Release;
  readonly definition: RulesDefinition;
  readonly places: Places;
}

/** Places whose values are known, by number, with the values that they can have. */
export type Given = ReadonlyMap<number, readonly unknown[]>;

/** A cell of a space: for each place the number of one of its regions, or `undefined` where that is still open. */
export type Cell = Slots;

/**
 * All combinations of facts that some conditions can tell apart: each place that they read, split into regions at the
 * constants that it is compared with.
 */
export class Space {
  /** Places in the order in which it is best to settle them. */
  readonly domains: readonly Domain[];
  /** Whether all combinations are in it. */
  readonly complete: boolean;
  readonly #places: Places;
  readonly #asksTime: boolean;
  readonly #questions: ReadonlyMap<number, readonly Question[]>;
  readonly #bySlot: ReadonlyMap<number, Domain>;
  /** By fact: the number of the fact as a whole, where it is asked about. */
  readonly #wholes: ReadonlyMap<string, number>;

  constructor(ground: Ground, trees: readonly Tree[], given: Given = new Map()) {
    this.#places = ground.places;
    const comparisons = trees.flatMap(comparisonsIn);
    const groups = linkedSlots(comparisons);
    this.#questions = questionsBySlot(comparisons);
    const slots = slotsOf(trees).filter((slot) => slot !== CLOCK);
    this.#bySlot = new Map(
      slots.map((slot) => [slot, this.#domain(ground, slot, groups.get(slot) ?? [slot], given)]),
    );
    const wholes = slots.filter((slot) => this.#places.at(slot).path === '');
    this.#wholes = new Map(wholes.map((slot) => [this.#places.at(slot).fact, slot]));
    this.domains = [...this.#bySlot.values()].sort((a, b) => this.#weight(b) - this.#weight(a));
    this.#asksTime = comparisons.some(({ operator }) => operator.ofClock);
    this.complete = this.domains.every(({ complete }) => complete);
  }

  #domain(ground: Ground, slot: number, group: readonly number[], given: Given): Domain {
    const { regions, complete } = this.#regions(ground, slot, group, given.get(slot));
    return { slot, regions, complete, numbers: new Map(regions.map(({ value }, number) => [value, number])) };
  }

  #regions(
    ground: Ground,
    slot: number,
    group: readonly number[],
    given: readonly unknown[] | undefined,
  ): Regions {
    if (given !== undefined)
      return {
        regions: given.map((value) => ({ value: value ?? undefined, certain: true })),
        complete: true,
      };
    const type = placeType(ground.release, ground.definition, ground.places.at(slot));
    const ofOthers = group.filter((other) => other !== slot);
    const literals = ofOthers.flatMap((other) => (this.#questions.get(other) ?? []).flatMap(constantsOf));
    return regionsOf({ type, questions: this.#questions.get(slot) ?? [], literals, together: group.length });
  }

  /** Whole facts before their parts, which are absent with them; then those that are asked about most and have the fewest regions. */
  #weight({ slot, regions }: Domain): number {
    const isWhole = this.#wholes.get(this.#places.at(slot).fact) === slot;
    return isWhole ? Number.MAX_VALUE : (this.#questions.get(slot)?.length ?? 0) / regions.length;
  }

  regionsAt(slot: number): readonly Region[] {
    return this.#bySlot.get(slot)?.regions ?? [];
  }

  /** The region of a cell at a place. */
  at(cell: Cell, slot: number): Region | undefined {
    return this.regionsAt(slot)[cell[slot] as number];
  }

  /**
   * The numbers of the regions that a place can have in a cell; `undefined` where it has none. Where a whole fact is
   * absent, so are its parts.
   */
  choices(cell: Cell, { slot, regions, numbers }: Domain): readonly (number | undefined)[] {
    const { fact, path } = this.#places.at(slot);
    const whole = path === '' ? undefined : this.#wholes.get(fact);
    if (
      whole === undefined ||
      this.at(cell, whole) === undefined ||
      this.at(cell, whole)?.value !== undefined
    )
      return regions.map((_, number) => number);
    return [numbers.get(undefined)];
  }

  /** The condition as a question about cells; unknown where it rests on a place that is still open. */
  test(tree: Tree): Test {
    return compileTree(tree, (comparison) => {
      const test = this.#ask(comparison);
      const { whole } = comparison;
      return whole === undefined
        ? test
        : (cell) => (this.at(cell, whole)?.value === undefined ? undefined : test(cell));
    });
  }

  #ask(comparison: Comparison): Test {
    const { slot, against } = comparison;
    if ('slot' in against) return this.#askBoth(comparison, against.slot);
    const question = questionOf(comparison, against.constant);
    if (isEquality(question)) return this.#askEquality(question);
    const answers = this.regionsAt(slot).map((region) => answerOf(question, region));
    return (cell) => answers[cell[slot] as number];
  }

  /** Without asking every region: there may be thousands of codes, and as many rules. */
  #askEquality(question: Question): Test {
    const { slot, operator } = question.comparison;
    const { regions, numbers } = this.#bySlot.get(slot) as Domain;
    const named = new Set(constantsOf(question).map((constant) => numbers.get(constant)));
    const wanted = operator.name === 'equal' || operator.name === 'in';
    return (cell) => {
      const number = cell[slot] as number | undefined;
      if (number === undefined || regions[number]?.value === undefined) return undefined;
      return named.has(number) === wanted;
    };
  }

  /** Two places with assumed answers are compared by the texts that stand for them. */
  #askBoth({ slot, operator }: Comparison, other: number): Test {
    return (cell) => {
      const one = this.at(cell, slot);
      const two = this.at(cell, other);
      if (one === undefined || two?.value === undefined) return undefined;
      if (one.value === undefined && !operator.ofAbsent) return undefined;
      return operator.test(one.value, two.value, CLOCK_OF_ANALYSIS);
    };
  }

  isCertain(cell: Cell): boolean {
    return this.domains.every(
      ({ slot }) => cell[slot] === undefined || this.at(cell, slot)?.certain === true,
    );
  }

  /** Facts that lie in a cell; what the cell leaves open gets its first value. */
  factsIn(cell: Cell): Facts {
    let facts: unknown = this.#asksTime ? { now: CLOCK_OF_ANALYSIS.now } : {};
    for (const domain of this.domains) {
      const number = cell[domain.slot] ?? this.choices(cell, domain)[0];
      const value = domain.regions[number as number]?.value;
      const { fact, path } = this.#places.at(domain.slot);
      if (value !== undefined) facts = withValueAt(facts, [fact, ...parsePointer(path)], value);
    }
    return facts as Facts;
  }

  /** `kind = map, pages = 301`; what does not matter is left out. */
  inWords(cell: Cell): string {
    const parts = this.#places.all.flatMap((place, index) => {
      const region = this.at(cell, index + CLOCK + 1);
      return region === undefined
        ? []
        : [`${placeInWords(place)} = ${region.words ?? valueInWords(region.value)}`];
    });
    return parts.length === 0 ? 'whatever the facts' : parts.join(', ');
  }
}

function questionsBySlot(comparisons: readonly Comparison[]): Map<number, Question[]> {
  const bySlot = new Map<number, Map<string, Question>>();
  for (const comparison of comparisons) {
    if ('slot' in comparison.against) continue;
    const question = questionOf(comparison, comparison.against.constant);
    const known = bySlot.get(comparison.slot) ?? new Map<string, Question>();
    bySlot.set(comparison.slot, known.set(question.key, question));
  }
  return new Map([...bySlot].map(([slot, questions]) => [slot, [...questions.values()]]));
}

/** For each place that is compared with others: all places that hang together with it in this way. */
function linkedSlots(comparisons: readonly Comparison[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { slot, against } of comparisons) {
    if (!('slot' in against)) continue;
    const both = [...(groups.get(slot) ?? [slot]), ...(groups.get(against.slot) ?? [against.slot])];
    const together = [...new Set(both)];
    for (const each of together) groups.set(each, together);
  }
  return groups;
}
