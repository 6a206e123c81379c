import { parsePointer, readAt, stateOfFacet, type TableDefinition } from '../../engine/index.ts';
import { type ReadyColumn, textOf } from './columns.ts';
import { folded } from './fold.ts';
import type { TableRow } from './table-row.ts';

type Filter = NonNullable<TableDefinition['filters']>[string];

export interface Wanted {
  readonly search: string;
  readonly filters: readonly { readonly filter: Filter; readonly values: ReadonlySet<string> }[];
  readonly sort: { readonly column: ReadyColumn; readonly descending: boolean } | undefined;
}

/** The rows that somebody looks for, in the order in which they want them. */
export function findRows(
  rows: readonly TableRow[],
  columns: readonly ReadyColumn[],
  { search, filters, sort }: Wanted,
  language: string,
): readonly TableRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const searched = columns.filter(({ column }) => column.search === true);
  const found = rows.filter(
    (row) =>
      filters.every(({ filter, values }) => values.has(valueOf(filter, row))) &&
      (words.length === 0 || hasWords(row, searched, words)),
  );
  return sort === undefined ? found : sorted(found, sort, language);
}

/** What a filter compares, as text. */
export function valueOf({ facet, attribute }: Filter, row: TableRow): string {
  if (facet !== undefined) return row.listed === undefined ? '' : (stateOfFacet(facet, row.listed) ?? '');
  const value = attribute === undefined ? undefined : readAt(row.data, parsePointer(attribute));
  return value === undefined || value === null ? '' : String(value);
}

function hasWords(row: TableRow, columns: readonly ReadyColumn[], words: readonly string[]): boolean {
  const text = columns.map(({ show }) => folded(textOf(show(row)))).join('\n');
  return words.every((word) => text.includes(word));
}

type Key = string | number | undefined;

function sorted(
  rows: readonly TableRow[],
  { column, descending }: NonNullable<Wanted['sort']>,
  language: string,
): readonly TableRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const keyed = rows.map((row) => ({ row, key: keyOf(column, row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    // What is empty comes last, whichever way one sorts.
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return sign * compareKeys(a.key, b.key, compare);
  });
  return keyed.map(({ row }) => row);
}

function compareKeys(a: string | number, b: string | number, compare: (a: string, b: string) => number) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}

/** Statuses have the order of the definition, in which a strand goes through them. */
function keyOf({ show, as }: ReadyColumn, row: TableRow): Key {
  const shown = show(row);
  const { value, status } = shown;
  if (status !== undefined) return status.rank;
  if (value === null) return undefined;
  if (as === 'relativeTime' || as === 'date') return Date.parse(String(value));
  return typeof value === 'string' ? textOf(shown) : Number(value);
}
