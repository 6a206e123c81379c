import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import type { Answers } from '../form/form-context.ts';

export type Record = Schemas['Record'];

/** Records of one kind of a pack. */
export interface RecordKind {
  readonly pack: string;
  readonly kind: string;
}

/** All of the acting company, with what is said to whoever creates one. */
export const recordsQuery = ({ pack, kind }: RecordKind) =>
  queryOptions({
    queryKey: ['records', pack, kind],
    queryFn: () => answerOf(api.GET('/records/{pack}/{kind}', { params: { path: { pack, kind } } })),
  });

/** One of them, as it was when it was opened: somebody may be typing over it. */
export const recordQuery = ({ pack, kind }: RecordKind, id: string) =>
  queryOptions({
    queryKey: ['records', pack, kind, id],
    queryFn: () => answerOf(api.GET('/records/{pack}/{kind}/{id}', { params: { path: { pack, kind, id } } })),
  });

export function useCreateRecord({ pack, kind }: RecordKind) {
  const actingFor = useActingFor();
  const tell = useTellOthers();
  return useWrite(async (answers: Answers, key: string) => {
    const record = await answerOf(
      api.POST('/records/{pack}/{kind}', {
        params: { path: { pack, kind }, header: { 'Idempotency-Key': key } },
        body: { actingFor, answers: { ...answers } },
      }),
    );
    tell();
    return record;
  });
}

interface Change {
  readonly answers: Answers;
  /** The version that was seen. */
  readonly seen: number;
}

export function useChangeRecord({ pack, kind }: RecordKind, id: string) {
  const actingFor = useActingFor();
  const tell = useTellOthers();
  return useWrite(async ({ answers, seen }: Change) => {
    const record = await answerOf(
      api.PUT('/records/{pack}/{kind}/{id}', {
        params: { path: { pack, kind, id }, header: { 'If-Match': etagOf(seen) } },
        body: { actingFor, answers: { ...answers } },
      }),
    );
    tell();
    return record;
  });
}

export function useDeleteRecord({ pack, kind }: RecordKind) {
  const actingFor = useActingFor();
  const tell = useTellOthers();
  return useWrite(async ({ id, version }: Record) => {
    const header = { 'If-Match': etagOf(version) };
    await answerOf(
      api.DELETE('/records/{pack}/{kind}/{id}', {
        params: { path: { pack, kind, id }, query: { actingFor }, header },
      }),
    );
    tell();
  });
}

/** Wherever it is listed or can be chosen. */
function useTellOthers(): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [['records'], ['tables'], ['forms'], ['users']])
      void client.invalidateQueries({ queryKey });
  };
}
