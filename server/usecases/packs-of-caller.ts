import type { Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import type { Caller } from '../identity/caller.ts';
import { originOf, type UserOrigin, withHelpers } from '../identity/permissions.ts';

/** A pack with what somebody may do in it, and who of their company can help them to more. */
export interface PackOfCaller {
  readonly inForce: Release;
  readonly by: UserOrigin;
}

/** The packs in which somebody can do anything at all; the others do not concern them. */
export async function packsOf(app: AppServices, caller: Caller, language?: string): Promise<PackOfCaller[]> {
  const packs = await Promise.all(app.releases.packs().map((pack) => packOf(app, pack, caller, language)));
  return packs.filter((one) => one !== undefined);
}

/** One of them. */
export async function packOf(
  app: AppServices,
  pack: string,
  caller: Caller,
  language?: string,
): Promise<PackOfCaller | undefined> {
  const { read } = app.store;
  const inForce = await app.releases.inForce(read, pack);
  if (inForce === undefined) return undefined;
  const origin = await originOf(read, inForce, caller, language);
  if (origin.permissions.length === 0) return undefined;
  return { inForce, by: await withHelpers(read, inForce, caller, origin) };
}
