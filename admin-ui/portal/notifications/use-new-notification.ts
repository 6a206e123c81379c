import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import type { Notification } from './notifications-query.ts';

/** Says in passing what comes while the portal is open; what was there before is told by the bell alone. */
export function useNewNotification(
  data: { readonly notifications: readonly Notification[] } | undefined,
): void {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const before = known.current;
    known.current = new Set(data.notifications.map(({ id }) => id));
    if (before === undefined) return;
    const latest = data.notifications.find(({ id, read }) => !read && !before.has(id));
    if (latest !== undefined) announce(latest.text, 'plain');
  }, [data]);
}
