import { join } from 'node:path';

/** The packs of this repository, by name. */
export const SHIPPED = ['equipment-loan', 'partner-portal', 'msp-hub'] as const;

export function folderOf(pack: string): string {
  return join('definitions', pack);
}
