import { parsePointer, readAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import { checkChecks } from './checks.ts';
import { checkCodes, checkRecords } from './choose.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { type FormWords, wordsOf } from './words-of.ts';
import { errorsOf, judge } from './judge.ts';
import type { Judging } from './judging.ts';
import { draftOf } from './draft.ts';
import { type Hidden, without } from './removal.ts';
import { isWithin, placeIn } from './schema.ts';
import type { Answers, FieldFindings, FormContext, FormError, FormResult } from './types.ts';
import { MOST_ERRORS } from './validator.ts';

/**
 * Judges answers, from wherever they come. Whatever the input is, the result is a value and nothing is thrown.
 */
export function validate(release: Release, formId: string, input: unknown, context: FormContext): FormResult {
  const form = compiledForm(release, formId);
  const words = wordsOf(release, form, context.language);
  const { draft, answers, hidden } = draftOf(release, form, input, context);
  const bySchema = checkSchema(form, words, draft);
  const codes = checkCodes(release, form, words, withoutWrong(answers, bySchema), context);
  const values = [...bySchema, ...codes];
  const missing = checkRequired(form, words, answers, hidden, values);
  const judging: Judging = {
    release,
    form,
    words,
    scope: { answers: withoutWrong(answers, values), context },
  };
  const chosen = checkRecords(judging);
  const whole = checkRules(judging);
  const checked = checkChecks(judging);
  const all = [...values, ...missing, ...chosen.errors, ...whole.errors, ...checked.errors];
  const errors = withoutHidden(all, hidden);
  return {
    valid: errors.length === 0,
    answers,
    errors: inOrder(form, errors).slice(0, MOST_ERRORS),
    warnings: checked.warnings,
    findings: [...chosen.findings, ...whole.findings],
    removed: hidden.removed,
    records: chosen.records,
  };
}

/** What is wrong by the schema alone. */
export function checkSchema(form: CompiledForm, words: FormWords, draft: unknown): FormError[] {
  const { validator } = form;
  try {
    return validator(draft) ? [] : words.errors.map(validator.errors ?? []);
  } catch (error) {
    /* Comparing the items of a list walks as deep as they go; data deeper than the stack is refused as a whole. */
    if (error instanceof RangeError) return [words.errors.make(form.root, '', 'invalid')];
    throw error;
  }
}

/** While something else stands in the way, nobody is asked for a field that cannot be seen. */
function withoutHidden(errors: FormError[], { hidden }: Hidden): FormError[] {
  if (hidden.size === 0) return errors;
  const seen = errors.filter(({ code, pointer }) => code !== 'required' || !hidden.has(pointer));
  return seen.length === 0 ? errors : seen;
}

function checkRequired(
  form: CompiledForm,
  words: FormWords,
  answers: Answers,
  { hidden }: Hidden,
  known: readonly FormError[],
): FormError[] {
  return form.demanding
    .filter((field) => !hidden.has(field.pointer) && readAt(answers, field.segments) === undefined)
    .filter((field) => field.required?.(answers) === true)
    .filter((field) => !known.some((error) => error.code === 'required' && error.pointer === field.pointer))
    .flatMap((field) => words.errors.missing(placeIn(form.root, field.segments) ?? form.root, field.pointer));
}

/** The answers that rules are told. */
function withoutWrong(answers: Answers, errors: readonly FormError[]): Answers {
  const wrong = errors.filter(
    ({ code, pointer }) => pointer !== '' && code !== 'required' && code !== 'unknownField',
  );
  return wrong.length === 0
    ? answers
    : without(
        answers,
        wrong.map(({ pointer }) => parsePointer(pointer)),
      );
}

function checkRules(judging: Judging) {
  const { form, scope } = judging;
  const asked = form.rules.filter((rule) => rule.when === undefined || rule.when(scope.answers));
  const errors: FormError[] = [];
  const findings: FieldFindings[] = [];
  for (const { rules, at, facts } of asked) {
    const judged = judge(judging, { pointer: at, rules, facts });
    findings.push(judged);
    errors.push(...errorsOf(judging, judged, facts));
  }
  return { errors, findings };
}

/** As people meet the fields; what belongs to none comes last. */
function inOrder(form: CompiledForm, errors: FormError[]): FormError[] {
  if (errors.length < 2) return errors;
  const ranks = new Map(form.fields.map((field, index) => [field.pointer, index]));
  const rank = ({ pointer }: FormError) => ranks.get(pointer) ?? rankAround(form, pointer);
  return errors
    .map((error) => ({ error, rank: rank(error) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ error }) => error);
}

function rankAround({ fields }: CompiledForm, pointer: string): number {
  const index = fields.findIndex((field) => isWithin(pointer, field.pointer));
  return index < 0 ? fields.length : index;
}
