import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../api/session.ts';
import { currentConnection, noteConnection } from './connection.ts';
import { type Change, keysConcerned, KINDS_OF_CHANGE } from './what-changed.ts';

/** A short gap, as when a proxy closes the stream, is not worth a word. */
const PATIENCE = 2_500;
const SAY_FOUND_FOR = 4_000;
const ASK_AGAIN_AFTER = 3_000;

/** Has everything that is shown read again when it has changed elsewhere. */
export function useLive(): void {
  const client = useQueryClient();
  const { user, acting } = useSession();
  // The stream ends with the session and with the company for which one acts: another one is another stream.
  const stream = `${user.id} ${acting.id}`;
  useEffect(() => follow(client), [client, stream]);
}

function follow(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const isBack = () => {
    clearTimeout(patience);
    patience = undefined;
    if (currentConnection() !== 'lost') return;
    noteConnection('found');
    setTimeout(() => currentConnection() === 'found' && noteConnection('connected'), SAY_FOUND_FOR);
    void client.invalidateQueries();
  };
  const isAway = () => {
    patience ??= setTimeout(() => noteConnection('lost'), PATIENCE);
    // A browser gives up for good after an answer that is no stream, such as that of a proxy.
    if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, ASK_AGAIN_AFTER);
  };
  const open = () => {
    source?.close();
    source = new EventSource('/api/v1/live');
    source.addEventListener('ready', isBack);
    source.addEventListener('reload', () => void client.invalidateQueries());
    source.addEventListener('error', isAway);
    for (const kind of KINDS_OF_CHANGE)
      source.addEventListener(kind, (event) => refresh(client, kind, event));
  };
  open();
  return () => {
    source?.close();
    clearTimeout(again);
    clearTimeout(patience);
  };
}

function refresh(client: QueryClient, kind: string, event: MessageEvent<string>): void {
  const change = JSON.parse(event.data) as Change;
  for (const queryKey of keysConcerned(kind, change)) void client.invalidateQueries({ queryKey });
}
