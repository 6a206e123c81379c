import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import { NotificationList } from './notification-list.tsx';
import classes from './notifications.module.css';
import { notificationsQuery, useMarkRead } from './notifications-query.ts';
import { useNewNotification } from './use-new-notification.ts';
import { NOTIFICATIONS } from './words.ts';

/** More are on the page of their own. */
const SHOWN = 8;
/** More than this is many. */
const MOST = 99;

/** How much there is that the user has not seen, and what it is. What was shown when it is closed has been seen. */
export function Bell() {
  const words = useWords(NOTIFICATIONS);
  const { data } = useQuery(notificationsQuery);
  const [opened, setOpened] = useState(false);
  const { send } = useMarkRead();
  useNewNotification(data);
  const { unread = 0, notifications = [] } = data ?? {};
  const change = (next: boolean) => {
    setOpened(next);
    const [newest] = notifications;
    // Where it cannot be noted it stays unread, and is seen again.
    if (!next && unread > 0 && newest !== undefined) send(newest.at).catch(() => undefined);
  };
  return (
    <span className={classes.bell}>
      <Popover
        opened={opened}
        onChange={change}
        position="bottom-end"
        width={380}
        trapFocus
        shadow="md"
        withinPortal
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={words.bell(unread)}
            aria-haspopup="dialog"
            onClick={() => change(!opened)}
          >
            <IconBell size={22} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={8} maw="calc(100vw - 1rem)" aria-label={words.title}>
          <div className={classes.head}>
            <Text fw={600}>{words.title}</Text>
          </div>
          {notifications.length === 0 ? (
            <Text size="sm" c="dimmed" className={classes.nothing ?? ''}>
              {words.none}
            </Text>
          ) : (
            <div className={classes.scroll}>
              <NotificationList notifications={notifications.slice(0, SHOWN)} onGo={() => change(false)} />
            </div>
          )}
          <div className={classes.foot}>
            <AnchorLink to="/notifications" size="sm" onClick={() => change(false)}>
              {words.all}
            </AnchorLink>
          </div>
        </Popover.Dropdown>
      </Popover>
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </span>
  );
}
