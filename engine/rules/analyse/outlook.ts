import type { Test } from '../evaluate.ts';
import type { Entry, Program } from '../program.ts';
import { comparisonsIn, slotsRead, type Tree } from '../tree.ts';
import type { Truth } from '../types.ts';
import { RANK } from '../verdict.ts';
import type { Cell, Space } from './space.ts';

/** What can still become of a cell: how bad the verdict is at least and at most, and whether it may stay undecided. */
export interface Outlook {
  readonly least: number;
  readonly most: number;
  readonly doubtful: boolean;
}

/** Entries of which the verdict can depend: alone, or for a `first` table in their order. */
export interface Decisive {
  readonly free: readonly Entry[];
  readonly ordered: readonly (readonly Entry[])[];
}

export function decisiveIn(program: Program): Decisive {
  const rankOf = (entry: Entry): number => rankIn(program, entry);
  const first = program.tables.filter(({ hit }) => hit === 'first').map(({ rows }) => rows);
  const rows = program.tables.filter(({ hit }) => hit !== 'first').flatMap((table) => table.rows);
  return {
    free: [...rows, ...program.rules].filter((entry) => rankOf(entry) > 0),
    ordered: first.filter((table) => table.some((row) => rankOf(row) > 0)),
  };
}

export function treesOf({ free, ordered }: Decisive): Tree[] {
  return [...free, ...ordered.flat()].map(({ tree }) => tree);
}

function rankIn({ findings }: Program, entry: Entry): number {
  return Math.max(0, ...entry.findings.map((finding) => RANK[findings[finding]?.severity ?? 'advises']));
}

interface Weighed {
  readonly rank: number;
  readonly test: Test;
  /** Places that may be absent, so that the entry may stay unknown when all is settled. */
  readonly fragile: readonly number[];
}

export function outlookOn(program: Program, decisive: Decisive, space: Space): (cell: Cell) => Outlook {
  const weighed = (entry: Entry): Weighed => ({
    rank: rankIn(program, entry),
    test: space.test(entry.tree),
    fragile: fragileIn(entry.tree, space),
  });
  const free = decisive.free.map(weighed);
  const ordered = decisive.ordered.map((table) => table.map(weighed));
  return (cell) => {
    const outlook = { least: 0, most: 0, doubtful: false };
    for (const each of free)
      if (each.rank > outlook.least) weigh(outlook, each, each.test(cell), cell, space);
    for (const table of ordered) weighInOrder(outlook, table, cell, space);
    return outlook;
  };
}

type Open = { -readonly [K in keyof Outlook]: Outlook[K] };

function weigh(outlook: Open, { rank, fragile }: Weighed, truth: Truth, cell: Cell, space: Space): void {
  if (truth === false) return;
  outlook.most = Math.max(outlook.most, rank);
  if (truth) outlook.least = Math.max(outlook.least, rank);
  else
    outlook.doubtful ||= fragile.some(
      (slot) => cell[slot] === undefined || space.at(cell, slot)?.value === undefined,
    );
}

function weighInOrder(outlook: Open, rows: readonly Weighed[], cell: Cell, space: Space): void {
  let doubt = false;
  for (const row of rows) {
    const truth = row.test(cell);
    if (truth === false) continue;
    weigh(outlook, row, doubt ? undefined : truth, cell, space);
    if (truth) return;
    doubt = true;
    outlook.doubtful ||= row.fragile.length > 0;
  }
}

function fragileIn(tree: Tree, space: Space): number[] {
  const slots = comparisonsIn(tree).flatMap((comparison) =>
    comparison.operator.ofAbsent ? [] : slotsRead(comparison),
  );
  const wholes = comparisonsIn(tree).flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  return [...new Set([...slots, ...wholes])].filter((slot) =>
    space.regionsAt(slot).some(({ value }) => value === undefined),
  );
}
