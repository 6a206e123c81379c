import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { answerOf } from './refusal.ts';

/** What may be begun for the company for which one acts. */
export const startsQuery = queryOptions({
  queryKey: ['starts'],
  queryFn: () => answerOf(api.GET('/starts')),
});
