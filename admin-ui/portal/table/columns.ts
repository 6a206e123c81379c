import {
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/react-table';
import type { Line } from './use-lines.ts';
import type { Cell, Column, Table } from './table-query.ts';

/** The server searches, sorts and counts: of the table model only what headers need is loaded. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, Line>();

export const columnsOf = (columns: readonly Column[]) =>
  helper.columns(
    columns.map(({ column, title, sort, as }, index) =>
      helper.accessor(({ row }) => row?.cells[index]?.value, {
        id: column,
        header: title,
        enableSorting: sort,
        // What is newest is wanted first.
        sortDescFirst: as === 'relativeTime' || as === 'date',
      }),
    ),
  );

export const sortingOf = (sort: string | undefined): SortingState => {
  if (sort === undefined) return [];
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
};

export const sortOf = ([first]: SortingState): string | undefined =>
  first === undefined ? undefined : `${first.desc ? '-' : ''}${first.id}`;

/** What a column takes at least and at most, in pixels. */
const BOUNDS: Readonly<Record<Column['as'], readonly [number, number]>> = {
  text: [96, 240],
  relativeTime: [128, 170],
  date: [110, 180],
  status: [104, 250],
  listLabel: [96, 240],
  yesNo: [76, 110],
  company: [120, 240],
};

/** A name may take two lines. */
const NAME = [132, 230] as const;
/** The sign of what is held up, and the edge of the list. */
const BESIDE_NAME = 32;
/** About as much as a letter takes, and what stands beside the text. */
const LETTER = 6.9;
const LETTER_OF_BADGE = 6.3;
const LETTER_OF_HEADING = 6.4;
const PADDING = 22;
const SORT_SIGN = 20;
const BADGE = 34;
const BUTTON = 20;

/** How wide each column has to be for what stands in these rows, and for the longest word of its heading. */
export function widthsOf({ columns, rows }: Table): number[] {
  return columns.map((column, index) => {
    const [least, most] = index === 0 ? NAME : BOUNDS[column.as];
    const beside = index === 0 ? BESIDE_NAME : 0;
    const texts = rows.map(({ cells }) => widthOfCell(column.as, cells[index]) + beside);
    return Math.round(Math.min(most, Math.max(least, widthOfHeading(column), ...texts)));
  });
}

function widthOfHeading({ title, sort }: Column): number {
  const longest = Math.max(...title.split(/\s+/).map(({ length }) => length));
  // Two lines, if need be.
  const letters = Math.max(longest, Math.ceil(title.length / 2) + 1);
  return letters * LETTER_OF_HEADING + PADDING + (sort ? SORT_SIGN : 0);
}

function widthOfCell(as: Column['as'], cell: Cell | undefined): number {
  if (cell === undefined || cell.value === null) return 0;
  if (cell.begin !== undefined) return cell.begin.title.length * LETTER + PADDING + BUTTON;
  if (as === 'status') return (cell.text ?? '').length * LETTER_OF_BADGE + PADDING + BADGE;
  if (as === 'text' || as === 'listLabel' || as === 'company')
    return widthOfText(cell.text ?? String(cell.value)) + PADDING;
  return 0;
}

/** Digits and capitals are wider than most letters. */
const LETTER_OF_TEXT = 7.8;
const WIDE = 9.4;
const widthOfText = (text: string): number =>
  text.length * LETTER_OF_TEXT + text.replaceAll(/[^\d\p{Lu}]/gu, '').length * (WIDE - LETTER_OF_TEXT);

/** The last column: as wide as its buttons, which are the same for each row. */
export function widthOfActions({ actions }: Table, asMenu: boolean): number {
  if (actions.length === 0) return 0;
  if (asMenu) return 64;
  return Math.round(actions.reduce((sum, { title }) => sum + title.length * LETTER + BUTTON, PADDING));
}

/** Columns grow to what came into them, and never shrink under the eyes of whoever reads them. */
export const widest = (before: readonly number[], now: readonly number[]): number[] =>
  now.map((width, index) => Math.max(width, before[index] ?? 0));
