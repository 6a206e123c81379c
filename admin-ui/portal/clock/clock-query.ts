import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type ClockNow = Schemas['Clock'];
export type Travel = Schemas['Travel'];

export const clockQuery = queryOptions({
  queryKey: ['operations', 'clock'],
  queryFn: () => answerOf(api.GET('/clock')),
});

const LOOK_AGAIN = 400;

/** Looked at until it has arrived. */
export const travelQuery = (id: string) =>
  queryOptions({
    queryKey: ['travel', id],
    queryFn: () => answerOf(api.GET('/clock/travels/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? LOOK_AGAIN : false),
  });
