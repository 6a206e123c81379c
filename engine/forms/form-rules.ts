import type { FormDefinition } from '../language/types.generated.ts';
import type { Place } from './schema.ts';
import { type FactBinding, factBindings } from './facts.ts';
import { compileFormCondition, type Holds } from './visibility.ts';

/** A rule set that judges the form as a whole. */
export interface FormRule {
  readonly rules: string;
  /** The field beside which its findings are shown. */
  readonly at: string;
  readonly facts: readonly FactBinding[];
  readonly when?: Holds;
}

export function formRules(definition: FormDefinition, root: Place): FormRule[] {
  return (definition.rules ?? []).map((rule) => formRule(rule, root));
}

type Rule = NonNullable<FormDefinition['rules']>[number];

function formRule({ rules, at, facts, when }: Rule, root: Place): FormRule {
  return {
    rules,
    at: at ?? '',
    facts: factBindings(facts, undefined),
    ...(when !== undefined && { when: compileFormCondition(when, root) }),
  };
}
