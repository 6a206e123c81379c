import {
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/react-table';
import { textWidth } from '../../ui/text-width.ts';
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
  relativeTime: [112, 170],
  date: [110, 180],
  status: [104, 250],
  listLabel: [96, 240],
  yesNo: [76, 110],
  company: [120, 240],
};

/** A name may take two lines. */
const NAME = [132, 190] as const;
/** The sign of what is held up, and the edge of the list. */
const BESIDE_NAME = 30;
const PADDING = 22;
const SORT_SIGN = 20;
const BADGE = 34;
const BUTTON = 20;
/** The text of headings, badges and buttons. */
const SMALL = 12;
const BOLD = 600;

/** How wide each column has to be for what stands in these rows, and for the longest word of its heading. */
export function widthsOf({ columns, rows }: Table): number[] {
  return columns.map((column, index) => {
    const [least, most] = index === 0 ? NAME : BOUNDS[column.as];
    const beside = index === 0 ? BESIDE_NAME : 0;
    const texts = rows.map(({ cells }) => widthOfCell(column.as, cells[index]) + beside);
    return Math.round(Math.min(most, Math.max(least, widthOfHeading(column), ...texts)));
  });
}

/** On two lines, if need be. */
function widthOfHeading({ title, sort }: Column): number {
  const longest = Math.max(...title.split(/\s+/).map(small));
  return Math.max(longest, small(title) / 2 + SMALL) + PADDING + (sort ? SORT_SIGN : 0);
}

function widthOfCell(as: Column['as'], cell: Cell | undefined): number {
  if (cell === undefined || cell.value === null) return 0;
  if (cell.begin !== undefined) return small(cell.begin.title) + PADDING + BUTTON;
  if (as === 'status') return small(cell.text ?? '') + PADDING + BADGE;
  if (as === 'text' || as === 'listLabel' || as === 'company')
    return textWidth(cell.text ?? String(cell.value)) + PADDING;
  return 0;
}

const small = (text: string): number => textWidth(text, SMALL, BOLD);

/** The last column: as wide as its buttons, which are the same for each row. */
export function widthOfActions({ actions }: Table, asMenu: boolean): number {
  if (actions.length === 0) return 0;
  if (asMenu) return 64;
  return Math.round(actions.reduce((sum, { title }) => sum + small(title) + BUTTON, PADDING));
}

/** Columns grow to what came into them, and never shrink under the eyes of whoever reads them. */
export const widest = (before: readonly number[], now: readonly number[]): number[] =>
  now.map((width, index) => Math.max(width, before[index] ?? 0));
