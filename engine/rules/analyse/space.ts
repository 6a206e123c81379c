import type { RulesDefinition } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import { CLOCK, compileTree, type Slots, type Test } from '../evaluate.ts';
import { placeType } from '../place-type.ts';
import type { Places } from '../places.ts';
import { placeInWords, valueInWords } from '../words.ts';
import { comparisonsIn, slotsOf, type Comparison, type Tree } from '../tree.ts';
import { answerOf, questionOf, regionsOf, type Question, type Region } from './region.ts';

export interface Domain {
  readonly slot: number;
  readonly regions: readonly Region[];
}

/** What the facts are, and where their places are numbered. */
export interface Ground {
  readonly release: Release;
  readonly definition: RulesDefinition;
  readonly places: Places;
}

/** A cell of a space: for each place the number of one of its regions, or `undefined` where that is still open. */
export type Cell = Slots;

/**
 * All combinations of facts that some conditions can tell apart: each place that they read, split into regions at the
 * constants that it is compared with.
 */
export class Space {
  /** Places in the order in which it is best to settle them: those asked about most come first. */
  readonly domains: readonly Domain[];
  readonly #places: Places;
  readonly #questions: ReadonlyMap<number, readonly Question[]>;
  readonly #domains: ReadonlyMap<number, Domain>;

  constructor(
    ground: Ground,
    trees: readonly Tree[],
    given: ReadonlyMap<number, readonly unknown[]> = new Map(),
  ) {
    this.#places = ground.places;
    const comparisons = trees.flatMap(comparisonsIn);
    const groups = linkedSlots(comparisons);
    this.#questions = questionsBySlot(comparisons);
    const slots = slotsOf(trees).filter((slot) => slot !== CLOCK);
    this.#domains = new Map(
      slots.map((slot) => [slot, this.#domain(ground, slot, groups.get(slot) ?? [slot], given.get(slot))]),
    );
    const weight = ({ slot, regions }: Domain): number =>
      (this.#questions.get(slot)?.length ?? 0) / regions.length;
    this.domains = [...this.#domains.values()].sort((a, b) => weight(b) - weight(a));
  }

  #domain(
    ground: Ground,
    slot: number,
    group: readonly number[],
    given: readonly unknown[] | undefined,
  ): Domain {
    if (given !== undefined)
      return { slot, regions: given.map((value) => ({ value: value ?? undefined, certain: true })) };
    const type = placeType(ground.release, ground.definition, ground.places.at(slot));
    const literals = group.flatMap((other) =>
      (this.#questions.get(other) ?? []).flatMap(({ constant }) => constant),
    );
    const questions = this.#questions.get(slot) ?? [];
    return {
      slot,
      regions: regionsOf({
        type,
        questions,
        literals: group.length > 1 ? literals : [],
        together: group.length,
      }),
    };
  }

  domain(slot: number): Domain {
    return this.#domains.get(slot) ?? { slot, regions: [] };
  }

  /** The condition as a question about cells; unknown where it rests on a place that is still open. */
  test(tree: Tree): Test {
    return compileTree(tree, (comparison) => this.#ask(comparison));
  }

  #ask(comparison: Comparison): Test {
    const { slot, against } = comparison;
    const { regions } = this.domain(slot);
    if ('slot' in against) return this.#askBoth(comparison, against.slot);
    const question = questionOf(comparison, against.constant);
    const answers = regions.map((region) => answerOf(question, region));
    return (cell) => answers[cell[slot] as number];
  }

  /** Two places with assumed answers are compared by the texts that stand for them. */
  #askBoth({ slot, operator }: Comparison, other: number): Test {
    const left = this.domain(slot).regions;
    const right = this.domain(other).regions;
    return (cell) => {
      const [one, two] = [left[cell[slot] as number], right[cell[other] as number]];
      if (one === undefined || two === undefined || two.value === undefined) return undefined;
      if (one.value === undefined && !operator.ofAbsent) return undefined;
      return operator.test(one.value, two.value, { now: '2026-01-15T00:00:00Z', zone: 'UTC' });
    };
  }

  isCertain(cell: Cell): boolean {
    return this.domains.every(
      ({ slot, regions }) => cell[slot] === undefined || regions[cell[slot] as number]?.certain === true,
    );
  }

  /** `role is commercial, pages is 301`; what does not matter is left out. */
  inWords(cell: Cell): string {
    const parts = this.#places.all.flatMap((place, index) => {
      const region = this.domain(index + CLOCK + 1).regions[cell[index + CLOCK + 1] as number];
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
    const together = [
      ...new Set([...(groups.get(slot) ?? [slot]), ...(groups.get(against.slot) ?? [against.slot])]),
    ];
    for (const each of together) groups.set(each, together);
  }
  return groups;
}
