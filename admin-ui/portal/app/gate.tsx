import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asLanguage } from '../api/language.ts';
import { type Session, sessionQuery } from '../api/session.ts';
import { useSignedOut } from '../api/signed-out.ts';
import { Broken } from '../frame/broken.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { useSpeaking } from './language-provider.tsx';

/** Lets nobody to a screen who is not signed in; whose session ends on a screen keeps it, and signs in again over it. */
export function Gate() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const signedOut = useSignedOut();
  useLanguageOfUser(session);
  if (error !== null && session === undefined) return <Broken error={error} reset={() => void refetch()} />;
  if (session === undefined) return <Waiting />;
  if (session === null) return <SignIn />;
  return (
    <>
      <Outlet />
      {signedOut && <SignInAgain name={session.user.name} />}
    </>
  );
}

function useLanguageOfUser(session: Session | null | undefined): void {
  const { suggest } = useSpeaking();
  const tag = session?.user.language;
  useEffect(() => {
    if (session !== undefined && session !== null) suggest(asLanguage(tag));
  }, [session, tag, suggest]);
}

function Waiting() {
  return (
    <Center mih="100dvh">
      <Loader aria-label="…" />
    </Center>
  );
}
