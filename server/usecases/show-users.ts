import type { AppServices } from '../app-services.ts';
import type { Caller } from '../identity/caller.ts';
import { NotFound } from '../http/kit/problems.ts';
import { offeredRoles, permissionTitle } from '../identity/offered-roles.ts';
import { releasesInForce } from '../identity/require-permission.ts';
import { type Administration, requireAdministration } from '../identity/user-administration.ts';
import type { Database } from '../store/database.ts';
import {
  type GrantRow,
  grantsOfUsers,
  readUser,
  type UserRow,
  usersOf,
} from '../store/repositories/users.ts';
import { asInstant } from '../time/business-clock.ts';

/** The users of a company, and what each may do. */
export async function listUsers(
  app: AppServices,
  caller: Caller,
  company: string | undefined,
  language?: string,
) {
  const { company: of } = await requireAdministration(app, caller, company, language);
  return showUsers(app, app.store.read, await usersOf(app.store.read, of.id), language);
}

export async function showUser(
  app: AppServices,
  db: Database,
  caller: Caller,
  id: string,
  language?: string,
) {
  const { user } = await administeredUser(app, db, caller, id, language);
  return theOne(app, db, user, language);
}

/** As it is shown to whoever looks after users. */
export async function theOne(app: AppServices, db: Database, user: UserRow, language?: string) {
  const [shown] = await showUsers(app, db, [user], language);
  if (shown === undefined) throw new NotFound();
  return shown;
}

/** A user whom the caller may look after. One of any other company is as if they did not exist. */
export async function administeredUser(
  app: AppServices,
  db: Database,
  caller: Caller,
  id: string,
  language?: string,
): Promise<Administration & { readonly user: UserRow }> {
  const user = await readUser(db, id);
  // Whoever may not look after users at all is told so, whether or not there is this one.
  const administration = await requireAdministration(app, caller, user?.company, language);
  if (user === undefined) throw new NotFound({ detail: 'There is no such user.' });
  return { ...administration, user };
}

async function showUsers(app: AppServices, db: Database, users: readonly UserRow[], language?: string) {
  const grants = await grantsOfUsers(
    db,
    users.map(({ id }) => id),
  );
  const releases = await releasesInForce(app);
  const titleOf = ({ pack, name }: GrantRow) => {
    const release = releases.find((one) => one.pack === pack);
    return release === undefined ? name : permissionTitle(release, name, language);
  };
  return users.map((user) => {
    const own = grants.filter((grant) => grant.user === user.id);
    return {
      id: user.id,
      company: user.company,
      name: user.name,
      email: user.email,
      ...(user.language === null ? {} : { language: user.language }),
      ...(user.record === null ? {} : { record: user.record }),
      disabled: user.disabled,
      invited: user.password === null,
      roles: rolesOf(own),
      permissions: own
        .filter(({ grant }) => grant === 'permission')
        .map((grant) => ({ pack: grant.pack, permission: grant.name, title: titleOf(grant) })),
      version: user.version,
      createdAt: asInstant(user.createdAt),
    };
  });
}

function rolesOf(grants: readonly GrantRow[]): { readonly [pack: string]: readonly string[] } {
  const roles: { [pack: string]: string[] } = {};
  for (const { pack, grant, name } of grants) if (grant === 'role') (roles[pack] ??= []).push(name);
  return roles;
}

/** The roles that the caller may give to users of a company. */
export async function listRoles(
  app: AppServices,
  caller: Caller,
  company: string | undefined,
  language?: string,
) {
  const { company: of, packs } = await requireAdministration(app, caller, company, language);
  return offeredRoles(packs, of.kind, language);
}
