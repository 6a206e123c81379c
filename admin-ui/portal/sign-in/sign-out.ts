import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from '../api/api.ts';
import { answerOf, isRefusal } from '../api/refusal.ts';
import { forgetWhatWasRead, sessionQuery } from '../api/session.ts';
import { noteSignedIn } from '../api/signed-out.ts';
import { tellOtherTabs } from '../api/tabs.ts';

/** Ends the session, here and in other tabs. Throws where the server does not answer: one is still signed in then. */
export function useSignOut(): () => Promise<void> {
  const leave = useLeave();
  return async () => {
    try {
      await answerOf(api.DELETE('/session'));
    } catch (error) {
      // It had ended already.
      if (!isRefusal(error) || error.status !== 401) throw error;
    }
    tellOtherTabs('signedOut');
    await leave();
  };
}

const untilDrawn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Nothing stays on the screen, or in memory, of whoever has left. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    await client.cancelQueries();
    client.setQueryData(sessionQuery.queryKey, null);
    // What is on the screen would ask again for what is taken from it.
    await untilDrawn();
    forgetWhatWasRead(client);
    noteSignedIn();
    await navigate({ to: '/' });
  }, [client, navigate]);
}
