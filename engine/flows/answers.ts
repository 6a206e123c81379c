import { validate } from '../forms/index.ts';
import type { Answers, FormContext, FormResult } from '../forms/types.ts';
import { get, type Release } from '../release.ts';
import { refuse } from './refusal.ts';
import type { DecisionRecord, Refused } from './types.ts';

export interface Answered {
  readonly answers: Answers;
  readonly decisions: readonly DecisionRecord[];
}

/** The answers of a form, normalised and judged. */
export function answered(
  release: Release,
  form: string,
  answers: Answers,
  context: FormContext,
): Answered | Refused {
  const result = validate(release, form, answers, context);
  if (!result.valid) return invalid(release, form, result);
  return { answers: result.answers, decisions: decisionsOf(result) };
}

function invalid(release: Release, form: string, result: FormResult): Refused {
  const findings = result.findings
    .filter(({ verdict }) => verdict !== 'eligible')
    .flatMap((field) => field.findings);
  return refuse('invalid', `"${get(release, 'form', form).title}" is not filled in as it should be.`, {
    findings,
    errors: result.errors,
  });
}

function decisionsOf({ findings }: FormResult): DecisionRecord[] {
  return findings.map(({ pointer, rules, decision }) => ({
    rules,
    at: pointer === '' ? 'form' : `field ${pointer}`,
    decision,
  }));
}
