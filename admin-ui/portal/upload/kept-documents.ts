import { queryOptions, useQueries } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import type { Answers } from '../form/form-context.ts';
import type { DocumentOnFile } from './send-file.ts';

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id],
    queryFn: () => answerOf(api.GET('/documents/{id}', { params: { path: { id } } })),
  });

/**
 * The files that were handed in anywhere in a form. An answer that is one was read by the field in which it stands; of all the
 * others nothing is asked.
 */
export function useHandedIn(answers: Answers): readonly DocumentOnFile[] {
  const ids = [...new Set(textsIn(answers))];
  const read = useQueries({ queries: ids.map((id) => ({ ...documentQuery(id), enabled: false })) });
  return read.flatMap(({ data }) => data ?? []);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
