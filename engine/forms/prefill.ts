import { parsePointer, readAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import type { ChoiceField } from './choice-fields.ts';
import type { CompiledForm } from './compiled.ts';
import { flowsToChoose, isDefaultFlow } from './options.ts';
import type { Answers, FormContext, KnownValue } from './types.ts';
import { formView } from './view.ts';

/** The values that are known before anybody types: from bindings, then from what checks answered, which count for more. */
export function valuesFor(
  release: Release,
  form: CompiledForm,
  answers: Answers,
  context: FormContext,
): KnownValue[] {
  const view = formView(answers, context);
  const prefilled = form.prefill.map(({ pointer, bound }) => ({ pointer, value: bound(view) }));
  const flows = form.choices.map((field) => ({
    pointer: field.pointer,
    value: defaultFlow(release, form, field, context),
  }));
  return [...prefilled, ...flows, ...filled(form, context)].filter(
    ({ value }) => value !== undefined && value !== null,
  );
}

function filled(form: CompiledForm, context: FormContext): KnownValue[] {
  return form.checks.flatMap(({ name, check }) => {
    const answer = Object.hasOwn(context.checks, name) ? context.checks[name] : undefined;
    if (answer === undefined || answer.outcome === 'unavailable') return [];
    return Object.entries(check.fills ?? {}).map(([pointer, from]) => ({
      pointer,
      value: readAt(answer, parsePointer(from)),
    }));
  });
}

/** One flow that is the default, or the only one that there is. */
function defaultFlow(
  release: Release,
  form: CompiledForm,
  { choice }: ChoiceField,
  context: FormContext,
): string | undefined {
  if (!('flows' in choice)) return undefined;
  const [first, second] = flowsToChoose(release, form.id, context.for);
  if (first === undefined) return undefined;
  return second === undefined || isDefaultFlow(release, first, context.for) ? first : undefined;
}
