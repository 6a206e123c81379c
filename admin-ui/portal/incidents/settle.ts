import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import type { Values } from '../../ui/field-schema.ts';

export interface Correction {
  /** Of a request to a service: what it is asked with. */
  readonly input?: Values;
  /** Of a mail: where this one goes. */
  readonly address?: string;
}

/** What can be done about an incident. Afterwards the case that it held up is another one. */
export function useSettle(id: string) {
  const client = useQueryClient();
  const options = {
    // Also after a refusal: somebody else may have settled it.
    onSettled: () => {
      for (const queryKey of [['operations'], ['cases'], ['tables']])
        void client.invalidateQueries({ queryKey });
    },
  };
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return {
    retry: useWrite<void, unknown>(
      (_none, key) => answerOf(api.POST('/incidents/{id}/retry', { params: params(key) })),
      options,
    ),
    skip: useWrite(
      (reason: string, key) =>
        answerOf(
          api.POST('/incidents/{id}/skip', {
            params: params(key),
            body: reason === '' ? {} : { reason },
          }),
        ),
      options,
    ),
    edit: useWrite(
      ({ input, address }: Correction, key) =>
        answerOf(
          api.POST('/incidents/{id}/edit', {
            params: params(key),
            body: {
              ...(input === undefined ? {} : { input: { ...input } }),
              ...(address === undefined ? {} : { address }),
            },
          }),
        ),
      options,
    ),
  };
}
