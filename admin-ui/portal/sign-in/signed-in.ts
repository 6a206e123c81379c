import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { currentSession, type Session, useEnterSession } from '../api/session.ts';

/** Goes on where one was, as the same user; as another one at the beginning, with nothing left of the former user. */
export function useSignedIn(): (session: Session) => Promise<void> {
  const enter = useEnterSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (session) => {
    const former = currentSession(client);
    if (former !== undefined && former.user.id !== session.user.id) await navigate({ to: '/' });
    await enter(former?.user.id === session.user.id ? await actAgain(former, session) : session);
  };
}

/** A new session acts for the own company; the screens may belong to another one. */
async function actAgain(former: Session, session: Session): Promise<Session> {
  if (former.acting.id === session.acting.id) return session;
  const body = { company: former.acting.id };
  return answerOf(api.POST('/session/company', { body })).catch(() => session);
}
