import { validate } from '../forms/index.ts';
import type { Answers, FormContext, FormResult } from '../forms/types.ts';
import { get, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { refuse } from './refusal.ts';
import type { DecisionRecord, Refused } from './types.ts';
import type { Voice } from './voice.ts';

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
  voice: Voice,
): Answered | Refused {
  const result = validate(release, form, answers, context);
  if (!result.valid) return invalid(release, form, result, voice);
  return { answers: result.answers, decisions: decisionsOf(result) };
}

function invalid(release: Release, form: string, result: FormResult, voice: Voice): Refused {
  const findings = result.findings
    .filter(({ verdict }) => verdict !== 'eligible')
    .flatMap((field) => field.findings);
  const title = translate(release, 'form', form, '/title', get(release, 'form', form).title, voice.language);
  return refuse('invalid', voice.say('invalid', { title }), { findings, errors: result.errors });
}

function decisionsOf({ findings }: FormResult): DecisionRecord[] {
  return findings.map(({ pointer, rules, decision }) => ({
    rules,
    at: pointer === '' ? 'form' : `field ${pointer}`,
    decision,
  }));
}
