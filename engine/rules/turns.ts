import { parsePointer, withValueAt } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { Space } from './analyse/space.ts';
import { placeType } from './place-type.ts';
import { type Place, pointerOf, readerOf } from './places.ts';
import type { RuleSet } from './rule-set.ts';
import { slotsOf } from './tree.ts';
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

/** Every other value that a place can have, where its values can be listed: codes, true and false, and numbers and days that stand for all. */
function changesOf(release: Release, { id, program }: RuleSet, facts: Facts): Change[] {
  const definition = get(release, 'rules', id);
  const entries = [...program.tables.flatMap(({ rows }) => rows), ...program.rules];
  const space = new Space(
    { release, definition, places: program.places },
    entries.map(({ tree }) => tree),
  );
  const asked = new Set(slotsOf(entries.map(({ tree }) => tree)));
  return program.places.all.flatMap((place, index) => {
    if (!asked.has(index + 1)) return [];
    const type = placeType(release, definition, place);
    const from = readerOf(place)(facts);
    const values =
      type.is === 'finite' && type.values.length <= FEW_VALUES
        ? type.values
        : type.is === 'finite' || type.is === 'number' || type.is === 'date'
          ? space
              .regionsAt(index + 1)
              .filter(({ forced }) => forced === undefined)
              .map(({ value }) => value)
          : [];
    return values
      .filter((to) => to !== undefined && to !== from)
      .map((to) => ({ place, pointer: pointerOf(place), from, to }));
  });
}
