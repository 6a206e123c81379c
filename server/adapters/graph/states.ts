/** The ten states of a GDAP relationship, and where each may lead. Who waits for what, and how long, is in `lifecycle.ts`. */
export const NEXT = {
  created: ['approvalPending'],
  approvalPending: ['approved', 'expired', 'terminationRequested'],
  approved: ['activating'],
  activating: ['active'],
  active: ['expiring', 'terminationRequested'],
  expiring: ['expired'],
  expired: [],
  terminationRequested: ['terminating'],
  terminating: ['terminated'],
  terminated: [],
} as const satisfies { readonly [state: string]: readonly string[] };

export type GdapStatus = keyof typeof NEXT;

export const mayLead = (from: GdapStatus, to: GdapStatus): boolean =>
  (NEXT[from] as readonly string[]).includes(to);
