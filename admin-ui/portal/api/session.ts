import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Schemas } from '../../client/client.ts';
import { api } from './api.ts';
import { noteFollowed } from './followed.ts';
import { speakAs } from './language.ts';
import { answerOf, isRefusal } from './refusal.ts';
import { noteSignedIn, noteSignedOut } from './signed-out.ts';
import { tellOtherTabs } from './tabs.ts';

export type Session = Schemas['Session'];

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, signal }): Promise<Session | null> => {
    const former = currentSession(client);
    try {
      const answered = await readSession();
      // Meanwhile this tab itself has signed in or switched: what was asked before that counts no more.
      signal.throwIfAborted();
      const session = await admit(client, answered);
      noteFollowed(former, session);
      return session;
    } catch (error) {
      if (!isRefusal(error) || error.status !== 401) throw error;
      // Whoever was working keeps the screen, and signs in again over it.
      if (former !== undefined) noteSignedOut();
      return former ?? null;
    }
  },
  // Another tab may have acted for another company meanwhile.
  refetchOnWindowFocus: 'always',
});

const readSession = (): Promise<Session> => answerOf(api.GET('/session'));

export const currentSession = (client: QueryClient): Session | undefined =>
  client.getQueryData(sessionQuery.queryKey) ?? undefined;

/** For screens, which exist only while somebody is signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  const last = useRef(data);
  // Whoever has just left is still on the screen until it is drawn anew.
  if (data !== null) last.current = data;
  if (last.current === null) throw new Error('nobody is signed in');
  return last.current;
}

/** The company for which the user acts on this page; repeated in every write, so that an old tab cannot write for another. */
export const useActingFor = (): string => useSession().acting.id;

export function usePack(pack: string): Session['packs'][number] | undefined {
  return useSession().packs.find((one) => one.pack === pack);
}

export function useIsProvider(): boolean {
  return useSession().company.kind === 'provider';
}

/** Puts in force what the server says of a new session, here and in other tabs. */
export function useEnterSession(): (session: Session) => Promise<void> {
  const client = useQueryClient();
  return async (answered) => {
    await client.cancelQueries({ queryKey: sessionQuery.queryKey });
    const session = await admit(client, answered);
    client.setQueryData(sessionQuery.queryKey, session);
    tellOtherTabs('session');
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}

/** Of another user or for another company nothing stays that was read before. */
async function admit(client: QueryClient, answered: Session): Promise<Session> {
  const session = speakAs(answered.user.language) ? await readSession() : answered;
  noteSignedIn();
  ahead = Date.parse(session.now) - Date.now();
  const former = currentSession(client);
  if (former !== undefined && standingOf(former) !== standingOf(session)) forgetWhatWasRead(client);
  return session;
}

/** With what was still to be sent: nobody sends for another. */
export function forgetWhatWasRead(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  client.getMutationCache().clear();
}

/** Who acts for whom: while it stays the same, what is on the screen stays. */
export const standingOf = ({ user, acting }: Session): string => `${user.id} ${acting.id}`;

let ahead = 0;

/** A demonstration may have moved the business clock; ages are told by it. */
export const businessNow = (): number => Date.now() + ahead;
