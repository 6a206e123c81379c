import { liveValue, useLiveValue } from '../../ui/live-value.ts';

const signedOut = liveValue(false);

/** The session has ended while somebody was working. The page stays as it is, and asks them to sign in again. */
export const noteSignedOut = (): void => signedOut.set(true);
export const noteSignedIn = (): void => signedOut.set(false);
export const useSignedOut = (): boolean => useLiveValue(signedOut);
