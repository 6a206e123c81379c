import {
  type Explanation,
  find,
  nearest,
  ruleSet,
  type Facts,
  type Told,
  tell,
  type Verdict,
} from '../../../engine/index.ts';
import { Misuse } from '../misuse.ts';
import type { Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface DecideInput extends PackInput {
  readonly rules: string;
  readonly facts: readonly Facts[];
  readonly explain: boolean;
  readonly language?: string;
}

export interface Decided {
  readonly verdict: Verdict;
  readonly findings: readonly Told[];
  readonly missing: readonly string[];
  readonly trace?: Omit<Explanation, 'decision'>;
}

export type DecideOutput = Mistakes | { readonly decisions: readonly Decided[] };

export function decide(input: DecideInput): DecideOutput {
  const { rules, facts, explain, language } = input;
  const result = loaded(input);
  if ('diagnostics' in result) return result;
  const { release } = result;
  if (find(release, 'rules', rules) === undefined) {
    const near = nearest(rules, Object.keys(release.definitions.rules));
    throw new Misuse(
      `the pack has no rule set "${rules}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
  }
  const set = ruleSet(release, rules);
  const decisions = facts.map((given) => {
    const unknown = Object.keys(given).find((fact) => !set.facts.includes(fact));
    if (unknown !== undefined) {
      throw new Misuse(
        `the rule set "${rules}" has no fact "${unknown}"; its facts are ${set.facts.join(', ')}`,
      );
    }
    const { decision, ...trace } = set.explain(given);
    const told = tell(release, rules, decision, language);
    return {
      verdict: decision.verdict,
      findings: told,
      missing: decision.missing,
      ...(explain ? { trace } : {}),
    };
  });
  return { decisions };
}
