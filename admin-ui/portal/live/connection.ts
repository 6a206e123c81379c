import { useSyncExternalStore } from 'react';

/** `found` for a moment after it was lost. */
export type Connection = 'connected' | 'lost' | 'found';

let connection: Connection = 'connected';
const listeners = new Set<() => void>();

export function noteConnection(now: Connection): void {
  if (now === connection) return;
  connection = now;
  for (const listener of listeners) listener();
}

export const currentConnection = (): Connection => connection;

export function useConnection(): Connection {
  return useSyncExternalStore(listen, currentConnection);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
