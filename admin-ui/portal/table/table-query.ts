import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import type { Looking } from './looking.ts';

export type Table = Schemas['Table'];
export type Row = Schemas['TableRow'];
export type Cell = Row['cells'][number];
export type Column = Table['columns'][number];

export interface TablePlace {
  readonly pack: string;
  readonly table: string;
}

/** Rows that are read at once. */
export const PAGE = 50;

/** A page of what is looked for; with it comes all that the table says of itself. */
export function pageQuery({ pack, table }: TablePlace, looking: Looking, page: number) {
  const { filter, ...rest } = looking;
  const query = {
    ...rest,
    ...(filter === undefined ? {} : { filter: [...filter] }),
    offset: page * PAGE,
    limit: PAGE,
  };
  return queryOptions({
    queryKey: ['tables', pack, table, looking, page],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/tables/{pack}/{table}', { params: { path: { pack, table }, query }, signal })),
  });
}

/** The table with its first rows. While something else is looked for, what was found before stays. */
export function useTableHead(place: TablePlace, looking: Looking) {
  return useQuery({ ...pageQuery(place, looking, 0), placeholderData: keepPreviousData });
}

/** What people call a row: what stands in its first column. */
export function nameOfRow({ cells }: Row): string {
  const [first] = cells;
  return first?.text ?? (first === undefined || first.value === null ? '' : String(first.value));
}
