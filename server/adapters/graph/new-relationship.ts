import { daysOf } from '../durations.ts';
import { GLOBAL_ADMINISTRATOR, isRoleId, NEVER_GRANTED } from './roles.ts';

type Body = { readonly [name: string]: unknown };

export interface NewRelationship {
  readonly displayName: string;
  readonly duration: string;
  readonly autoExtendDuration: string;
  readonly roles: readonly string[];
  readonly customerTenantId?: string;
}

/** What the body asks for, or in a sentence what is wrong with it. */
export function newRelationship(body: Body, now: string): NewRelationship | string {
  const { displayName, duration, autoExtendDuration = 'PT0S' } = body;
  const days = daysOf(duration, now);
  if (typeof displayName !== 'string' || displayName === '' || displayName.length > 50) {
    return 'displayName must have 1 to 50 characters.';
  }
  if (typeof duration !== 'string' || days === undefined || days < 1 || days > 731) {
    return 'duration must be between P1D and P2Y.';
  }
  if (autoExtendDuration !== 'P0D' && autoExtendDuration !== 'PT0S' && autoExtendDuration !== 'P180D') {
    return 'autoExtendDuration must be P0D, PT0S or P180D.';
  }
  const roles = rolesOf(body);
  if (!roles) return 'unifiedRoles must name at least one role by its roleDefinitionId.';
  const never = roles.find((role) => NEVER_GRANTED.has(role));
  if (never !== undefined) return `The role ${never} is not supported in unifiedRoles.`;
  if (autoExtendDuration === 'P180D' && roles.includes(GLOBAL_ADMINISTRATOR)) {
    return 'autoExtendDuration cannot be set together with Global Administrator.';
  }
  const { tenantId } = partOf(body, 'customer');
  return {
    displayName,
    duration,
    autoExtendDuration,
    roles,
    ...(typeof tenantId === 'string' && { customerTenantId: tenantId }),
  };
}

function rolesOf(body: Body): readonly string[] | undefined {
  const { unifiedRoles } = partOf(body, 'accessDetails');
  if (!Array.isArray(unifiedRoles) || unifiedRoles.length === 0) return undefined;
  const roles = unifiedRoles.map((role: unknown) => (role as Body | null)?.['roleDefinitionId']);
  return roles.every(isRoleId) ? roles : undefined;
}

function partOf(body: Body, name: string): Body {
  const part = body[name];
  return typeof part === 'object' && part !== null ? (part as Body) : {};
}
