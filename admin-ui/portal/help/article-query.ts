import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export const articleQuery = (pack: string, article: string) =>
  queryOptions({
    queryKey: ['help', pack, article],
    queryFn: () => answerOf(api.GET('/help/{pack}/{article}', { params: { path: { pack, article } } })),
  });
