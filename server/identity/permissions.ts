import { type Origin, type Release } from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import { servicesOf } from '../store/repositories/companies.ts';
import { type GrantRow, grantsOf, grantsOfUsers, usersOf } from '../store/repositories/users.ts';
import type { Caller } from './caller.ts';

export type UserOrigin = Extract<Origin, { kind: 'user' }>;

/** What grants amount to, by the roles of the release in force. */
export function permissionsOf(release: Release, grants: readonly GrantRow[]): string[] {
  const own = grants.filter(({ pack }) => pack === release.pack);
  const named = new Set(own.filter(({ grant }) => grant === 'permission').map(({ name }) => name));
  for (const access of Object.values(release.definitions.access))
    for (const { name } of own.filter(({ grant }) => grant === 'role')) {
      const role = Object.hasOwn(access.roles ?? {}, name) ? access.roles?.[name] : undefined;
      for (const permission of role?.permissions ?? []) named.add(permission);
    }
  return [...named].sort();
}

/** Whoever is signed in, as the engine wants to know them. `inForce` is the release whose roles count. */
export async function originOf(
  db: Database,
  inForce: Release,
  caller: Caller,
  language?: string,
): Promise<UserOrigin> {
  const { user, company } = caller;
  const permissions = permissionsOf(inForce, await grantsOf(db, user.id));
  const services = await servicesOf(db, company.id, inForce.pack);
  const spoken = language ?? user.language ?? undefined;
  return {
    kind: 'user',
    id: user.id,
    name: user.name,
    email: user.email,
    organisation: company.kind === 'provider' ? 'provider' : company.kind === 'customer' ? 'customer' : 'own',
    permissions,
    services,
    ...(user.record === null ? {} : { record: user.record }),
    ...(spoken === undefined ? {} : { language: spoken }),
  };
}

/** The same, with the names of those who can help: asked for only when somebody is refused something. */
export async function withHelpers(
  db: Database,
  inForce: Release,
  caller: Caller,
  origin: UserOrigin,
): Promise<UserOrigin> {
  return { ...origin, helpers: await helpersOf(db, inForce, caller.company.id) };
}

async function helpersOf(db: Database, release: Release, company: string): Promise<string[]> {
  const asked = Object.values(release.definitions.access).find(({ missing }) => missing !== undefined);
  const permission = asked?.missing?.helpers;
  return permission === undefined
    ? []
    : (await holdersOf(db, release, company, permission)).map(({ name }) => name);
}

/** The users of a company who hold a permission. */
export async function holdersOf(
  db: Database,
  release: Release,
  company: string,
  permission: string,
): Promise<{ id: string; name: string; email: string; language: string | null }[]> {
  const users = (await usersOf(db, company)).filter(({ disabled }) => !disabled);
  const grants = await grantsOfUsers(
    db,
    users.map(({ id }) => id),
  );
  return users.filter(({ id }) =>
    permissionsOf(
      release,
      grants.filter(({ user }) => user === id),
    ).includes(permission),
  );
}
