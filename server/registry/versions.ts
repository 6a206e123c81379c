import type { Verdict, Versions } from './check/verdict.ts';

/**
 * The versions of the definitions of a release. The check counts on from the release in force; one that was published since
 * and is not in force any more has used numbers, too, and a version never means two things.
 */
export function versionsAfter({ versions, changes }: Verdict, earlier: readonly Versions[]): Versions {
  const changed = new Set(changes.map(({ kind, id }) => `${kind}/${id}`));
  return Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [
      name,
      changed.has(name) ? Math.max(version, highest(earlier, name) + 1) : version,
    ]),
  );
}

function highest(all: readonly Versions[], name: string): number {
  return Math.max(0, ...all.map((versions) => (versions as { readonly [name: string]: number })[name] ?? 0));
}
