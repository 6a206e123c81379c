import type { Notes } from '../notes.ts';

/** A customer who was invited. Microsoft may know it by another domain; its tenant is the same. */
export interface Awaited {
  readonly domain: string;
  readonly tenantId?: string | undefined;
}

const under = (partner: string | undefined): string => `awaited/${encodeURIComponent(partner ?? '')}/`;

export async function awaitCustomer(
  notes: Notes,
  partner: string | undefined,
  key: string,
  awaited: Awaited,
): Promise<void> {
  await notes.put(`${under(partner)}${key}`, awaited);
}

export async function awaitedCustomers(
  notes: Notes,
  partner: string | undefined,
): Promise<readonly (readonly [note: string, awaited: Awaited])[]> {
  const found = await notes.list(under(partner));
  return found.map(([note, value]) => [note, value as Awaited] as const);
}
