import type { Start } from './types.ts';

/** For whom a case begins: for a customer only if the user acts for one, and for a new one only if the flow registers it. */
export function forWhom(allowed: readonly Start['for'][], actsForCustomer: boolean): Start['for'] {
  if (!actsForCustomer) return allowed.includes('new') ? 'new' : 'own';
  return allowed.includes('customer') || !allowed.includes('new') ? 'customer' : 'new';
}
