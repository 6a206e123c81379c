import { find, type Release, translate } from '../../engine/index.ts';
import type { ImportLine, ImportRow } from '../store/repositories/imports.ts';
import { asInstant } from '../time/business-clock.ts';
import { rowsIn } from './counts.ts';
import { columnFinder } from './judged-row.ts';

/** An import as its owner sees it. */
export function showImport(inForce: Release, row: ImportRow, language?: string) {
  const { id, pack, table, file, size, status, counts, problems, headings } = row;
  const title = find(inForce, 'table', table)?.title ?? table;
  return {
    id,
    pack,
    table,
    title: translate(inForce, 'table', table, '/title', title, language),
    company: row.company,
    file,
    size,
    status,
    rows: rowsIn(counts),
    counts,
    progress: progressOf(row),
    problems,
    headings,
    createdAt: asInstant(row.createdAt),
    changedAt: asInstant(row.changedAt),
  };
}

/** How far it has come with what it does, from 0 to 1. */
function progressOf({ status, read, size, counts }: ImportRow): number {
  if (status === 'judging') return size === 0 ? 0 : Math.min(1, read / size);
  if (status !== 'accepting') return 1;
  const done = counts.begun + counts.refused;
  return done + counts.good === 0 ? 1 : done / (done + counts.good);
}

/** Its rows, with the column of each mistake. */
export function showLines(inForce: Release, { form, headings }: ImportRow, lines: readonly ImportLine[]) {
  const columnOf = columnFinder(find(inForce, 'form', form), headings);
  return lines.map(({ position, line, verdict, row, case: begun }) => ({
    position,
    line,
    verdict,
    cells: row.raw ?? headings.map((name) => row.cells[name] ?? ''),
    reasons: row.reasons.map(({ pointer, code, message, cite }) => {
      const column = columnOf(pointer);
      return {
        code,
        message,
        ...(column === undefined ? {} : { column }),
        ...(cite === undefined ? {} : { cite }),
      };
    }),
    warnings: row.warnings,
    ...(row.repeats === undefined ? {} : { repeats: row.repeats }),
    ...(row.taken === undefined ? {} : { taken: row.taken }),
    ...(begun === null ? {} : { case: begun }),
  }));
}
