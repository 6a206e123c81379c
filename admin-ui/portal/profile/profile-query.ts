import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import type { Answers } from '../form/form-context.ts';

export type Company = Schemas['Company'];

export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', id, 'profile'],
    queryFn: () => answerOf(api.GET('/companies/{id}', { params: { path: { id } } })),
  });

interface Change {
  readonly answers: Answers;
  /** The version that was seen: nothing is written over what somebody else has saved since. */
  readonly seen: number;
}

export function useChangeProfile(id: string) {
  const client = useQueryClient();
  return useWrite(async ({ answers, seen }: Change) => {
    const company = await answerOf(
      api.PUT('/companies/{id}', {
        params: { path: { id }, header: { 'If-Match': etagOf(seen) } },
        body: { actingFor: id, answers: { ...answers } },
      }),
    );
    client.setQueryData(profileQuery(id).queryKey, company);
    for (const queryKey of [['session'], ['companies', 'switch'], ['tables'], ['documents']])
      void client.invalidateQueries({ queryKey });
    return company;
  });
}
