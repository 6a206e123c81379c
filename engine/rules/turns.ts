import { parsePointer, withValueAt } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import type { Region } from './analyse/region.ts';
import { Space } from './analyse/space.ts';
import { CLOCK } from './evaluate.ts';
import { placeType, type PlaceType } from './place-type.ts';
import { type Place, pointerOf, readerOf } from './places.ts';
import type { RuleSet } from './rule-set.ts';
import { comparisonsIn, slotsOf } from './tree.ts';
import type { Decision, Facts, Turn, Verdict } from './types.ts';
import { isBetter } from './verdict.ts';

interface Change {
  readonly place: Place;
  readonly pointer: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Pairs grow with the square; a person reads a few. */
const MOST_PAIRS = 20_000;
const MOST_TURNS = 24;

/**
 * The changes of one fact, or else of two, that make the verdict `eligible`; where none does, those of one fact, or
 * else of two, that make it better.
 */
export function turnsOf(release: Release, set: RuleSet, { verdict, facts }: Decision): Turn[] {
  if (verdict === 'eligible') return [];
  const singles = changesOf(release, set, facts).map((change) => [change]);
  const pairs = pairsOf(singles.map(([change]) => change as Change));
  const tried = new Map<readonly Change[], Verdict>();
  const isTurn = (changes: readonly Change[], wanted: (verdict: Verdict) => boolean): boolean => {
    let reached = tried.get(changes);
    if (reached === undefined) tried.set(changes, (reached = set.decide(changed(facts, changes)).verdict));
    return wanted(reached);
  };
  const isEligible = (reached: Verdict): boolean => reached === 'eligible';
  const isBetterNow = (reached: Verdict): boolean => isBetter(reached, verdict);
  for (const [candidates, wanted] of [
    [singles, isEligible],
    [pairs, isEligible],
    [singles, isBetterNow],
    [pairs, isBetterNow],
  ] as const) {
    const turns = candidates.filter((changes) => isTurn(changes, wanted));
    if (turns.length > 0)
      return turns.slice(0, MOST_TURNS).map((changes) => turnOf(changes, tried.get(changes) as Verdict));
  }
  return [];
}

function turnOf(changes: readonly Change[], verdict: Verdict): Turn {
  return { changes: changes.map(({ pointer, from, to }) => ({ pointer, from, to })), verdict };
}

function changed(facts: Facts, changes: readonly Change[]): Facts {
  let result: unknown = facts;
  for (const { place, to } of changes)
    result = withValueAt(result, [place.fact, ...parsePointer(place.path)], to);
  return result as Facts;
}

function pairsOf(changes: readonly Change[]): (readonly Change[])[] {
  const pairs: (readonly Change[])[] = [];
  for (const [index, one] of changes.entries())
    for (const other of changes.slice(index + 1)) {
      if (pairs.length >= MOST_PAIRS) return pairs;
      if (one.pointer !== other.pointer) pairs.push([one, other]);
    }
  return pairs;
}

const FEW_VALUES = 50;
/** Stands for whatever will be given where something is only asked to be there. */
const GIVEN = '…';

/** Every other value that a place can have, where its values can be listed. */
function changesOf(release: Release, { id, program }: RuleSet, facts: Facts): Change[] {
  const definition = get(release, 'rules', id);
  const trees = [...program.tables.flatMap(({ rows }) => rows), ...program.rules].map(({ tree }) => tree);
  const space = new Space({ release, definition, places: program.places }, trees);
  const asked = new Set(slotsOf(trees));
  const ofPresence = new Set(
    trees.flatMap(comparisonsIn).flatMap(({ operator, slot }) => (operator.ofAbsent ? [slot] : [])),
  );
  return program.places.all.flatMap((place, index) => {
    const slot = index + CLOCK + 1;
    if (!asked.has(slot)) return [];
    const from = readerOf(place)(facts);
    const values = valuesAt(placeType(release, definition, place), space.regionsAt(slot));
    if (from === undefined && values.length === 0 && ofPresence.has(slot)) values.push(GIVEN);
    return values
      .filter((to) => to !== undefined && to !== from)
      .map((to) => ({ place, pointer: pointerOf(place), from, to }));
  });
}

/** Codes, true and false; of numbers, days and long lists those that stand for all. */
function valuesAt(type: PlaceType, regions: readonly Region[]): unknown[] {
  if (type.is === 'finite' && type.values.length <= FEW_VALUES) return [...type.values];
  if (type.is !== 'finite' && type.is !== 'number' && type.is !== 'date') return [];
  return regions.map(({ value }) => value);
}
