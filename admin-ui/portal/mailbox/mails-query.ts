import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export const mailsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'mails', search],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(search === '' ? {} : { search }),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      };
      return answerOf(api.GET('/mailbox', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** A mail that was sent never changes. */
export const mailQuery = (key: string) =>
  queryOptions({
    queryKey: ['mail', key],
    queryFn: () => answerOf(api.GET('/mailbox/{key}', { params: { path: { key } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
