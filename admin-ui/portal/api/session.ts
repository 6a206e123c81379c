import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from './api.ts';
import { answerOf, isRefusal } from './refusal.ts';

export type Session = Schemas['Session'];

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return keepClock(await answerOf(api.GET('/session')));
    } catch (error) {
      if (isRefusal(error) && error.status === 401) return null;
      throw error;
    }
  },
});

/** For screens, which exist only while somebody is signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('nobody is signed in');
  return data;
}

/** The company for which the user acts on this page; repeated in every write, so that an old tab cannot write for another. */
export const useActingFor = (): string => useSession().acting.id;

export function usePack(pack: string): Session['packs'][number] | undefined {
  return useSession().packs.find((one) => one.pack === pack);
}

export function useIsProvider(): boolean {
  return useSession().company.kind === 'provider';
}

/** Puts in force what the server says of a new session, and forgets what was read in the former one. */
export function useEnterSession(): (session: Session) => Promise<void> {
  const client = useQueryClient();
  return async (session) => {
    client.setQueryData(sessionQuery.queryKey, keepClock(session));
    await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}

let ahead = 0;

/** A demonstration may have moved the business clock; ages are told by it. */
export const businessNow = (): number => Date.now() + ahead;

function keepClock(session: Session): Session {
  ahead = Date.parse(session.now) - Date.now();
  return session;
}
