import type { AppServices } from '../app-services.ts';
import { isHiddenAnywhere } from '../directory/hidden-company.ts';
import { Problem } from '../http/kit/problem.ts';
import { Gone, NotFound } from '../http/kit/problems.ts';
import { REFUSALS } from '../http/refusals.ts';
import { digestOfToken } from '../identity/one-time-links.ts';
import { passwordFault } from '../identity/password-rules.ts';
import { hashPassword } from '../identity/passwords.ts';
import { type AccountMail, passwordMessage } from '../identity/words/index.ts';
import type { Database } from '../store/database.ts';
import { type CompanyRow, providerCompany, readCompany } from '../store/repositories/companies.ts';
import { linkByDigest, type LinkRow, revokeLinksOfUser, useLink } from '../store/repositories/links.ts';
import { changeUser, deleteSessionsOf, readUser, type UserRow } from '../store/repositories/users.ts';
import { noteAudit } from './note-audit.ts';

/** For whom a link to choose a password is. */
export interface Account {
  readonly purpose: AccountMail;
  readonly user: UserRow;
  readonly company: CompanyRow;
  /** Whose portal it is. */
  readonly provider: string;
}

export interface Choosing {
  readonly language?: string | undefined;
  readonly request: string;
}

/**
 * Whoever is behind a token that was mailed to them; `undefined` for one that was never given out, or leads elsewhere.
 * Throws `Gone` where it has been used, is too old, or was replaced by a newer one.
 */
export async function accountOfLink(
  app: AppServices,
  db: Database,
  token: string,
): Promise<(Account & { readonly link: LinkRow }) | undefined> {
  const link = await linkByDigest(db, digestOfToken(token));
  if (link === undefined || link.purpose === 'event' || link.user === null) return undefined;
  const { usedAt, revokedAt, expiresAt, purpose } = link;
  if (usedAt !== null || revokedAt !== null || (expiresAt !== null && expiresAt <= app.clock.ms()))
    throw new Gone();
  const user = await readUser(db, link.user);
  const company = user && (await readCompany(db, user.company, { sees: 'everything' }));
  if (user === undefined || company === undefined || user.disabled) throw new Gone();
  if (await isHiddenAnywhere(app, company)) throw new Gone();
  return { link, purpose, user, company, provider: (await providerCompany(db))?.name ?? '' };
}

/** The first password of whoever was invited. Throws `NotFound`, `Gone`, or what is wrong with the password. */
export function acceptInvitation(
  app: AppServices,
  token: string,
  password: string,
  choosing: Choosing,
): Promise<UserRow> {
  return choosePassword(app, 'invitation', token, password, choosing);
}

/** Another password for whoever asked for it. Throws as `acceptInvitation` does. */
export function resetPassword(
  app: AppServices,
  token: string,
  password: string,
  choosing: Choosing,
): Promise<UserRow> {
  return choosePassword(app, 'reset', token, password, choosing);
}

async function choosePassword(
  app: AppServices,
  purpose: AccountMail,
  token: string,
  password: string,
  { language, request }: Choosing,
): Promise<UserRow> {
  const shown = await accountOfLink(app, app.store.read, token);
  if (shown?.purpose !== purpose) throw new NotFound();
  requireGoodPassword(password, shown.user.login, language ?? shown.user.language ?? undefined);
  // Hashing takes long, and in the transaction everybody would wait for it.
  const hash = await hashPassword(password);
  const user = await app.store.write(async (db) => {
    const account = await accountOfLink(app, db, token);
    const now = app.clock.ms();
    if (account === undefined || !(await useLink(db, account.link.id, now))) throw new Gone();
    for (const other of ['invitation', 'reset'] as const)
      await revokeLinksOfUser(db, account.user.id, other, now);
    await keepPassword(db, account.user, hash);
    const by = { actor: account.user.id, request };
    await noteAudit(app, db, by, {
      action: 'user.password',
      subject: account.user.id,
      detail: { by: purpose },
    });
    return account.user;
  });
  app.changes.publish({ kind: 'directory', partner: shown.company.partner, company: shown.company.id });
  return user;
}

/** Whoever knew the former one, or had a session, is signed out. */
export async function keepPassword(db: Database, user: UserRow, hash: string): Promise<void> {
  if (!(await changeUser(db, user, { password: hash }))) throw new Gone();
  await deleteSessionsOf(db, user.id);
}

/** Throws, at `/password`, what is wrong with it. */
export function requireGoodPassword(password: string, login: string, language?: string): void {
  const fault = passwordFault(password, login);
  if (fault === undefined) return;
  const message = passwordMessage(fault, language);
  throw new Problem(REFUSALS.invalid, {
    detail: message,
    errors: [{ pointer: '/password', code: fault, message }],
  });
}
