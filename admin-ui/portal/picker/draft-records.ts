import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import type { Answers, FormContext } from '../form/form-context.ts';

export type RecordInDraft = Schemas['RecordInDraft'];

/** What was created with a draft: it can be corrected and taken back. */
export const recordsOfDraftQuery = (draft: string) =>
  queryOptions({
    queryKey: ['drafts', draft, 'records'],
    queryFn: async () =>
      (await answerOf(api.GET('/drafts/{id}/records', { params: { path: { id: draft } } }))).records,
  });

interface Typed {
  readonly field: string;
  readonly answers: Answers;
}

type Owner = RecordInDraft['owner'];

export function useCreateRecord({ ensureDraft, refresh }: FormContext) {
  const actingFor = useActingFor();
  const tell = useTellOthers(refresh);
  return useWrite(async ({ field, answers, owner }: Typed & { owner: Owner }, key: string) => {
    const id = await ensureDraft();
    const record = await answerOf(
      api.POST('/drafts/{id}/records', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { actingFor, field, owner, answers: { ...answers } },
      }),
    );
    await tell();
    return record;
  });
}

export function useCorrectRecord({ refresh }: FormContext, draft: string) {
  const actingFor = useActingFor();
  const tell = useTellOthers(refresh);
  return useWrite(async ({ field, answers, record }: Typed & { record: RecordInDraft }) => {
    const corrected = await answerOf(
      api.PUT('/drafts/{id}/records/{record}', {
        params: {
          path: { id: draft, record: record.id },
          header: { 'If-Match': etagOf(record.version) },
        },
        body: { actingFor, field, answers: { ...answers } },
      }),
    );
    await tell();
    return corrected;
  });
}

export function useTakeBackRecord({ refresh }: FormContext, draft: string) {
  const tell = useTellOthers(refresh);
  return useWrite(async (record: string) => {
    await answerOf(api.DELETE('/drafts/{id}/records/{record}', { params: { path: { id: draft, record } } }));
    await tell();
  });
}

/** Every field of the form may offer it now, or not any more. */
function useTellOthers(refresh: () => Promise<void>): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['drafts'] }),
      client.invalidateQueries({ queryKey: ['forms', 'choices'] }),
      refresh(),
    ]);
  };
}
