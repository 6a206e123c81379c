import { KINDS } from '../language/schema/index.ts';
import type { Release } from '../release.ts';

/** A clause of the policy, with what implements it and what shows it. */
export interface ClauseReport {
  readonly id: string;
  readonly text: string;
  /** Definitions that cite it, as `rules borrowing`. */
  readonly implementedBy: readonly string[];
  /** Scenarios and properties that cite it. */
  readonly shownBy: readonly string[];
  /** For a clause that no definition can show by itself: why. */
  readonly elsewhere?: string;
  readonly ok: boolean;
}

/** Every clause of the pack's policies. One without an implementation or without a scenario is not ok. */
export function clausesOf(release: Release): ClauseReport[] {
  const citations = citationsOf(release);
  return Object.values(release.definitions.policy).flatMap((policy) =>
    Object.entries(policy.clauses).map(([id, clause]) => {
      const citing = citations.get(id) ?? [];
      const implementedBy = citing.filter((name) => !isShowing(name));
      const shownBy = citing.filter(isShowing);
      const ok = clause.elsewhere !== undefined || (implementedBy.length > 0 && shownBy.length > 0);
      return {
        id,
        text: clause.text,
        implementedBy,
        shownBy,
        ok,
        ...(clause.elsewhere === undefined ? {} : { elsewhere: clause.elsewhere }),
      };
    }),
  );
}

function isShowing(name: string): boolean {
  return name.startsWith('scenario ') || name.startsWith('property ');
}

/** For each clause, the definitions that cite it anywhere within themselves; a policy citing itself does not count. */
function citationsOf(release: Release): Map<string, string[]> {
  const citations = new Map<string, string[]>();
  for (const kind of KINDS) {
    if (kind === 'policy') continue;
    for (const [id, definition] of Object.entries(release.definitions[kind])) {
      for (const clause of cited(definition)) {
        const names = citations.get(clause) ?? [];
        names.push(`${kind} ${id}`);
        citations.set(clause, names);
      }
    }
  }
  return citations;
}

function cited(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'cite' && Array.isArray(value)) for (const clause of value) found.add(String(clause));
    else cited(value, found);
  }
  return found;
}
