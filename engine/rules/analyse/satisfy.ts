import type { Test } from '../evaluate.ts';
import { comparisonsIn, type Tree } from '../tree.ts';
import { type Budget, within } from './budget.ts';
import type { Cell, Space } from './space.ts';

/**
 * Whether a condition can hold: with a cell in which it does; `possibly`, where only a cell is found that may not
 * exist, or the search had to stop; `never`.
 */
export type Satisfied =
  { readonly can: 'surely'; readonly cell: Cell } | { readonly can: 'possibly' } | { readonly can: 'never' };

export function satisfy(space: Space, tree: Tree, budget: Budget): Satisfied {
  const test = space.test(tree);
  const cost = comparisonsIn(tree).length + 1;
  const search = (certain: boolean): Cell | null | undefined =>
    within(() => firstCell(space, test, certain, cost, budget) ?? null);
  const cell = search(true);
  if (cell) return { can: 'surely', cell };
  if (cell === undefined || search(false) !== null || !space.complete) return { can: 'possibly' };
  return { can: 'never' };
}

/** Settles one place after another, and turns back as soon as the condition is false whatever the rest. */
function firstCell(
  space: Space,
  test: Test,
  certain: boolean,
  cost: number,
  budget: Budget,
): Cell | undefined {
  const cell: Cell = [];
  const descend = (depth: number): boolean => {
    budget.spend(cost);
    const truth = test(cell);
    if (truth !== undefined) return truth;
    const domain = space.domains[depth];
    if (domain === undefined) return false;
    for (const number of space.choices(cell, domain)) {
      if (certain && number !== undefined && domain.regions[number]?.certain === false) continue;
      cell[domain.slot] = number;
      if (descend(depth + 1)) return true;
    }
    cell[domain.slot] = undefined;
    return false;
  };
  return descend(0) ? cell : undefined;
}
