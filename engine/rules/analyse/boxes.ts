import type { TableProgram } from '../program.ts';
import type { Tree } from '../tree.ts';
import type { Budget } from './budget.ts';
import { Space, type Cell, type Domain, type Ground } from './space.ts';

/** A row as a box: for each column, which of its regions the row matches. */
export type Box = readonly (readonly boolean[])[];

/** A table as boxes in the space that its cells can tell apart. Columns in which every cell is `any` have no place in it. */
export interface BoxedTable {
  readonly space: Space;
  readonly columns: readonly Domain[];
  readonly boxes: readonly Box[];
}

export function boxesOf(ground: Ground, { rows, slots }: TableProgram): BoxedTable {
  const space = new Space(
    ground,
    rows.map(({ tree }) => tree),
  );
  const columns = space.domains.filter(({ slot }) => slots.includes(slot));
  return {
    space,
    columns,
    boxes: rows.map(({ tree }) => columns.map((column) => matched(space, tree, column))),
  };
}

function matched(space: Space, row: Tree, { slot, regions }: Domain): readonly boolean[] {
  const cells =
    row.kind === 'all' ? row.parts.filter((part) => part.kind === 'compare' && part.slot === slot) : [];
  const tests = cells.map((cell) => space.test(cell));
  return regions.map((_, number) => tests.every((test) => test(cellAt(slot, number)) === true));
}

function cellAt(slot: number, number: number): Cell {
  const cell: Cell = [];
  cell[slot] = number;
  return cell;
}

export function isEmpty(box: Box): boolean {
  return box.some((column) => !column.includes(true));
}

/** A cell that both boxes cover. */
export function commonCell({ columns }: BoxedTable, one: Box, other: Box): Cell | undefined {
  const cell: Cell = [];
  for (const [index, { slot }] of columns.entries()) {
    const both = one[index]?.findIndex((matches, number) => matches && other[index]?.[number]) ?? -1;
    if (both < 0) return undefined;
    if (one[index]?.includes(false) || other[index]?.includes(false)) cell[slot] = both;
  }
  return cell;
}

/** Whether a box covers all of another. */
export function covers(one: Box, other: Box): boolean {
  return one.every((column, index) =>
    column.every((matches, number) => matches || other[index]?.[number] !== true),
  );
}

/**
 * The cells inside a box that no other box covers, as large as they can be: columns that do not matter are left out.
 * Boxes are dropped as soon as they miss, so that most of the space is never looked at.
 */
export function* uncovered(
  { columns }: BoxedTable,
  inside: Box,
  boxes: readonly Box[],
  budget: Budget,
): Generator<Cell> {
  const cell: Cell = [];
  function* descend(depth: number, left: readonly Box[]): Generator<Cell> {
    budget.spend(left.length + 1);
    if (left.length === 0) return yield [...cell];
    if (left.some((box) => coversFrom(box, inside, depth))) return;
    const { slot, regions } = columns[depth] as Domain;
    for (const number of regions.keys()) {
      if (inside[depth]?.[number] !== true) continue;
      cell[slot] = number;
      yield* descend(
        depth + 1,
        left.filter((box) => box[depth]?.[number] === true),
      );
    }
    cell[slot] = undefined;
  }
  yield* descend(0, boxes);
}

function coversFrom(box: Box, inside: Box, depth: number): boolean {
  for (let column = depth; column < box.length; column++)
    if (!box[column]?.every((matches, number) => matches || inside[column]?.[number] !== true)) return false;
  return true;
}

/** The whole space of a table. */
export function wholeOf({ columns }: BoxedTable): Box {
  return columns.map(({ regions }) => regions.map(() => true));
}
