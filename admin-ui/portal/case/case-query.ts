import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Case = Schemas['Case'];
export type Strand = Case['strands'][number];
export type Event = Case['events'][number];
export type Next = Schemas['CaseNext'];
export type Timer = Next['timers'][number];

const params = (id: string) => ({ path: { id } });

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => answerOf(api.GET('/cases/{id}', { params: params(id), signal })),
  });
}

export function nextQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', id, 'next'],
    queryFn: ({ signal }) => answerOf(api.GET('/cases/{id}/next', { params: params(id), signal })),
  });
}

export function logQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', id, 'log'],
    queryFn: ({ signal }) => answerOf(api.GET('/cases/{id}/log', { params: params(id), signal })),
  });
}

export type LogLine = Schemas['CaseLog']['entries'][number];
