import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Draft = Omit<Schemas['Draft'], 'answers' | 'checks' | 'result' | 'hindrance'>;
export type Start = Schemas['StartingForm'];

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => answerOf(api.GET('/drafts', { signal })),
});

export const startsQuery = queryOptions({
  queryKey: ['starts'],
  queryFn: ({ signal }) => answerOf(api.GET('/starts', { signal })),
});

/** Of a list no more than what it counts. */
export function countersQuery(pack: string, table: string) {
  return queryOptions({
    queryKey: ['tables', pack, table, 'counters'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/tables/{pack}/{table}', { params: { path: { pack, table }, query: { limit: 1 } }, signal }),
      ),
    select: ({ title, counters, all }) => ({ title, counters, all }),
  });
}
