import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useIsProvider } from '../api/session.ts';
import { NotificationList } from '../notifications/notification-list.tsx';
import { notificationsQuery } from '../notifications/notifications-query.ts';
import { overviewQuery } from '../operations/overview-query.ts';
import { DraftLine } from './draft-line.tsx';
import classes from './home.module.css';
import { draftsQuery } from './home-queries.ts';
import { Section } from './section.tsx';
import { HOME } from './words.ts';

/** The rest stands behind the bell. */
const MOST_NEWS = 4;

/** What nobody else will do: incidents, what was begun and not sent, and news that was not read. */
export function Waiting() {
  const words = useWords(HOME);
  const drafts = useQuery(draftsQuery);
  const told = useQuery(notificationsQuery);
  const isProvider = useIsProvider();
  const { data: overview } = useQuery({ ...overviewQuery, enabled: isProvider });
  const begun = drafts.data?.drafts ?? [];
  const news = (told.data?.notifications ?? []).filter(({ read }) => !read).slice(0, MOST_NEWS);
  const incidents = isProvider ? (overview?.incidents ?? 0) : 0;
  const isKnown = drafts.data !== undefined && told.data !== undefined;
  return (
    <Section title={words.waits}>
      {incidents > 0 && (
        <Link to="/incidents" className={classes.incidents ?? ''}>
          <IconAlertTriangle size={18} aria-hidden />
          {words.incidents(incidents)}
        </Link>
      )}
      {begun.length > 0 && (
        <ul className={classes.list}>
          {begun.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
      {news.length > 0 && <NotificationList notifications={news} />}
      {begun.length + news.length + incidents === 0 && (
        <Text size="sm" c="dimmed" className={classes.nothing ?? ''}>
          {isKnown ? words.nothingWaits : words.loading}
        </Text>
      )}
    </Section>
  );
}
