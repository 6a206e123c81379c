import { packOf, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Forbidden } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { permissionsOf } from '../identity/permissions.ts';
import { grantsOf } from '../store/repositories/users.ts';

/** What somebody may do with the definitions of a pack. Looking at them takes either. */
export type Right = 'edit' | 'approve';

const WORDS: Record<Right, string> = {
  edit: 'change the definitions of this pack',
  approve: 'approve definitions of this pack',
};

/**
 * By the release in force. A pack that has none is begun by whoever may change another one: nobody depends on it yet, and
 * nobody has a role in it.
 */
export async function rightsOf(app: AppServices, caller: Caller, pack: string): Promise<ReadonlySet<Right>> {
  if (caller.company.kind !== 'provider') return new Set();
  const grants = await grantsOf(app.store.read, caller.user.id);
  const known = app.releases.hashInForce(pack) !== undefined;
  const rights = new Set<Right>();
  for (const one of known ? [pack] : app.releases.packs()) {
    const release = await app.releases.inForce(app.store.read, one);
    if (release === undefined) continue;
    const permissions = permissionsOf(release, grants);
    for (const { definitions } of Object.values(release.definitions.access))
      for (const right of ['edit', 'approve'] as const)
        if (definitions !== undefined && permissions.includes(definitions[right])) rights.add(right);
  }
  return rights;
}

export async function requireRight(
  app: AppServices,
  caller: Caller,
  pack: string,
  ...any: readonly Right[]
): Promise<void> {
  const rights = await rightsOf(app, caller, pack);
  if (!any.some((right) => rights.has(right)))
    throw new Forbidden({
      detail: `You lack the permission to ${any.map((right) => WORDS[right]).join(', or to ')}.`,
    });
}

/** As the release in force has it: a draft cannot take the second person out of its own way. */
export async function needsSecondPerson(app: AppServices, pack: string): Promise<boolean> {
  const release = await app.releases.inForce(app.store.read, pack);
  return release !== undefined && asksForSecondPerson(release);
}

export const asksForSecondPerson = (release: Release): boolean => packOf(release).secondPerson === true;
