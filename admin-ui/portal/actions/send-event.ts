import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Answers } from '../form/form-context.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';

interface EventToSend {
  readonly case: string;
  readonly event: string;
  /** The sequence of the case that was shown: an event that was meant for another state is then not taken. */
  readonly version?: number | undefined;
  readonly answers?: Answers;
}

/** Sends an event to a case, and has everything read again that it may have changed. */
export function useSendEvent() {
  const client = useQueryClient();
  const refresh = (id: string) => {
    for (const queryKey of [['cases', id], ['tables'], ['notifications'], ['documents']])
      void client.invalidateQueries({ queryKey });
  };
  return useWrite(sendEvent, {
    // Also after a refusal: what was shown was then not how it stands.
    onSettled: (_data, _error, { input }) => refresh(input.case),
  });
}

function sendEvent({ case: id, event, version, answers }: EventToSend, key: string) {
  const header = {
    'Idempotency-Key': key,
    ...(version === undefined ? {} : { 'If-Match': etagOf(version) }),
  };
  const body = answers === undefined ? {} : { answers: { ...answers } };
  return answerOf(api.POST('/cases/{id}/events/{event}', { params: { path: { id, event }, header }, body }));
}
