import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Incident = Schemas['Incident'];
export type Remedy = Incident['remedies'][number];

export interface Narrowed {
  readonly type?: string;
  readonly case?: string;
}

export const incidentsQuery = (narrowed: Narrowed) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'incidents', narrowed],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === undefined ? {} : { after: pageParam };
      return answerOf(api.GET('/incidents', { params: { query: { ...narrowed, ...after } }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
