import type { Code, Collector, Filed } from './code.ts';
import type { Entry } from './program.ts';
import type { Reading } from './reading.ts';
import type { Comparison, Tree } from './tree.ts';

/**
 * Finds the entries whose conditions hold without asking all of them. A place that many entries compare with constants
 * (`equal`, `in`) is read once, and only the entries filed under its value are looked at; those that do not compare it
 * stand in `rest`. What was filed away is not asked again, so that most entries need no test at the end.
 *
 * Where the place is absent, no entry is ruled out: all of them are asked, by Kleene's logic.
 */
export type Index = Branch | number;

interface Branch {
  readonly slot: number;
  readonly byValue: ReadonlyMap<unknown, Index>;
  readonly rest: Index | undefined;
  /** Where all entries from here on begin, for an absent value. Most are never asked for, so they are made when they are. */
  readonly every: () => number;
}

/** A number is where a group of entries begins in the code. */
export function search(index: Index, code: Code, reading: Reading, collector: Collector): void {
  if (typeof index === 'number') return code.run(index, reading, collector);
  const value = reading.value(index.slot);
  if (value === undefined) return code.run(index.every(), reading, collector);
  const branch = index.byValue.get(value);
  if (branch !== undefined) search(branch, code, reading, collector);
  if (index.rest !== undefined) search(index.rest, code, reading, collector);
}

interface Work {
  /** Entries under several values on several levels multiply; this bounds what the index may hold. */
  budget: number;
  readonly code: Code;
}

/** Below this many entries, asking each is cheaper than looking one up. */
const FEW = 3;
/** A list longer than this would be filed too often. */
const LONGEST_LIST = 32;

export function buildIndex(entries: readonly Entry[], code: Code): Index {
  const filed = entries.map((entry) => ({ entry, open: conjuncts(entry.tree) }));
  return build(filed, { budget: 20_000 + entries.length * 16, code });
}

function build(filed: readonly Filed[], work: Work): Index {
  const slot = filed.length <= FEW || work.budget <= 0 ? undefined : mostSelective(filed);
  if (slot === undefined) return work.code.add(filed);
  const byValue = new Map<unknown, Filed[]>();
  const rest: Filed[] = [];
  for (const each of filed) {
    const found = each.open.find((tree) => isKeyOn(tree, slot)) as Key | undefined;
    if (found === undefined) rest.push(each);
    else for (const value of new Set(valuesOf(found))) file(byValue, value, without(each, found), work);
  }
  return {
    slot,
    byValue: new Map([...byValue].map(([value, group]) => [value, build(group, work)])),
    rest: rest.length === 0 ? undefined : build(rest, work),
    every: onceMade(() => work.code.add(filed)),
  };
}

function file(byValue: Map<unknown, Filed[]>, value: unknown, filed: Filed, work: Work): void {
  work.budget--;
  const group = byValue.get(value);
  if (group === undefined) byValue.set(value, [filed]);
  else group.push(filed);
}

function without({ entry, open }: Filed, found: Tree): Filed {
  return { entry, open: open.filter((tree) => tree !== found) };
}

function onceMade(make: () => number): () => number {
  let made: number | undefined;
  return () => (made ??= make());
}

/** The parts that must all hold. */
export function conjuncts(tree: Tree): readonly Tree[] {
  return tree.kind === 'all' ? tree.parts.flatMap(conjuncts) : [tree];
}

type Key = Comparison & { readonly against: { readonly constant: unknown } };

function isKey(tree: Tree): tree is Key {
  if (tree.kind !== 'compare' || 'slot' in tree.against) return false;
  const { constant } = tree.against;
  if (tree.operator.name === 'equal') return !Array.isArray(constant);
  return tree.operator.name === 'in' && Array.isArray(constant) && constant.length <= LONGEST_LIST;
}

function isKeyOn(tree: Tree, slot: number): boolean {
  return isKey(tree) && tree.slot === slot;
}

function valuesOf({ operator, against: { constant } }: Key): readonly unknown[] {
  return operator.name === 'in' ? (constant as unknown[]) : [constant];
}

/** The place by which the fewest entries are left to look at, if that is a gain. */
function mostSelective(filed: readonly Filed[]): number | undefined {
  let best: number | undefined;
  let fewest = filed.length * 0.75;
  for (const [slot, { placed, values, keyed }] of countKeys(filed)) {
    const left = placed / values.size + (filed.length - keyed);
    if (left < fewest) [best, fewest] = [slot, left];
  }
  return best;
}

interface KeyCount {
  placed: number;
  keyed: number;
  readonly values: Set<unknown>;
}

function countKeys(filed: readonly Filed[]): Map<number, KeyCount> {
  const counts = new Map<number, KeyCount>();
  for (const { open } of filed) {
    const seen = new Set<number>();
    for (const tree of open) {
      if (!isKey(tree) || seen.has(tree.slot)) continue;
      seen.add(tree.slot);
      count(counts, tree);
    }
  }
  return counts;
}

function count(counts: Map<number, KeyCount>, key: Key): void {
  let found = counts.get(key.slot);
  if (found === undefined) counts.set(key.slot, (found = { placed: 0, keyed: 0, values: new Set() }));
  const values = valuesOf(key);
  found.keyed++;
  found.placed += values.length;
  for (const value of values) found.values.add(value);
}
