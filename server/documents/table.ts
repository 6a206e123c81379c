import { type Line, linesOf } from './lines.ts';
import type { Align, Run, TableBlock } from './markdown.ts';
import { type Part, partsOf, type TextStyle } from './pieces.ts';
import { type Mark, type Strip, textStrip, together, withBehind } from './strips.ts';

const PADDING = 5;
/** Below this width of a column, in points, a table is written as a list of its rows. */
const NARROWEST_COLUMN = 40;

type Row = readonly (readonly Run[])[];

/** A table whose cells wrap. A row stays on one page where it can, and the heading is repeated on every page. */
export function tableStrips(table: TableBlock, width: number, size: number): Strip[] {
  if (table.align.length * NARROWEST_COLUMN > width) return stackedStrips(table, width, size);
  const columns = columnWidths(table, width, size);
  const rowOf = (row: Row, bold: boolean) => rowStrips(row, columns, table.align, { size, bold });
  const head = table.head === undefined ? [] : shaded(rowOf(table.head, true), columns);
  const rows = table.rows.flatMap((row) => rowOf(row, false));
  const body = head.length === 0 ? rows : rows.map((strip) => ({ ...strip, repeat: head }));
  return [...together(head, true), ...body];
}

/** A column that needs less than an equal share gets what it needs; the others share what is left. */
function columnWidths(table: TableBlock, width: number, size: number): number[] {
  const wishes = table.align.map((_, column) => {
    return Math.max(0, ...columnParts(table, column, size).map(wholeWidth)) + 2 * PADDING;
  });
  const share = fairShare(wishes, width);
  return wishes.map((wish) => Math.min(wish, share));
}

/** The most that one may get, so that all together get no more than there is. */
function fairShare(wishes: readonly number[], total: number): number {
  const modestFirst = [...wishes].sort((a, b) => a - b);
  let left = total;
  for (const [index, wish] of modestFirst.entries()) {
    const share = left / (modestFirst.length - index);
    if (wish > share) return share;
    left -= wish;
  }
  return Number.POSITIVE_INFINITY;
}

function columnParts(table: TableBlock, column: number, size: number): Part[][] {
  const head = table.head === undefined ? [] : [partsOf(table.head[column] ?? [], { size, bold: true })];
  return [...head, ...table.rows.map((row) => partsOf(row[column] ?? [], { size }))];
}

function wholeWidth(parts: readonly Part[]): number {
  return Math.max(...linesOf(parts, Number.POSITIVE_INFINITY).map((line) => line.width));
}

function rowStrips(row: Row, columns: readonly number[], align: readonly Align[], style: TextStyle): Strip[] {
  const cells = columns.map((width, column) =>
    linesOf(partsOf(row[column] ?? [], style), width - 2 * PADDING + 0.01),
  );
  const count = Math.max(...cells.map((lines) => lines.length));
  const lines = Array.from({ length: count }, (_, index) => {
    const marks = cells.flatMap((lines, column) => cellMarks(lines[index], column, columns, align, style));
    return { height: style.size * 1.45, marks };
  });
  return together(bordered(lines, columns));
}

function cellMarks(
  line: Line | undefined,
  column: number,
  columns: readonly number[],
  align: readonly Align[],
  style: TextStyle,
): readonly Mark[] {
  if (line === undefined) return [];
  const left = sumOf(columns.slice(0, column)) + PADDING;
  const spare = (columns[column] ?? 0) - 2 * PADDING - line.width;
  const share = { left: 0, center: 0.5, right: 1 }[align[column] ?? 'left'];
  return textStrip(line, style.size, left + Math.max(0, spare) * share).marks;
}

/** A line under every row; distance above and below its text. */
function bordered(lines: readonly Strip[], columns: readonly number[]): Strip[] {
  const rule: Mark = { kind: 'box', x: 0, y: 3, width: sumOf(columns), height: 0.5, tone: 'faint' };
  return [{ height: 3, marks: [] }, ...lines, { height: 3.5, marks: [rule] }];
}

function shaded(strips: readonly Strip[], columns: readonly number[]): Strip[] {
  const last = strips.at(-1);
  return withBehind(strips, (strip) => [
    {
      kind: 'box',
      x: 0,
      y: 0,
      width: sumOf(columns),
      height: strip === last ? strip.height : strip.height + 0.5,
      tone: 'shade',
    },
  ]);
}

/** For more columns than paper has room for: each row as lines of heading and value. */
function stackedStrips({ head, rows }: TableBlock, width: number, size: number): Strip[] {
  const lineStrips = (runs: readonly Run[]) =>
    linesOf(partsOf(runs, { size }), width).map((line) => textStrip(line, size));
  return rows.flatMap((row) => [
    ...row.flatMap((cell, column) => {
      const label = (head?.[column] ?? []).map((run) => ({ ...run, bold: true as const }));
      return lineStrips(label.length === 0 ? cell : [...label, { text: ': ' }, ...cell]);
    }),
    { height: 6, marks: [{ kind: 'box' as const, x: 0, y: 3, width, height: 0.5, tone: 'faint' as const }] },
  ]);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
