import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Companies = Schemas['SwitchableCompanies'];

const PAGE = 50;

/** The customers whose names match, page by page. */
export const companiesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['companies', 'switch', search],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/companies', { params: { query: { search, offset: pageParam, limit: PAGE } }, signal }),
      ),
    getNextPageParam: ({ total }, pages) => {
      const had = pages.reduce((sum, { companies }) => sum + companies.length, 0);
      return had < total && pages.at(-1)?.companies.length !== 0 ? had : undefined;
    },
    placeholderData: keepPreviousData,
  });
