import type { Release } from '../../../engine/index.ts';
import { emailOf, labelOf } from '../../directory/addresses.ts';
import { loginOf } from '../../identity/login.ts';
import { readCompany } from '../../store/repositories/companies.ts';
import { readRecord } from '../../store/repositories/records.ts';
import {
  addGrants,
  insertUser,
  userByLogin,
  userOfRecord,
  type UserRow,
} from '../../store/repositories/users.ts';
import type { Performer, Performing } from './effect.ts';

const EVERYTHING = { sees: 'everything' } as const;

/**
 * Lets people sign in, with permissions or a role. Whoever has no user gets one without a password; the flow sends the link
 * with which to set it. Nobody of a company that must not know the provider is let in, whatever a flow says.
 */
export const grantAccess: Performer = async (performing) => {
  const { role, permissions = [] } = performing.effect.params as {
    role?: string;
    permissions?: readonly string[];
  };
  for (const to of performing.effect.to ?? []) {
    if (to.kind !== 'record') continue;
    const user = await userFor(performing, to.id);
    if (user === undefined) continue;
    const grant = { user: user.id, pack: performing.step.release.pack };
    await addGrants(performing.db, [
      ...permissions.map((name) => ({ ...grant, grant: 'permission' as const, name })),
      ...(role === undefined ? [] : [{ ...grant, grant: 'role' as const, name: role }]),
    ]);
  }
};

async function userFor({ services, db, step }: Performing, id: string): Promise<UserRow | undefined> {
  const record = await readRecord(db, id, EVERYTHING);
  if (record === undefined || (await isHidden(db, step.release, record.company))) return undefined;
  const known = await userOfRecord(db, id);
  if (known !== undefined) return known;
  const email = emailOf(step.release, record);
  // An address signs in once; where it belongs to a user already, that user is who signs in.
  const other = email === undefined ? undefined : await userByLogin(db, loginOf(email));
  if (email === undefined || other !== undefined)
    return other?.company === record.company ? other : undefined;
  const user: UserRow = {
    id: services.newId(),
    company: record.company,
    name: labelOf(step.release, record),
    email,
    login: loginOf(email),
    password: null,
    record: id,
    language: null,
    disabled: false,
    version: 1,
    createdAt: services.system(),
  };
  await insertUser(db, user);
  return user;
}

async function isHidden(db: Performing['db'], release: Release, company: string): Promise<boolean> {
  const row = await readCompany(db, company, EVERYTHING);
  return row === undefined || isHiddenRelationship(release, row.relationship ?? undefined);
}

export function isHiddenRelationship(release: Release, relationship: string | undefined): boolean {
  const hidden: readonly string[] = release.definitions.pack[release.pack]?.relationships?.hidden ?? [];
  return relationship !== undefined && hidden.includes(relationship);
}
