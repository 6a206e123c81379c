import { type Release, translate } from '../../engine/index.ts';
import type { CompanyKind } from '../store/schema/index.ts';

export interface OfferedRole {
  readonly pack: string;
  readonly role: string;
  readonly title: string;
  readonly permissions: readonly { readonly permission: string; readonly title: string }[];
}

/** The roles of packs that users of such a company can hold. */
export function offeredRoles(
  releases: readonly Release[],
  kind: CompanyKind,
  language?: string,
): OfferedRole[] {
  return releases.flatMap((release) =>
    Object.values(release.definitions.access).flatMap(({ id, roles }) =>
      Object.entries(roles)
        .filter(([, { of }]) => of === kind)
        .map(([role, { title, permissions }]) => ({
          pack: release.pack,
          role,
          title: translate(release, 'access', id, `/roles/${role}/title`, title, language),
          permissions: permissions.map((permission) => ({
            permission,
            title: permissionTitle(release, permission, language),
          })),
        })),
    ),
  );
}

export function permissionTitle(release: Release, permission: string, language?: string): string {
  for (const { id, permissions } of Object.values(release.definitions.access)) {
    const declared = Object.hasOwn(permissions, permission) ? permissions[permission] : undefined;
    if (declared !== undefined)
      return translate(release, 'access', id, `/permissions/${permission}/title`, declared.title, language);
  }
  return permission;
}

/** By pack, the roles of such a company that hold a permission of it. */
export function rolesHolding(
  releases: readonly Release[],
  kind: CompanyKind,
  wanted: (release: Release) => string | undefined,
): { readonly [pack: string]: readonly string[] } {
  return Object.fromEntries(
    releases.flatMap((release) => {
      const permission = wanted(release);
      const roles = offeredRoles([release], kind).filter(
        (offered) =>
          permission !== undefined && offered.permissions.some((one) => one.permission === permission),
      );
      return roles.length === 0 ? [] : [[release.pack, roles.map(({ role }) => role)] as const];
    }),
  );
}
