import type { AppServices } from '../app-services.ts';
import { isHiddenAnywhere } from '../directory/hidden-company.ts';
import { ADDRESS_NOT_POSSIBLE, hiddenCustomer } from '../http/directory-problems.ts';
import { Problem } from '../http/kit/problem.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import { REFUSALS } from '../http/refusals.ts';
import { mailLater } from '../identity/account-links.ts';
import type { Caller } from '../identity/caller.ts';
import { loginOf } from '../identity/login.ts';
import { type Administration, requireAdministration } from '../identity/user-administration.ts';
import { readAddress } from '../mail/index.ts';
import type { Database } from '../store/database.ts';
import type { CompanyRow } from '../store/repositories/companies.ts';
import { readRecord } from '../store/repositories/records.ts';
import { insertUser, userByLogin, userOfRecord, type UserRow } from '../store/repositories/users.ts';
import { giveRoles, requireOffered, type RolesByPack } from './give-roles.ts';
import { type By, noteAudit } from './note-audit.ts';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language?: string;
  readonly roles: RolesByPack;
  /** The record of the same person, which says of them that they can sign in. */
  readonly record?: string;
}

/** Whether the caller may invite somebody to a company, with these roles; throws why not. */
export async function prepareInvitation(
  app: AppServices,
  caller: Caller,
  company: string | undefined,
  invitation: Invitation,
  language?: string,
): Promise<Administration> {
  const administration = await requireAdministration(app, caller, company, language);
  if (await isHiddenAnywhere(app, administration.company)) throw hiddenCustomer();
  requireOffered(administration, invitation.roles);
  requireAddress(invitation.email);
  return administration;
}

export function requireAddress(email: string): void {
  if (readAddress(email.trim()) !== undefined) return;
  const message = 'This is no e-mail address to which a mail can be sent.';
  throw new Problem(REFUSALS.invalid, {
    detail: message,
    errors: [{ pointer: '/email', code: 'format', message }],
  });
}

/** A user who can sign in as soon as they have chosen a password, by a link that is mailed to them. */
export async function inviteUser(
  app: AppServices,
  db: Database,
  company: CompanyRow,
  invitation: Invitation,
  by: By,
): Promise<UserRow> {
  const user = await newUser(app, db, company, invitation);
  await insertUser(db, user);
  await giveRoles(db, user.id, invitation.roles);
  await noteAudit(app, db, by, {
    action: 'user.invited',
    subject: user.id,
    detail: { company: company.id, roles: invitation.roles },
  });
  const { language } = invitation;
  await mailLater(app, db, {
    type: 'mail',
    mail: 'invitation',
    user: user.id,
    ...(language === undefined ? {} : { language }),
  });
  return user;
}

async function newUser(
  app: AppServices,
  db: Database,
  company: CompanyRow,
  { name, email, language, record }: Invitation,
): Promise<UserRow> {
  const login = loginOf(email);
  // Which company it is must not be told: it can be of another partner.
  if ((await userByLogin(db, login)) !== undefined) throw new Problem(ADDRESS_NOT_POSSIBLE);
  if (record !== undefined) await requireFreeRecord(db, company, record);
  return {
    id: app.newId(),
    company: company.id,
    name: name.trim(),
    email: email.trim(),
    login,
    password: null,
    record: record ?? null,
    language: language ?? null,
    disabled: false,
    version: 1,
    createdAt: app.system(),
  };
}

async function requireFreeRecord(db: Database, company: CompanyRow, id: string): Promise<void> {
  const scope = { sees: 'company', partner: company.partner, company: company.id } as const;
  const row = await readRecord(db, id, scope);
  if (row === undefined || row.draft !== null)
    throw new NotFound({ detail: 'This company has no such record.' });
  if ((await userOfRecord(db, id)) !== undefined)
    throw new Conflict({ detail: 'Somebody who can sign in belongs to this record already.' });
}

/** Mails the link again to whoever has not chosen a password yet; the former one dies. */
export async function inviteAgain(app: AppServices, db: Database, user: UserRow, by: By): Promise<void> {
  if (user.password !== null)
    throw new Conflict({ detail: 'This user has a password already. To lose it, they ask for another one.' });
  await mailLater(app, db, { type: 'mail', mail: 'invitation', user: user.id });
  await noteAudit(app, db, by, { action: 'user.invitedAgain', subject: user.id });
}
