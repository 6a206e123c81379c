import { parsePointer, readAt } from '../../pointer.ts';
import { get, type Release } from '../../release.ts';
import type { Test } from '../evaluate.ts';
import { placeOfColumn, type Entry } from '../program.ts';
import { ruleSet, type RuleSet } from '../rule-set.ts';
import { slotsOf } from '../tree.ts';
import type { Facts, Truth, Verdict } from '../types.ts';
import { RANK, VERDICTS } from '../verdict.ts';
import { Budget, within } from './budget.ts';
import { Space, type Cell, type Given } from './space.ts';

/**
 * What is known of the facts: by the name of a fact, or of a place inside it (`contact/phone`), the values that it can
 * have. `undefined` among them stands for absent. What is not named can have any value, and is there.
 */
export type Known = { readonly [column: string]: readonly unknown[] };

export interface PossibleVerdicts {
  /** Each verdict that can come about, with facts for which it does; `facts` is left out where none could be made. */
  readonly verdicts: ReadonlyMap<Verdict, { readonly facts?: Facts }>;
  /** Whether no other verdict can come about. */
  readonly complete: boolean;
}

type Verdicts = Map<Verdict, { facts?: Facts }>;

const COMPARISONS = 4_000_000;

/** Which verdicts a rule set can give, whatever the facts that are not known. */
export function possibleVerdicts(release: Release, rulesId: string, known: Known = {}): PossibleVerdicts {
  const set = ruleSet(release, rulesId);
  const budget = new Budget(COMPARISONS);
  const verdicts: Verdicts = new Map();
  let complete = true;
  for (const given of combinations(set, known))
    complete = search(release, set, given, verdicts, budget) && complete;
  return { verdicts, complete };
}

function search(release: Release, set: RuleSet, given: Given, verdicts: Verdicts, budget: Budget): boolean {
  const { program } = set;
  const entries = [...program.tables.flatMap(({ rows }) => rows), ...program.rules];
  const trees = entries.map(({ tree }) => tree);
  const space = new Space(
    { release, definition: get(release, 'rules', set.id), places: program.places },
    trees,
    given,
  );
  const outlook = outlookOf(set, space);
  const cell: Cell = [];
  const descend = (depth: number): void => {
    budget.spend(entries.length);
    const [certain, possible] = outlook(cell);
    const domain = space.domains[depth];
    if (certain === possible || domain === undefined) {
      const verdict = certain === possible ? (VERDICTS[certain] as Verdict) : 'undecided';
      return note(set, space, cell, verdict, verdicts);
    }
    if (nothingNew(verdicts, certain, possible, space.canBeAbsent)) return;
    for (const number of space.choices(cell, domain)) {
      cell[domain.slot] = number;
      descend(depth + 1);
    }
    cell[domain.slot] = undefined;
  };
  return within(() => (descend(0), true)) === true && space.complete;
}

/** Nothing new lies behind a cell whose every verdict has been seen, with facts. */
function nothingNew(seen: Verdicts, certain: number, possible: number, canBeAbsent: boolean): boolean {
  const ahead = VERDICTS.slice(certain, possible + 1);
  if (canBeAbsent) ahead.push('undecided');
  return ahead.every((verdict) => seen.get(verdict)?.facts !== undefined);
}

/** An example counts when the engine itself gives this verdict for it. */
function note(set: RuleSet, space: Space, cell: Cell, verdict: Verdict, verdicts: Verdicts): void {
  if (verdicts.get(verdict)?.facts !== undefined) return;
  const facts = space.factsIn(cell);
  const shown = set.decide(facts).verdict === verdict;
  verdicts.set(verdict, shown ? { facts } : {});
}

/** For a cell: how bad the verdict is at least, and at most. */
function outlookOf({ program }: RuleSet, space: Space): (cell: Cell) => readonly [number, number] {
  const ranked = (entry: Entry): { rank: number; test: Test } => ({
    rank: Math.max(
      0,
      ...entry.findings.map((finding) => RANK[program.findings[finding]?.severity ?? 'advises']),
    ),
    test: space.test(entry.tree),
  });
  const rows = program.tables.filter(({ hit }) => hit !== 'first').flatMap((table) => table.rows);
  const free = [...rows, ...program.rules].map(ranked).filter(({ rank }) => rank > 0);
  const ordered = program.tables.filter(({ hit }) => hit === 'first').map((table) => table.rows.map(ranked));
  return (cell) => {
    let certain = 0;
    let possible = 0;
    const weigh = (rank: number, truth: Truth): void => {
      if (truth === true) certain = Math.max(certain, rank);
      if (truth !== false) possible = Math.max(possible, rank);
    };
    for (const { rank, test } of free) if (rank > certain) weigh(rank, test(cell));
    for (const table of ordered) weighFirst(table, cell, weigh);
    return [certain, possible];
  };
}

function weighFirst(
  rows: readonly { rank: number; test: Test }[],
  cell: Cell,
  weigh: (rank: number, truth: Truth) => void,
): void {
  let doubt = false;
  for (const { rank, test } of rows) {
    const truth = test(cell);
    if (truth === false) continue;
    weigh(rank, doubt ? undefined : truth);
    if (truth === true) return;
    doubt = true;
  }
}

/** Records are given whole: their parts belong together. */
function* combinations({ program }: RuleSet, known: Known): Generator<Given> {
  const entries = Object.entries(known).filter(([, values]) => values.length > 0);
  const slots = slotsOf(
    [...program.tables.flatMap(({ rows }) => rows), ...program.rules].map(({ tree }) => tree),
  );
  const places = program.places.all
    .map((place, index) => ({ ...place, slot: index + 1 }))
    .filter(({ slot }) => slots.includes(slot));
  const fixed = new Map<number, readonly unknown[]>();
  function* descend(depth: number): Generator<Given> {
    const [column, values] = entries[depth] ?? [];
    if (column === undefined || values === undefined) return yield new Map(fixed);
    const { fact, path } = placeOfColumn(column);
    const touched = places.filter(
      (place) => place.fact === fact && (place.path === path || place.path.startsWith(`${path}/`)),
    );
    if (touched.every((place) => place.path === path)) {
      for (const { slot } of touched) fixed.set(slot, values);
      return yield* descend(depth + 1);
    }
    for (const value of values) {
      for (const place of touched)
        fixed.set(place.slot, [readAt(value, parsePointer(place.path.slice(path.length))) ?? undefined]);
      yield* descend(depth + 1);
    }
  }
  yield* descend(0);
}
