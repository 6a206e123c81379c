import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export const partnersQuery = queryOptions({
  queryKey: ['companies', 'partners'],
  queryFn: async () => (await answerOf(api.GET('/partners'))).partners,
});

export const partnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', id],
    queryFn: () => answerOf(api.GET('/companies/{id}', { params: { path: { id } } })),
  });

export const servicesQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', id, 'services'],
    queryFn: async () =>
      (await answerOf(api.GET('/companies/{id}/services', { params: { path: { id } } }))).services,
  });

export const usersQuery = (company: string) =>
  queryOptions({
    queryKey: ['users', 'of', company],
    queryFn: async () => (await answerOf(api.GET('/users', { params: { query: { company } } }))).users,
  });
