import { parsePointer, readAt } from '../../pointer.ts';
import { get, type Release } from '../../release.ts';
import { placeOfColumn } from '../program.ts';
import { ruleSet, type RuleSet } from '../rule-set.ts';
import { slotsOf } from '../tree.ts';
import type { Facts, Verdict } from '../types.ts';
import { VERDICTS } from '../verdict.ts';
import { Budget, within } from './budget.ts';
import { decisiveIn, type Outlook, outlookOn, treesOf } from './outlook.ts';
import { Space, type Cell, type Given } from './space.ts';

/**
 * What is known of the facts: by the name of a fact, or of a place inside it (`reader/phone`), the values that it can
 * have. `undefined` among them stands for absent. What is not named can have any value, and is there.
 */
export type Known = { readonly [column: string]: readonly unknown[] };

export interface PossibleVerdicts {
  /** Each verdict that can come about, with facts for which it does; `facts` is left out where none could be made. */
  readonly verdicts: ReadonlyMap<Verdict, { readonly facts?: Facts }>;
  /** Whether no other verdict can come about. */
  readonly complete: boolean;
}

type Verdicts = Map<Verdict, { facts?: Facts; tries: number }>;

/** After so many examples that did not bear a verdict out, no more are looked for. */
const MOST_TRIES = 200;

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
  const decisive = decisiveIn(program);
  const trees = treesOf(decisive);
  const ground = { release, definition: get(release, 'rules', set.id), places: program.places };
  const space = new Space(ground, trees, given);
  const outlookOf = outlookOn(program, decisive, space);
  const cell: Cell = [];
  const descend = (depth: number): void => {
    budget.spend(trees.length);
    const outlook = outlookOf(cell);
    const domain = space.domains[depth];
    if (outlook.least === outlook.most)
      return note(set, space, cell, VERDICTS[outlook.least] as Verdict, verdicts);
    if (domain === undefined) return note(set, space, cell, 'undecided', verdicts);
    if (nothingNew(verdicts, outlook)) return;
    for (const number of space.choices(cell, domain)) {
      cell[domain.slot] = number;
      descend(depth + 1);
    }
    cell[domain.slot] = undefined;
  };
  return within(() => (descend(0), true)) === true && space.complete;
}

/** Nothing new lies behind a cell whose every verdict has been seen, with facts. */
function nothingNew(seen: Verdicts, { least, most, doubtful }: Outlook): boolean {
  const ahead = VERDICTS.slice(least, most + 1);
  return (!doubtful || isSettled(seen, 'undecided')) && ahead.every((verdict) => isSettled(seen, verdict));
}

function isSettled(seen: Verdicts, verdict: Verdict): boolean {
  const known = seen.get(verdict);
  return known !== undefined && (known.facts !== undefined || known.tries >= MOST_TRIES);
}

/** An example counts when the engine itself gives this verdict for it. */
function note(set: RuleSet, space: Space, cell: Cell, verdict: Verdict, verdicts: Verdicts): void {
  if (isSettled(verdicts, verdict)) return;
  const facts = space.factsIn(cell);
  const shown = set.decide(facts).verdict === verdict;
  const tries = (verdicts.get(verdict)?.tries ?? 0) + 1;
  verdicts.set(verdict, shown ? { facts, tries } : { tries });
}

/** Records are given whole: their parts belong together. */
function* combinations({ program }: RuleSet, known: Known): Generator<Given> {
  const entries = Object.entries(known).filter(([, values]) => values.length > 0);
  const slots = slotsOf(treesOf(decisiveIn(program)));
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
