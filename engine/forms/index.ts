import { packOf, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { rendered } from './bind.ts';
import { checkInput as inputOf, isStale } from './checks.ts';
import { compiledForm } from './compiled.ts';
import { recordsIn } from './choose.ts';
import { draftOf } from './draft.ts';
import { normaliseAt } from './normalise.ts';
import { removeHidden } from './removal.ts';
import type { Answers, CheckAnswer, FormContext } from './types.ts';
import { formView } from './view.ts';

export { compiledForm } from './compiled.ts';
export { choicePage } from './choice-page.ts';
export { type Example, exampleAnswers } from './example/example.ts';
export { present } from './present.ts';
export { formProblems } from './problems/index.ts';
export { LAYOUT_OPERATORS } from './problems/layout-problems.ts';
export { type AnsweredField, type Summary, summarise } from './summary.ts';
export { formTemplate, headingErrors, readRow } from './rows.ts';
export { shownSteps } from './shown-steps.ts';
export { type RecordResult, validateRecord } from './validate-record.ts';
export { validate } from './validate.ts';

/** Answers in their usual form, without the values of hidden fields; what was removed is told. */
export function normalise(
  release: Release,
  formId: string,
  input: unknown,
  context: FormContext,
): { readonly answers: Answers; readonly removed: readonly string[] } {
  const { answers, hidden } = draftOf(release, compiledForm(release, formId), input, context);
  return { answers, removed: hidden.removed };
}

/** The records that answers name: what has to be fetched before they are validated. */
export function recordsNamed(
  release: Release,
  formId: string,
  answers: Answers,
): { readonly pointer: string; readonly record: string; readonly id: string }[] {
  return recordsIn(compiledForm(release, formId), answers);
}

/** What a check is asked with, given these answers; `undefined` where there is nothing to ask yet. */
export function checkInput(
  release: Release,
  formId: string,
  check: string,
  answers: Answers,
  context: FormContext,
): Answers | undefined {
  const form = compiledForm(release, formId);
  const compiled = form.checks.find(({ name }) => name === check);
  const draft = draftOf(release, form, answers, context).answers;
  return compiled && inputOf(compiled, { answers: draft, context });
}

/** Whether an answer of a check has become too old to count; so has that of a check that there is not. */
export function isCheckStale(
  release: Release,
  formId: string,
  check: string,
  answer: CheckAnswer,
  now: string,
): boolean {
  const compiled = compiledForm(release, formId).checks.find(({ name }) => name === check);
  return compiled === undefined || isStale(release, compiled, answer, now);
}

/** What is said when the form was accepted, or `undefined` where it says nothing. */
export function doneText(
  release: Release,
  formId: string,
  answers: Answers,
  context: FormContext,
): string | undefined {
  const source = compiledForm(release, formId).definition.layout.done;
  if (source === undefined) return undefined;
  const language = context.language ?? packOf(release).languages[0] ?? 'en';
  const said = translate(release, 'form', formId, '/layout/done', source, language);
  return rendered(release, said, formView(answers, context), language);
}

/** The fields that are shown with these answers, in the order of the layout. */
export function visibleFields(release: Release, formId: string, answers: Answers): string[] {
  const form = compiledForm(release, formId);
  const draft = (normaliseAt(form.root, answers, form.steps) ?? {}) as Answers;
  const { hidden } = removeHidden(draft, form.conditional);
  return form.fields.map((field) => field.pointer).filter((pointer) => !hidden.has(pointer));
}
