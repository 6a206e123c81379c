import type { AppServices } from '../app-services.ts';
import type { Caller } from '../identity/caller.ts';
import { callerOf } from '../identity/sessions.ts';
import { readSession, readToken } from '../store/repositories/users.ts';

/** Somebody as they are now; nobody where their session or token has ended, or they act for another company since. */
export async function currentCaller(app: AppServices, caller: Caller): Promise<Caller | undefined> {
  const { read } = app.store;
  const { digest, via } = caller;
  const known = via === 'session' ? await readSession(read, digest) : await readToken(read, digest);
  if (known === undefined || known.expiresAt <= app.system()) return undefined;
  return callerOf(read, caller.user.id, caller.acting.id, { via, digest });
}
