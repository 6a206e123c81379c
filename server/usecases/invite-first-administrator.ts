import type { AppServices } from '../app-services.ts';
import { loginOf } from '../identity/login.ts';
import { issueAccountLink, mailLater } from '../identity/account-links.ts';
import { offeredRoles } from '../identity/offered-roles.ts';
import { tokenOf } from '../identity/one-time-links.ts';
import { releasesInForce } from '../identity/require-permission.ts';
import { type CompanyRow, providerCompany, putCompany } from '../store/repositories/companies.ts';
import { addGrants, insertUser, type UserRow } from '../store/repositories/users.ts';
import { noteAudit } from './note-audit.ts';

/**
 * At the first start without a demonstration: the company of the provider, and a user of it with all its roles. Returns the
 * link with which they choose a password, to be shown to whoever started the server, and nothing at any later start.
 */
export async function inviteFirstAdministrator(app: AppServices): Promise<string | undefined> {
  const { administrator } = app.config;
  if (administrator === undefined || app.demo) return undefined;
  const roles = offeredRoles(await releasesInForce(app), 'provider');
  const link = app.newId();
  const invited = await app.store.write(async (db) => {
    if ((await providerCompany(db)) !== undefined) return false;
    const company = companyOf(app, administrator.company);
    const user = userOf(app, company, administrator.email);
    await putCompany(db, company);
    await insertUser(db, user);
    await addGrants(
      db,
      roles.map(({ pack, role }) => ({ user: user.id, pack, grant: 'role' as const, name: role })),
    );
    await issueAccountLink(app, db, { id: link, purpose: 'invitation', user: user.id });
    await mailLater(app, db, { type: 'mail', mail: 'invitation', user: user.id }, link);
    const by = { actor: 'system', request: 'start' };
    await noteAudit(app, db, by, {
      action: 'user.invited',
      subject: user.id,
      detail: { company: company.id },
    });
    return true;
  });
  if (invited) app.worker.wake();
  return invited ? `${app.publicUrl}/l/${tokenOf(app.linkSecret, link)}` : undefined;
}

function companyOf(app: AppServices, name: string): CompanyRow {
  const id = app.newId();
  return {
    id,
    kind: 'provider',
    partner: id,
    name,
    relationship: null,
    attributes: { name },
    draft: false,
    version: 1,
    createdAt: app.system(),
  };
}

function userOf(app: AppServices, { id: company }: CompanyRow, email: string): UserRow {
  return {
    id: app.newId(),
    company,
    name: email.slice(0, email.indexOf('@')) || email,
    email,
    login: loginOf(email),
    password: null,
    record: null,
    language: null,
    disabled: false,
    version: 1,
    createdAt: app.system(),
  };
}
