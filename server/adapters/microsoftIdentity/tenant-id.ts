import { uuidFrom } from '../ids.ts';

/** Simulated tenants have the same id at every twin: it follows from the domain. */
export const simulatedTenantId = (domain: string): string => uuidFrom('tenant', domain.toLowerCase());
