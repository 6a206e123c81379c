import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

/** The session has ended while somebody was working. The page stays as it is, and asks them to sign in again. */
export function noteSignedOut(): void {
  tell(true);
}

export function noteSignedIn(): void {
  tell(false);
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(listen, () => signedOut);
}

function tell(now: boolean): void {
  if (now === signedOut) return;
  signedOut = now;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
