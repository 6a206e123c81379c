import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.ts';
import { useSignedOut } from '../api/signed-out.ts';
import { currentConnection, noteConnection } from './connection.ts';
import type { StreamEvent } from './events-of.ts';
import { refreshing } from './refreshing.ts';
import { listen } from './stream.ts';
import { type Change, keysConcerned } from './what-changed.ts';

/** Milliseconds. A short gap, as when a proxy closes the stream, is not worth a word. */
const PATIENCE = 2_500;
const SAY_FOUND_FOR = 4_000;

/**
 * Has everything that is shown read again when it has changed elsewhere. It lives as long as the frame, which is another one for
 * another user or company; while nobody is signed in there is nothing to hear.
 */
export function useLive(): void {
  const client = useQueryClient();
  const signedOut = useSignedOut();
  useEffect(() => (signedOut ? undefined : follow(client)), [client, signedOut]);
}

function follow(client: QueryClient): () => void {
  const over = new AbortController();
  const refresh = refreshing(client);
  const gap = watchGap();
  const onEvent = ({ event, data }: StreamEvent) => {
    if (event === 'ready' || event === 'reload') return isBack(event);
    refresh(keysConcerned(event, JSON.parse(data) as Change));
  };
  let wasHere = false;
  const isBack = (event: 'ready' | 'reload') => {
    const everything = gap.end() || event === 'reload' || !wasHere;
    if (everything) readAllAgain(client, wasHere);
    // A stream ends too when another tab acts for another company.
    else refresh([sessionQuery.queryKey]);
    wasHere = true;
  };
  const onSignedOut = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  void listen({ onEvent, onAway: gap.begin, onSignedOut }, over.signal);
  return () => {
    over.abort();
    gap.forget();
  };
}

/** At first that is what was read before anybody listened; it may have changed in between. */
function readAllAgain(client: QueryClient, wasHere: boolean): void {
  void client.invalidateQueries({
    predicate: ({ state, queryKey }) => wasHere || (state.dataUpdatedAt > 0 && queryKey[0] !== 'session'),
  });
}

/** Says that the connection is lost once that has lasted for a while, and that it is back. */
function watchGap() {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(patience);
    patience = undefined;
  };
  return {
    forget,
    begin: (): void => {
      patience ??= setTimeout(() => noteConnection('lost'), PATIENCE);
    },
    /** Whether it was long enough to be told of. */
    end: (): boolean => {
      forget();
      if (currentConnection() !== 'lost') return false;
      noteConnection('found');
      setTimeout(() => currentConnection() === 'found' && noteConnection('connected'), SAY_FOUND_FOR);
      return true;
    },
  };
}
