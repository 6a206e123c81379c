import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { useFollowed } from '../api/followed.ts';
import { isOfOneCompany } from '../api/switch-company.ts';
import { Closed } from './closed.tsx';
import { entryAt, navigationQuery } from './places.ts';
import classes from './shell.module.css';
import { FRAME } from './words.ts';

/** What stands at the address: a screen, or why it is closed. */
export function Screen() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data, isPending } = useQuery(navigationQuery);
  const followed = useFollowed();
  const entry = entryAt(data?.entries ?? [], path);
  // What another tab acts for now does not have it.
  if (followed !== undefined && isOfOneCompany(path)) return <Navigate to="/" replace />;
  return (
    <div className={classes.screen}>
      <Suspense fallback={<Coming />}>
        {isPending ? <Coming /> : entry?.open === false ? <Closed entry={entry} /> : <Outlet />}
      </Suspense>
    </div>
  );
}

function Coming() {
  const words = useWords(FRAME);
  return (
    <Stack role="status" aria-label={words.loading}>
      <Skeleton h={30} w="min(18rem, 70%)" />
      <Skeleton h={16} w="min(34rem, 90%)" />
      <Skeleton h={180} mt="md" />
    </Stack>
  );
}
