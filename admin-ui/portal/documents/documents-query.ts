import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type DocumentOnFile = Schemas['DocumentOnFile'];

export const documentsQuery = infiniteQueryOptions({
  queryKey: ['documents', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/documents', { params: { query: pageParam === undefined ? {} : { after: pageParam } } }),
    ),
  getNextPageParam: ({ next }) => next,
});

/** The texts of a pack that can be had without a case. */
export const wordingsQuery = (pack: string) =>
  queryOptions({
    queryKey: ['documents', 'wordings', pack],
    queryFn: async () =>
      (await answerOf(api.GET('/packs/{pack}/documents', { params: { path: { pack } } }))).documents,
  });
