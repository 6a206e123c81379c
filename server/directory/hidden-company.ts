import type { CompanyRow } from '../store/repositories/companies.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import type { Services } from '../runtime/services.ts';

/**
 * Whether a company must not know the provider, by the packs in force. A user signs in to all of them, so one that says so
 * is enough.
 */
export async function isHiddenAnywhere(
  { releases, store }: Pick<Services, 'releases' | 'store'>,
  { relationship }: Pick<CompanyRow, 'relationship'>,
): Promise<boolean> {
  for (const pack of releases.packs()) {
    const release = await releases.inForce(store.read, pack);
    if (release !== undefined && isHiddenRelationship(release, relationship ?? undefined)) return true;
  }
  return false;
}
