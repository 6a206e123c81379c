import { type Session, useEnterSession } from '../api/session.ts';
import { noteSignedIn } from '../api/signed-out.ts';

export function useSignedIn(): (session: Session) => Promise<void> {
  const enter = useEnterSession();
  return async (session) => {
    noteSignedIn();
    await enter(session);
  };
}
