import type { Schemas } from '../../client/client.ts';
import { liveValue, useLiveValue } from '../../ui/live-value.ts';

type Session = Schemas['Session'];

/** What became different in another tab, which this one has followed. */
export interface Followed {
  readonly what: 'user' | 'company';
  readonly name: string;
}

const followed = liveValue<Followed | undefined>(undefined);

export const useFollowed = (): Followed | undefined => useLiveValue(followed);
export const forgetFollowed = (): void => followed.set(undefined);

export function noteFollowed(former: Session | undefined, now: Session): void {
  if (former === undefined) return;
  if (former.user.id !== now.user.id) followed.set({ what: 'user', name: now.user.name });
  else if (former.acting.id !== now.acting.id) followed.set({ what: 'company', name: now.acting.name });
}
