import type { AppServices } from '../app-services.ts';
import { Forbidden } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { originOf } from '../identity/permissions.ts';
import type { CompanyRow } from '../store/repositories/companies.ts';

/** Acting for a customer needs the permission that a pack names; going back to the own company needs none. */
export async function mayUseSwitch(
  app: AppServices,
  caller: Caller,
  acting: CompanyRow,
  language?: string,
): Promise<void> {
  if (acting.id === caller.company.id) return;
  for (const pack of app.releases.packs()) {
    const release = await app.releases.inForce(app.store.read, pack);
    if (release === undefined) continue;
    const { permissions } = await originOf(app.store.read, release, caller, language);
    for (const { switch: acts } of Object.values(release.definitions.access))
      if (acts?.permission !== undefined && permissions.includes(acts.permission)) return;
  }
  throw new Forbidden({ detail: 'You lack the permission to act for customers of your company.' });
}
