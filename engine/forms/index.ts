import type { Release } from '../release.ts';
import { compiledForm } from './compiled.ts';
import { recordsIn } from './choose.ts';
import { draftOf } from './draft.ts';
import { normaliseAt } from './normalise.ts';
import { removeHidden } from './removal.ts';
import type { Answers, FormContext } from './types.ts';

export { compiledForm, type CompiledForm } from './compiled.ts';
export { FORMAT_NAMES } from './formats.ts';
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

/** The fields that are shown with these answers, in the order of the layout. */
export function visibleFields(release: Release, formId: string, answers: Answers): string[] {
  const form = compiledForm(release, formId);
  const draft = (normaliseAt(form.root, answers, form.steps) ?? {}) as Answers;
  const { hidden } = removeHidden(draft, form.conditional);
  return form.fields.map((field) => field.pointer).filter((pointer) => !hidden.has(pointer));
}
