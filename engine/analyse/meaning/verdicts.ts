import { canonicalJson } from '../../canonical.ts';
import { find, type Release } from '../../release.ts';
import { type Known, possibleVerdicts } from '../../rules/index.ts';
import type { Facts, Verdict } from '../../rules/types.ts';

/** Verdicts, each with facts that lead to it where such were found. */
export type Possible = ReadonlyMap<Verdict, { readonly facts?: Facts }>;

const asked = new WeakMap<object, Map<string, Possible>>();

/**
 * The verdicts that a rule set can give where some facts have few values, or one, and the others are any, but there.
 * Where that could not be decided, all of them. Asked once for the same facts.
 */
export function verdictsOf(release: Release, rules: string, known: Known): Possible {
  const definition = find(release, 'rules', rules);
  if (definition === undefined) return EVERYTHING;
  const answers = asked.get(definition) ?? new Map<string, Possible>();
  asked.set(definition, answers);
  const key = canonicalJson(
    Object.fromEntries(
      Object.entries(known).map(([fact, values]) => [fact, values.map((value) => value ?? null)]),
    ),
  );
  const before = answers.get(key);
  if (before !== undefined) return before;
  const { verdicts, complete } = possibleVerdicts(release, rules, known);
  const possible = complete ? verdicts : EVERYTHING;
  answers.set(key, possible);
  return possible;
}

const EVERYTHING: Possible = new Map(
  (['eligible', 'needsEvidence', 'ineligible', 'undecided'] as const).map((verdict) => [verdict, {}]),
);
