import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readForm } from '../form-api.ts';
import type { FormSource } from '../form-context.ts';

/** What was shown of it stays while it is told anew. */
export const formQuery = (source: FormSource, draft?: string) =>
  queryOptions({
    queryKey: ['forms', source, draft ?? null],
    queryFn: () => readForm(source, draft),
    placeholderData: keepPreviousData,
  });
