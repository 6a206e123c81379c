import { randomBytes } from 'node:crypto';
import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';
import { readCompany } from '../store/repositories/companies.ts';
import { type Member, memberByToken, readMember } from '../store/repositories/members.ts';
import { deleteSession, insertSession, readSession, type UserRow } from '../store/repositories/users.ts';
import type { Caller } from './caller.ts';
import { digestOfToken } from './one-time-links.ts';

const EVERYTHING = { sees: 'everything' } as const;

/** Milliseconds after which one signs in anew. */
export const SESSION_LENGTH = 12 * 3_600_000;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** A new session under a new token: one that was known before signing in or switching is of no use afterwards. */
export async function openSession(
  services: Services,
  db: Database,
  user: UserRow,
  company: string,
  former?: string,
): Promise<string> {
  const token = newToken();
  const now = services.system();
  if (former !== undefined) await deleteSession(db, former);
  await insertSession(db, {
    digest: digestOfToken(token),
    user: user.id,
    company,
    createdAt: now,
    expiresAt: now + SESSION_LENGTH,
  });
  return token;
}

/** Whose session it is; nobody's where it has ended, or where the user may not act for that company any more. */
export async function callerOfSession(services: Services, token: string): Promise<Caller | undefined> {
  const digest = digestOfToken(token);
  const { read } = services.store;
  const session = await readSession(read, digest);
  if (session === undefined || session.expiresAt <= services.system()) return undefined;
  return callerOf(read, session.user, session.company, { via: 'session', digest });
}

export async function callerOfToken(services: Services, token: string): Promise<Caller | undefined> {
  const digest = digestOfToken(token);
  const { read } = services.store;
  const known = await memberByToken(read, digest);
  if (known === undefined || known.token.expiresAt <= services.system()) return undefined;
  return callerFrom(read, known, undefined, { via: 'token', digest });
}

/**
 * The company for which a user acts is looked at in every request: the relationship can have ended since. Without one, they
 * act for their own.
 */
export async function callerOf(
  db: Database,
  id: string,
  acting: string | undefined,
  how: Pick<Caller, 'via' | 'digest'>,
): Promise<Caller | undefined> {
  const member = await readMember(db, id);
  return member && callerFrom(db, member, acting, how);
}

async function callerFrom(
  db: Database,
  { user, company }: Member,
  acting: string | undefined,
  how: Pick<Caller, 'via' | 'digest'>,
): Promise<Caller | undefined> {
  if (user.disabled) return undefined;
  const actedFor =
    acting === undefined || acting === company.id ? company : await readCompany(db, acting, EVERYTHING);
  if (actedFor === undefined || !mayActFor(company, actedFor)) return undefined;
  return { user, company, acting: actedFor, ...how };
}

export function mayActFor(own: Caller['company'], other: Caller['company']): boolean {
  if (own.id === other.id) return true;
  return own.kind === 'partner' && other.kind === 'customer' && other.partner === own.id && !other.draft;
}
