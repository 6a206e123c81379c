import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

/** What there is to look after in this installation, and how much of it waits. */
export const overviewQuery = queryOptions({
  queryKey: ['operations', 'overview'],
  queryFn: () => answerOf(api.GET('/operations')),
});
