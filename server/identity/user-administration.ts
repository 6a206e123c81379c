import { type AccessDefinition, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Database } from '../store/database.ts';
import { type CompanyRow, readCompany } from '../store/repositories/companies.ts';
import { grantsOfUsers, type UserRow, usersOf } from '../store/repositories/users.ts';
import type { Caller } from './caller.ts';
import { permissionsOf } from './permissions.ts';
import { guardOf, releasesInForce, requireAnyGuard } from './require-permission.ts';

/** Full rights on users and permissions: whoever holds it is named as helper to those who lack something. */
export const fullRights = ({ missing }: AccessDefinition): string | undefined => missing?.helpers;

/** What somebody may look after, and of which company. */
export interface Administration {
  readonly company: CompanyRow;
  /** Whose roles may be given and taken: packs that name nobody for it are looked after by whoever does so for another. */
  readonly packs: readonly Release[];
}

/**
 * Throws unless the caller holds full rights on the users of a company: the one for which they act or, for users of the
 * provider, any.
 */
export async function requireAdministration(
  app: AppServices,
  caller: Caller,
  company: string | undefined,
  language?: string,
): Promise<Administration> {
  const row = await administered(app.store.read, caller, company ?? caller.acting.id);
  const held = await requireAnyGuard(app, caller, fullRights, { title: 'Users & Permissions', language });
  const unguarded = (await releasesInForce(app)).filter(
    (release) => guardOf(release, fullRights) === undefined,
  );
  return { company: row, packs: [...held, ...unguarded] };
}

async function administered(db: Database, caller: Caller, id: string): Promise<CompanyRow> {
  if (id === caller.acting.id) return caller.acting;
  const row =
    caller.company.kind === 'provider' ? await readCompany(db, id, { sees: 'everything' }) : undefined;
  if (row === undefined || row.draft) throw new NotFound({ detail: 'There is no such company here.' });
  return row;
}

/** In which packs a user is the only one of the company who holds full rights and can sign in. */
export async function soleAdministratorIn(
  db: Database,
  releases: readonly Release[],
  user: UserRow,
): Promise<string[]> {
  const able = (await usersOf(db, user.company)).filter(isAble);
  if (!able.some(({ id }) => id === user.id)) return [];
  const grants = await grantsOfUsers(
    db,
    able.map(({ id }) => id),
  );
  return releases
    .filter((release) => {
      const permission = guardOf(release, fullRights);
      if (permission === undefined) return false;
      const holders = able.filter(({ id }) =>
        permissionsOf(
          release,
          grants.filter((grant) => grant.user === id),
        ).includes(permission),
      );
      return holders.length === 1 && holders[0]?.id === user.id;
    })
    .map(({ pack }) => pack);
}

const isAble = ({ disabled, password }: UserRow): boolean => !disabled && password !== null;
