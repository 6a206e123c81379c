import type { Release } from '../../engine/index.ts';
import type { UserOrigin } from '../identity/permissions.ts';

const KINDS = { provider: 'provider', own: 'partner', customer: 'customer' } as const;

/**
 * Whether a permission can be had at all by users of such a company. What needs another one does not concern them: to tell
 * them whom to ask for it would lead nowhere.
 */
export function isWithinReach(
  { definitions }: Release,
  permission: string | undefined,
  { permissions, organisation }: UserOrigin,
): boolean {
  if (permission === undefined || permissions.includes(permission)) return true;
  return Object.values(definitions.access).some(({ roles = {} }) =>
    Object.values(roles).some(
      (role) => role.of === KINDS[organisation] && role.permissions.includes(permission),
    ),
  );
}
