import type { AppServices } from '../app-services.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { digestOfToken } from '../identity/one-time-links.ts';
import { newToken } from '../identity/sessions.ts';
import { deleteToken, insertToken, type TokenRow, tokensOf } from '../store/repositories/users.ts';
import { asInstant } from '../time/business-clock.ts';
import { noteAudit } from './note-audit.ts';

const DAY = 24 * 3_600_000;
/** So many are enough for anybody, and can still be looked through. */
const MOST_TOKENS = 50;

function showToken({ id, name, createdAt, expiresAt }: Omit<TokenRow, 'digest' | 'user'>) {
  return { id, name, createdAt: asInstant(createdAt), expiresAt: asInstant(expiresAt) };
}

/** The tokens of the caller; what they are is told only once. */
export async function listTokens(app: AppServices, { user }: Caller) {
  return (await tokensOf(app.store.read, user.id)).map(showToken);
}

/** A token does what its user may do, for their own company. It cannot make others, so that one that leaks dies in time. */
export async function createToken(
  app: AppServices,
  caller: Caller,
  wanted: { readonly name: string; readonly days: number },
  request: string,
) {
  requireSession(caller);
  const token = newToken();
  const createdAt = app.system();
  const row = {
    id: app.newId(),
    digest: digestOfToken(token),
    user: caller.user.id,
    name: wanted.name.trim(),
    createdAt,
    expiresAt: createdAt + wanted.days * DAY,
  };
  await app.store.write(async (db) => {
    if ((await tokensOf(db, caller.user.id)).length >= MOST_TOKENS)
      throw new Conflict({ detail: `You have ${MOST_TOKENS} tokens already. Revoke one first.` });
    await insertToken(db, row);
    const by = { actor: caller.user.id, request };
    await noteAudit(app, db, by, { action: 'token.created', subject: row.id, detail: { days: wanted.days } });
  });
  return { ...showToken(row), token };
}

export async function revokeToken(
  app: AppServices,
  caller: Caller,
  id: string,
  request: string,
): Promise<void> {
  await app.store.write(async (db) => {
    if (!(await deleteToken(db, caller.user.id, id)))
      throw new NotFound({ detail: 'You have no such token.' });
    const by = { actor: caller.user.id, request };
    await noteAudit(app, db, by, { action: 'token.revoked', subject: id });
  });
}

function requireSession({ via }: Caller): void {
  if (via !== 'session')
    throw new Conflict({ detail: 'Sign in to make a token; a token cannot make another.' });
}
