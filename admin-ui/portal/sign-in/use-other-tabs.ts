import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.ts';
import { hearOtherTabs } from '../api/tabs.ts';
import { useLeave } from './sign-out.ts';

/** What another tab does with the session concerns this one too. */
export function useOtherTabs(): void {
  const client = useQueryClient();
  const leave = useLeave();
  useEffect(
    () =>
      hearOtherTabs((news) => {
        if (news === 'signedOut') void leave();
        else void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }),
    [client, leave],
  );
}
