import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { Nothing } from '../operations/nothing.tsx';
import { NotificationList } from './notification-list.tsx';
import classes from './notifications.module.css';
import { notificationsQuery, useMarkRead } from './notifications-query.ts';
import { NOTIFICATIONS } from './words.ts';

/** The server keeps more, and tells as many. */
const MOST = 100;

/** All that the user was told, the latest first. */
export function NotificationsScreen() {
  const words = useWords(NOTIFICATIONS);
  const { data, error } = useQuery(notificationsQuery);
  const { send, isPending, error: refused } = useMarkRead();
  useTitle(words.title);
  const { unread = 0, notifications = [] } = data ?? {};
  const [newest] = notifications;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="md" maw="52rem">
        <Title order={1} size="h2">
          {words.title}
        </Title>
        {unread > 0 && newest !== undefined && (
          <Button
            variant="default"
            size="sm"
            loading={isPending}
            onClick={() => void send(newest.at).catch(() => undefined)}
          >
            {words.markRead}
          </Button>
        )}
      </Group>
      {refused !== null && <WhyRefused error={refused} />}
      {data === undefined && error !== null && <WhyRefused error={error} />}
      {data === undefined && error === null && (
        <Skeleton h={160} maw="52rem" aria-label={words.loading} role="status" />
      )}
      {data !== undefined && (
        <div className={classes.panel}>
          {notifications.length === 0 ? (
            <Nothing icon={<IconBell size={26} />} title={words.none}>
              {words.noneHelp}
            </Nothing>
          ) : (
            <NotificationList notifications={notifications} />
          )}
        </div>
      )}
      {notifications.length >= MOST && (
        <Text size="xs" c="dimmed">
          {words.onlyLatest(notifications.length)}
        </Text>
      )}
    </Stack>
  );
}
