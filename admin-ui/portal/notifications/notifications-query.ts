import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => answerOf(api.GET('/notifications', { signal })),
});

export type Notification = Awaited<
  ReturnType<NonNullable<typeof notificationsQuery.queryFn>>
>['notifications'][number];

/** What has come since the newest that was shown stays unread. */
export function useMarkRead() {
  const client = useQueryClient();
  return useWrite(
    (until: string, key: string) =>
      answerOf(
        api.POST('/notifications/read', { params: { header: { 'Idempotency-Key': key } }, body: { until } }),
      ),
    { onSettled: () => void client.invalidateQueries({ queryKey: notificationsQuery.queryKey }) },
  );
}
