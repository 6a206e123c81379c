import type { ImportCounts, ImportVerdict } from '../store/schema/index.ts';

export const NO_COUNTS: ImportCounts = { good: 0, wrong: 0, repeated: 0, taken: 0, begun: 0, refused: 0 };

/** With some rows more of a verdict, or fewer. */
export function counted(
  counts: ImportCounts,
  changes: readonly (readonly [verdict: ImportVerdict, by: number])[],
): ImportCounts {
  const next: Record<ImportVerdict, number> = { ...counts };
  for (const [verdict, by] of changes) next[verdict] += by;
  return next;
}

export const rowsIn = (counts: ImportCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
