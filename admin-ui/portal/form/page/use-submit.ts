import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../client/client.ts';
import { api } from '../../api/api.ts';
import { answerOf, isRefusal, Refusal } from '../../api/refusal.ts';
import { useActingFor } from '../../api/session.ts';
import { useWrite } from '../../api/write.ts';
import type { Kept } from '../draft/draft-keeper.ts';
import { owedIn } from './steps.ts';
import type { FormPageState } from './use-form-page.ts';

export type SubmittedDraft = Schemas['SubmittedDraft'];

/** Saves what is left to save, and submits what was seen: nothing that somebody else has changed meanwhile. */
export function useSubmit(
  page: FormPageState,
  onSubmitted: ((caseId: string, said: string | undefined) => void) | undefined,
) {
  const client = useQueryClient();
  const actingFor = useActingFor();
  const [done, setDone] = useState<SubmittedDraft>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { keeper } = page;
  const { send, isPending } = useWrite((draft: Kept, key) =>
    answerOf(
      api.POST('/drafts/{id}/submit', {
        params: {
          path: { id: draft.id },
          header: {
            'Idempotency-Key': key,
            ...(draft.etag === undefined ? {} : { 'If-Match': draft.etag }),
          },
        },
        body: { actingFor },
      }),
    ),
  );

  const submit = async () => {
    setRefusal(undefined);
    if (owedIn(page.judged?.result).length > 0) return setRefusal(OWED);
    try {
      const submitted = await send(await keeper.save());
      keeper.forget();
      void client.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(String(queryKey[0])) });
      if (onSubmitted === undefined) setDone(submitted);
      else onSubmitted(submitted.case.id, submitted.said);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.status === 412) return keeper.lookAgain();
      setRefusal(error);
      page.setBesides(
        error.errors.map(({ pointer = '', code, message, cite = [] }) => ({
          pointer,
          code,
          message,
          cite: [...cite],
        })),
      );
    }
    return undefined;
  };

  return { submit, done, refusal, isPending };
}

/** What there is more or less of after a submission. */
const CHANGED = ['drafts', 'cases', 'tables', 'documents', 'records', 'starts', 'notifications'];

/** Known without asking: what is owed has to be there first. */
export const OWED = new Refusal(422, { type: 'owed' });
