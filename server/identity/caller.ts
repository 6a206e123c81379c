import type { CompanyRow } from '../store/repositories/companies.ts';
import type { UserRow } from '../store/repositories/users.ts';
import type { Scope } from '../store/scope.ts';

/** Whoever is signed in: who they are, of which company, and for which company they act at this moment. */
export interface Caller {
  readonly user: UserRow;
  readonly company: CompanyRow;
  readonly acting: CompanyRow;
  readonly via: 'session' | 'token';
  /** Of the session or token. */
  readonly digest: string;
}

/** The company to which whatever the caller begins belongs. */
export const partnerOf = ({ company }: Caller): string => company.partner;

export const actsForCustomer = ({ company, acting }: Caller): boolean => acting.id !== company.id;

/** What the caller sees: an operator everything, a partner what belongs to the company for which they act. */
export function scopeOf(caller: Caller): Scope {
  const { company, acting } = caller;
  if (company.kind === 'provider') return { sees: 'everything' };
  if (company.kind === 'customer' || actsForCustomer(caller))
    return { sees: 'company', partner: acting.partner, company: acting.id };
  return { sees: 'partner', partner: company.id };
}

/** What belongs to the company for which the caller acts, and to no other, whoever the caller is. */
export function actingScopeOf({ acting }: Caller): Scope {
  return { sees: 'company', partner: acting.partner, company: acting.id };
}

/** All that belongs to the company of the caller, whoever they act for. */
export function homeScopeOf({ company }: Caller): Scope {
  if (company.kind === 'provider') return { sees: 'everything' };
  if (company.kind === 'customer') return { sees: 'company', partner: company.partner, company: company.id };
  return { sees: 'partner', partner: company.id };
}
