import { Problem } from '../http/kit/problem.ts';
import { REFUSALS } from '../http/refusals.ts';
import { offeredRoles } from '../identity/offered-roles.ts';
import type { Administration } from '../identity/user-administration.ts';
import type { Database } from '../store/database.ts';
import { replaceRoles } from '../store/repositories/users.ts';

/** Roles by pack; a pack that is not named keeps what it is. */
export type RolesByPack = { readonly [pack: string]: readonly string[] };

/** Throws where a role is not one that may be given to users of this company. */
export function requireOffered({ company, packs }: Administration, roles: RolesByPack): void {
  const offered = new Set(offeredRoles(packs, company.kind).map(({ pack, role }) => `${pack} ${role}`));
  const mayGive = (pack: string) => packs.some((release) => release.pack === pack);
  const errors = Object.entries(roles).flatMap(([pack, names]) => [
    ...(mayGive(pack) ? [] : [fault(`/roles/${pack}`, 'You may not give roles of this pack.')]),
    ...names.flatMap((name, index) =>
      mayGive(pack) && !offered.has(`${pack} ${name}`)
        ? [fault(`/roles/${pack}/${index}`, 'Users of this company cannot hold this role.')]
        : [],
    ),
  ]);
  if (errors.length > 0) throw new Problem(REFUSALS.invalid, { detail: errors[0]?.message ?? '', errors });
}

const fault = (pointer: string, message: string) => ({ pointer, code: 'role', message });

export async function giveRoles(db: Database, user: string, roles: RolesByPack): Promise<void> {
  for (const [pack, names] of Object.entries(roles)) await replaceRoles(db, user, pack, [...new Set(names)]);
}
