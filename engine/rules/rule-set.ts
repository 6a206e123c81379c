import { get, packOf, type Release } from '../release.ts';
import { Decider } from './decide.ts';
import { explain } from './explain.ts';
import { programOf, type Program } from './program.ts';
import type { Decision, Explanation, Facts } from './types.ts';

export interface RuleSet {
  readonly id: string;
  /** The names of the facts that may be bound, in the order of the definition. */
  readonly facts: readonly string[];
  readonly program: Program;
  /** The facts are kept by the decision as they are: they must not be changed afterwards. */
  decide(facts: Facts): Decision;
  explain(facts: Facts): Explanation;
}

const compiled = new WeakMap<Release, Map<string, RuleSet>>();

/** A rule set of a release, compiled when it is first asked for. */
export function ruleSet(release: Release, id: string): RuleSet {
  let ofRelease = compiled.get(release);
  if (ofRelease === undefined) compiled.set(release, (ofRelease = new Map()));
  let found = ofRelease.get(id);
  if (found === undefined) ofRelease.set(id, (found = compile(release, id)));
  return found;
}

function compile(release: Release, id: string): RuleSet {
  const program = programOf(get(release, 'rules', id));
  const decider = new Decider(program, packOf(release).timeZone);
  const set: RuleSet = {
    id,
    facts: program.facts,
    program,
    decide: (facts) => decider.decide(facts),
    explain: (facts) => explain(release, set, facts),
  };
  return set;
}
