import type { AppServices } from '../app-services.ts';
import type { CompanyRow } from '../store/repositories/companies.ts';

/** Tells whoever looks at a company that it, or something of it, has changed, once that is on the disk. */
export function tellDirectory(
  { changes }: Pick<AppServices, 'changes'>,
  { id, partner }: Pick<CompanyRow, 'id' | 'partner'>,
): void {
  changes.publish({ kind: 'directory', partner, company: id });
}
