import type { FormDefinition } from '../language/types.generated.ts';
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

export function formRules(definition: FormDefinition): FormRule[] {
  return (definition.rules ?? []).map(formRule);
}

function formRule({ rules, at, facts, when }: NonNullable<FormDefinition['rules']>[number]): FormRule {
  return {
    rules,
    at: at ?? '',
    facts: factBindings(facts, undefined),
    ...(when !== undefined && { when: compileFormCondition(when) }),
  };
}
