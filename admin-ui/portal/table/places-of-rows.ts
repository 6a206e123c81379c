import type { Row, Table } from './table-query.ts';

export const recordPlace = ({ pack, record = '' }: Table, { id }: Row): string =>
  `/records/${pack}/${record}/${id}`;

/** Where a row leads. A company has no screen of its own: one acts for it. */
export function placeOfRow(table: Table, row: Row): string | undefined {
  if (row.kind === 'case') return `/cases/${row.id}`;
  return row.kind === 'record' && table.record !== undefined ? recordPlace(table, row) : undefined;
}
