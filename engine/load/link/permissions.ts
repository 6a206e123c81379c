import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

export type RoleOf = 'provider' | 'partner' | 'customer';

const WHOSE: Record<RoleOf, string> = {
  provider: 'the provider',
  partner: 'partners',
  customer: 'customers',
};

/** A permission is declared, and held by some role of those who are meant: otherwise nobody could ever pass. */
export function linkPermission(linker: Linker, place: Place, of?: RoleOf): void {
  const permissions = linker.symbols.sectionOfAll('access', 'permissions');
  const found = linker.name(place, 'unknown-permission', 'permission', permissions);
  if (found === undefined || place.text === undefined) return;
  const roles = linker.symbols.sectionOfAll('access', 'roles');
  if (roles === undefined || linker.symbols.isBroken(found)) return;
  const holders = [...roles.values()].filter((role) =>
    role
      .get('permissions')
      .items()
      .some((item) => item.text === place.text),
  );
  if (holders.some((role) => of === undefined || role.get('of').text === of)) return;
  const whose = of === undefined ? '' : ` of ${WHOSE[of]}`;
  linker.report(
    place,
    'permission-not-held',
    `no role${whose} has the permission "${place.text}", so nobody could do this`,
    {
      hint: `add it to a role${of === undefined ? '' : ` with of: ${of}`}`,
    },
  );
}

/** A permission that an action of a flow grants: whose role has it does not matter. */
export function linkDeclaredPermission(linker: Linker, place: Place): void {
  linker.name(
    place,
    'unknown-permission',
    'permission',
    linker.symbols.sectionOfAll('access', 'permissions'),
  );
}

export function linkService(linker: Linker, place: Place): void {
  linker.name(place, 'unknown-service', 'service', linker.symbols.sectionOfAll('access', 'services'));
}
