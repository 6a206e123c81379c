import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSignedOut } from '../../api/signed-out.ts';
import { useActingFor, useSession } from '../../api/session.ts';
import type { Answers, FormSource } from '../form-context.ts';
import { draftStore } from './draft-api.ts';
import { DraftKeeper, type Kept } from './draft-keeper.ts';

/** Keeps what is typed for as long as the form is on the page, and a moment longer. */
export function useKeeper(source: FormSource, start: { draft?: Kept | undefined; answers: Answers }) {
  const { user } = useSession();
  const actingFor = useActingFor();
  const [keeper] = useState(() => new DraftKeeper(draftStore({ source, user: user.id, actingFor }), start));
  const now = useSyncExternalStore(keeper.listen, keeper.now);
  useSavedInTime(keeper);
  useDraftsAnew(now.draft?.id);
  return { ...now, keeper };
}

/** When the page goes out of sight, when the connection is back, and when somebody has signed in again. */
function useSavedInTime(keeper: DraftKeeper): void {
  const signedOut = useSignedOut();
  useEffect(() => {
    if (!signedOut) keeper.again();
  }, [keeper, signedOut]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && keeper.again();
    globalThis.addEventListener('online', keeper.again);
    globalThis.addEventListener('pagehide', keeper.again);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      globalThis.removeEventListener('online', keeper.again);
      globalThis.removeEventListener('pagehide', keeper.again);
      document.removeEventListener('visibilitychange', hidden);
      keeper.again();
    };
  }, [keeper]);
}

/** Lists of drafts have one more. */
function useDraftsAnew(draft: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['drafts'] });
  }, [client, draft]);
}
