import { parsePointer, withValueAt } from '../../pointer.ts';
import { get, type Release } from '../../release.ts';
import { CLOCK } from '../evaluate.ts';
import { isAbsent } from '../operators/presence.ts';
import { type Place, pointerOf, readerOf } from '../places.ts';
import { ruleSet } from '../rule-set.ts';
import { comparisonsIn, slotsRead, type Tree } from '../tree.ts';
import type { Facts } from '../types.ts';
import { CLOCK_OF_ANALYSIS } from './region.ts';
import { Space } from './space.ts';

/** Facts to try a rule set with: each place that it reads at values on both sides of every constant. */
export interface Samples {
  /** Facts of which none is absent, but what only `present` asks about. Repeatable by the number. */
  complete(number: number): Facts;
  /** Facts that are not all there, completed. What `present` asks about stays as it is: its absence is an answer. */
  completed(facts: Facts, number: number): Facts;
}

export function samplesFor(release: Release, rulesId: string): Samples {
  const { program } = ruleSet(release, rulesId);
  const definition = get(release, 'rules', rulesId);
  const trees = [...program.tables.flatMap(({ rows }) => rows), ...program.rules].map(({ tree }) => tree);
  const space = new Space({ release, definition, places: program.places }, trees);
  const needed = neededIn(trees);
  const asked = askedForPresence(trees).map((slot) => program.places.at(slot));
  /** Wholes first: their parts are put into them. */
  const places = space.domains
    .map(({ slot, regions }) => ({
      slot,
      place: program.places.at(slot),
      values: regions.map(({ value }) => value),
    }))
    .sort((a, b) => a.place.path.length - b.place.path.length);
  const fill = (facts: Facts, number: number, keepsAbsence: boolean): Facts => {
    let filled: Facts =
      needed.has(CLOCK) && isAbsent(facts['now']) ? { ...facts, now: CLOCK_OF_ANALYSIS.now } : facts;
    const answers = keepsAbsence ? asked.filter((one) => isAnswer(one, facts)) : [];
    for (const { slot, place, values } of places) {
      if (!isAbsent(readerOf(place)(filled)) || answers.some((one) => isWithin(place, one))) continue;
      const isNew = !keepsAbsence || (place.path !== '' && isAbsent(facts[place.fact]));
      if (!needed.has(slot) && !isNew) continue;
      const value = pick(
        needed.has(slot) ? values.filter((each) => each !== undefined) : values,
        number,
        slot,
      );
      if (value !== undefined)
        filled = withValueAt(filled, [place.fact, ...parsePointer(place.path)], value) as Facts;
    }
    return filled;
  };
  return {
    complete: (number) => fill({}, number, false),
    completed: (facts, number) => fill(facts, number, true),
  };
}

/** Places that something other than `present` reads, or whose parts are asked about. */
function neededIn(trees: readonly Tree[]): ReadonlySet<number> {
  const comparisons = trees.flatMap(comparisonsIn);
  const wholes = comparisons.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  return new Set([...comparisons.filter(({ operator }) => !operator.ofAbsent).flatMap(slotsRead), ...wholes]);
}

/** Places of which it is asked whether anything is there. */
function askedForPresence(trees: readonly Tree[]): number[] {
  const asking = trees.flatMap(comparisonsIn).filter(({ operator }) => operator.ofAbsent);
  return [...new Set(asking.map(({ slot }) => slot))];
}

/** Whether the absence of a place says something: not where the fact is absent of which it is a part. */
function isAnswer(place: Place, facts: Facts): boolean {
  return isAbsent(readerOf(place)(facts)) && (place.path === '' || !isAbsent(facts[place.fact]));
}

function isWithin({ fact, path }: Place, outer: Place): boolean {
  return fact === outer.fact && `${path}/`.startsWith(`${outer.path}/`);
}

/** One of the values, by the number of the sample and of the place; well mixed, and the same each time. */
function pick(values: readonly unknown[], number: number, slot: number): unknown {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(slot + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return values[((mixed ^ (mixed >>> 15)) >>> 0) % Math.max(1, values.length)];
}

/** Pointers of the places that a rule set needs and that are absent from facts. */
export function absentIn(release: Release, rulesId: string, facts: Facts): string[] {
  const { program } = ruleSet(release, rulesId);
  const trees = [...program.tables.flatMap(({ rows }) => rows), ...program.rules].map(({ tree }) => tree);
  const slots = [...neededIn(trees)].filter((slot) => slot !== CLOCK);
  const places = slots.map((slot) => program.places.at(slot));
  return places.filter((place) => isAbsent(readerOf(place)(facts))).map(pointerOf);
}
