import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import { type Import, importQuery } from './import-query.ts';

/** Lets the good rows become what they are about. Nothing becomes two, however often it is asked for. */
export function useAccept({ id }: Import) {
  const client = useQueryClient();
  const actingFor = useActingFor();
  return useWrite(
    (_nothing: undefined, key) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/bulk/imports/{id}/accept', { params, body: { actingFor } }));
    },
    {
      onSuccess: (now) => client.setQueryData(importQuery(id).queryKey, now),
      onSettled: () => void client.invalidateQueries({ queryKey: ['imports'] }),
    },
  );
}

/** Stops what is under way; anything else is forgotten. */
export function useStop({ id }: Import) {
  const client = useQueryClient();
  return useWrite(
    (_nothing: undefined) => answerOf(api.DELETE('/bulk/imports/{id}', { params: { path: { id } } })),
    { onSettled: () => void client.invalidateQueries({ queryKey: ['imports', 'list'] }) },
  );
}
