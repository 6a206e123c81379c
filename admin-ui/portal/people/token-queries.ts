import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Token = Schemas['ApiToken'];

export const tokensQuery = queryOptions({
  queryKey: ['users', 'tokens'],
  queryFn: async () => (await answerOf(api.GET('/tokens'))).tokens,
});

/** Never sent a second time by itself: no answer is kept for it, since that would be a copy of the secret. */
export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; days: number }) => answerOf(api.POST('/tokens', { body })),
    retry: false,
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Token) => answerOf(api.DELETE('/tokens/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}
