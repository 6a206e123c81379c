import { Box, Button, NavLink, Skeleton, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { useIsProvider, useSession } from '../api/session.ts';
import { type Entry, navigationQuery, placeOf } from './places.ts';
import classes from './navigation.module.css';
import { FRAME } from './words.ts';

/** Fetched by those alone who have it. */
const OperationsMenu = lazy(async () => ({
  default: (await import('../operations/operations-menu.tsx')).OperationsMenu,
}));

interface Props {
  readonly onGo?: () => void;
}

/** What the user may use, by the pack that offers it. What is closed says why. */
export function Navigation({ onGo }: Props) {
  const words = useWords(FRAME);
  const { packs } = useSession();
  const isProvider = useIsProvider();
  const { data, error, refetch } = useQuery(navigationQuery);
  if (data === undefined)
    return error === null ? <Coming /> : <Failed text={error.message} again={() => void refetch()} />;
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
      {isProvider && (
        <Suspense fallback={null}>
          <OperationsMenu {...(onGo === undefined ? {} : { onGo })} />
        </Suspense>
      )}
    </nav>
  );
}

/** What is closed can be gone to all the same: what is missing is told there at length. */
function Place({ entry, onGo }: { readonly entry: Entry; readonly onGo?: () => void }) {
  const words = useWords(FRAME);
  const to = placeOf(entry);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const active = path === to;
  const closed = entry.open
    ? {}
    : {
        'data-closed': true,
        rightSection: <IconLock size={15} role="img" aria-label={words.closed} />,
        'aria-description': entry.message ?? words.closed,
        title: entry.message ?? words.closed,
      };
  return (
    <NavLink
      component={Link}
      to={to}
      label={entry.title}
      active={active}
      aria-current={active ? 'page' : undefined}
      className={classes.place ?? ''}
      {...closed}
      {...(onGo === undefined ? {} : { onClick: onGo })}
    />
  );
}

function Coming() {
  const words = useWords(FRAME);
  return (
    <Stack gap="sm" px="xs" role="status" aria-label={words.loading}>
      {[60, 80, 70, 75, 65].map((width) => (
        <Skeleton key={width} h={18} my={6} w={`${width}%`} />
      ))}
    </Stack>
  );
}

function Failed({ text, again }: { readonly text: string; readonly again: () => void }) {
  const words = useWords(FRAME);
  return (
    <Stack gap="xs" px="xs" role="alert">
      <Text size="sm">{text}</Text>
      <Button size="xs" variant="default" onClick={again}>
        {words.tryAgain}
      </Button>
    </Stack>
  );
}
