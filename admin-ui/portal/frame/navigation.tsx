import { Badge, Box, NavLink, Text, Tooltip } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { type Entry, navigationQuery, placeOf } from './places.ts';
import classes from './navigation.module.css';
import { FRAME } from './words.ts';

interface Props {
  readonly onGo?: () => void;
}

/** What the user may use, by the pack that offers it. What is closed says why. */
export function Navigation({ onGo }: Props) {
  const words = useWords(FRAME);
  const { packs } = useSession();
  const { data } = useSuspenseQuery(navigationQuery);
  const groups = packs
    .map(({ pack, title }) => ({ pack, title, entries: data.entries.filter((entry) => entry.pack === pack) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav aria-label={words.menu}>
      {groups.map(({ pack, title, entries }) => (
        <Box key={pack} className={classes.group}>
          <Text className={classes.title ?? ''} id={`menu-${pack}`}>
            {title}
          </Text>
          <ul aria-labelledby={`menu-${pack}`} className={classes.list}>
            {entries.map((entry) => (
              <li key={entry.title}>
                <Place entry={entry} {...(onGo === undefined ? {} : { onGo })} />
              </li>
            ))}
          </ul>
        </Box>
      ))}
    </nav>
  );
}

function Place({ entry, onGo }: { readonly entry: Entry; readonly onGo?: () => void }) {
  const words = useWords(FRAME);
  const to = placeOf(entry);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const active = path === to;
  if (!entry.open) return <ClosedPlace title={entry.title} message={entry.message ?? words.closed} />;
  return (
    <NavLink
      component={Link}
      to={to}
      label={entry.title}
      active={active}
      aria-current={active ? 'page' : undefined}
      className={classes.place ?? ''}
      {...(onGo === undefined ? {} : { onClick: onGo })}
    />
  );
}

function ClosedPlace({ title, message }: { readonly title: string; readonly message: string }) {
  const words = useWords(FRAME);
  return (
    <Tooltip label={message} position="right">
      <button type="button" aria-disabled className={classes.closed} aria-description={message}>
        <span>{title}</span>
        <Badge size="xs" variant="default" tt="none">
          {words.closed}
        </Badge>
      </button>
    </Tooltip>
  );
}
