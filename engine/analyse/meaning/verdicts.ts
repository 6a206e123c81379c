import type { Facts, Verdict } from '../../rules/types.ts';
import { canonicalJson } from '../../canonical.ts';
import { find, type Release } from '../../release.ts';
import * as rulesDoor from '../../rules/index.ts';

/** Facts that are fixed, each to a few values; all others are free. */
export type FixedFacts = { readonly [fact: string]: readonly unknown[] };

const known = new WeakMap<object, Map<string, ReadonlyMap<Verdict, Facts>>>();

/** The verdicts that a rule set can give, each with facts that lead to it. Asked once for the same facts. */
export function verdictsOf(release: Release, rules: string, fixed: FixedFacts): ReadonlyMap<Verdict, Facts> {
  const definition = find(release, 'rules', rules);
  if (definition === undefined) return EVERYTHING;
  const cache = known.get(definition) ?? new Map<string, ReadonlyMap<Verdict, Facts>>();
  known.set(definition, cache);
  const key = canonicalJson(fixed);
  const { possibleVerdicts } = rulesDoor as unknown as {
    possibleVerdicts?: (release: Release, rules: string, fixed: FixedFacts) => ReadonlyMap<Verdict, Facts>;
  };
  let verdicts = cache.get(key);
  if (verdicts === undefined)
    cache.set(key, (verdicts = possibleVerdicts?.(release, rules, fixed) ?? EVERYTHING));
  return verdicts;
}

const EVERYTHING: ReadonlyMap<Verdict, Facts> = new Map(
  (['eligible', 'needsEvidence', 'ineligible', 'undecided'] as const).map((verdict) => [verdict, {}]),
);
