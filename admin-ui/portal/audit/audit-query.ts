import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import type { AuditSearch } from './routes.ts';

export type Entry = Schemas['AuditEntry'];
export type Verification = Schemas['Verification'];

export const auditQuery = (asked: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'audit', asked],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === undefined ? {} : { before: pageParam };
      return answerOf(api.GET('/audit', { params: { query: { ...asked, ...before } }, signal }));
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    // Nothing tells that somebody did something: it is looked at as it is when it is opened.
    staleTime: 0,
  });

const LOOK_AGAIN = 500;

/** Looked at until it is done. */
export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['verification', id],
    queryFn: () => answerOf(api.GET('/audit/verifications/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? LOOK_AGAIN : false),
  });
