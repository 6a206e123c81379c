import { type AccessDefinition, mayNotUse, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Forbidden } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import type { Caller } from './caller.ts';
import { originOf, withHelpers } from './permissions.ts';

export interface Needed {
  /** What it is called, to whom it is refused. */
  readonly title: string;
  readonly permission?: string | undefined;
  readonly service?: string | undefined;
  readonly language?: string | undefined;
}

/** Throws what is missing, and who can help, unless the caller may do this in a pack. */
export async function requirePermission(
  app: AppServices,
  release: Release,
  caller: Caller,
  { title, language, ...needs }: Needed,
): Promise<void> {
  const { read } = app.store;
  const origin = await originOf(read, release, caller, language);
  if (mayNotUse(release, title, needs, origin) === undefined) return;
  const refused = mayNotUse(release, title, needs, await withHelpers(read, release, caller, origin));
  if (refused !== undefined) throw refusalProblem(refused);
}

/** By which permission a pack guards something of the directory; `undefined` where it does not. */
export type Guard = (access: AccessDefinition) => string | undefined;

export function guardOf(release: Release, guard: Guard): string | undefined {
  for (const access of Object.values(release.definitions.access)) {
    const permission = guard(access);
    if (permission !== undefined) return permission;
  }
  return undefined;
}

/**
 * The packs whose guard lets the caller through. What is guarded belongs to the directory, which all packs share, so one
 * that lets them through is enough; who is let through by none is told what the first is missing.
 */
export async function requireAnyGuard(
  app: AppServices,
  caller: Caller,
  guard: Guard,
  needed: Omit<Needed, 'permission'>,
): Promise<readonly [Release, ...Release[]]> {
  const open: Release[] = [];
  let refusal: unknown;
  for (const release of await releasesInForce(app)) {
    const permission = guardOf(release, guard);
    if (permission === undefined) continue;
    try {
      await requirePermission(app, release, caller, { ...needed, permission });
      open.push(release);
    } catch (error) {
      refusal ??= error;
    }
  }
  const [first, ...rest] = open;
  if (first !== undefined) return [first, ...rest];
  throw refusal ?? new Forbidden({ detail: 'The definitions in force let nobody do this.' });
}

export async function releasesInForce(app: AppServices): Promise<Release[]> {
  const all = await Promise.all(
    app.releases.packs().map((pack) => app.releases.inForce(app.store.read, pack)),
  );
  return all.filter((release) => release !== undefined);
}
