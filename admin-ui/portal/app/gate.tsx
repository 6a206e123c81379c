import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Fragment, lazy, Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { sessionQuery, standingOf } from '../api/session.ts';
import { useSignedOut } from '../api/signed-out.ts';
import { Broken } from '../frame/broken.tsx';
import { FRAME } from '../frame/words.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { useOtherTabs } from '../sign-in/use-other-tabs.ts';

const SignInAgain = lazy(async () => ({
  default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain,
}));

/** Lets nobody to a screen who is not signed in; whose session ends on a screen keeps it, and signs in again over it. */
export function Gate() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const signedOut = useSignedOut();
  useOtherTabs();
  if (error !== null && session === undefined) return <Broken error={error} reset={() => void refetch()} />;
  if (session === undefined) return <Waiting />;
  if (session === null) return <SignIn />;
  return (
    <>
      {/* Another user or company, other screens: nothing that was opened for one is finished for another. */}
      <Fragment key={standingOf(session)}>
        <Outlet />
      </Fragment>
      <Suspense>{signedOut && <SignInAgain session={session} />}</Suspense>
    </>
  );
}

function Waiting() {
  const words = useWords(FRAME);
  return (
    <Center mih="100dvh">
      <Loader aria-label={words.loading} />
    </Center>
  );
}
