import { CLOCK, compileTree, type Slots, type Test } from './evaluate.ts';
import { isAbsent } from './operators/presence.ts';
import { pointerOf, type Place } from './places.ts';
import type { Entry, Program } from './program.ts';
import { slotsRead, type Tree } from './tree.ts';
import type { Facts, Truth } from './types.ts';

/** What the clock is read from. */
const NOW: Place = { fact: 'now', path: '' };

const tests = new WeakMap<Tree, Test>();

/** The truth of a part of a condition. Parts are asked one by one only where somebody wants to know why. */
export function truthOf(tree: Tree, slots: Slots): Truth {
  let test = tests.get(tree);
  if (test === undefined) tests.set(tree, (test = compileTree(tree)));
  return test(slots);
}

/** Pointers of the absent facts on which doubtful entries rest, in the order in which the definition has the facts. */
export function missingOf(
  program: Program,
  doubtful: readonly Entry[],
  slots: Slots,
  facts: Facts,
): string[] {
  const absent = new Set<number>();
  for (const entry of doubtful) for (const tree of reasons(program, entry)) blame(tree, slots, absent);
  const places = [...absent]
    .sort((a, b) => a - b)
    .map((slot) => (slot === CLOCK ? NOW : program.places.at(slot)));
  places.sort((a, b) => program.facts.indexOf(a.fact) - program.facts.indexOf(b.fact));
  return [...new Set(places.map((place) => nearestAbsent(place, facts)))];
}

/** The conditions of an entry; for a row of a `first` table, those of the rows before it too. */
function reasons(program: Program, entry: Entry): readonly Tree[] {
  const table = program.tables.find(({ hit, rows }) => hit === 'first' && rows.includes(entry));
  if (table === undefined) return [entry.tree];
  return table.rows.slice(0, table.rows.indexOf(entry) + 1).map((row) => row.tree);
}

function blame(tree: Tree, slots: Slots, absent: Set<number>): void {
  if (truthOf(tree, slots) !== undefined) return;
  if (tree.kind === 'not') return blame(tree.part, slots, absent);
  if (tree.kind !== 'compare') {
    for (const part of tree.parts) blame(part, slots, absent);
    return;
  }
  for (const slot of slotsRead(tree)) if (slots[slot] === undefined) absent.add(slot);
}

/** Where a whole fact is absent, it is the fact that is missing, not each of its parts. */
function nearestAbsent({ fact, path }: Place, facts: Facts): string {
  return isAbsent(facts[fact]) ? `/${fact}` : pointerOf({ fact, path });
}
