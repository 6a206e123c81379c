import { parsePointer, readAt, withValueAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { candidatesOf } from './candidates.ts';
import { pageOf } from './choice-page.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { draftOf } from './draft.ts';
import type { FactScope } from './facts.ts';
import { normaliseAt } from './normalise.ts';
import { valuesFor } from './prefill.ts';
import { presentedSchema } from './presented-schema.ts';
import { presentedSteps } from './presented-steps.ts';
import type { Answers, FieldChoices, FormAnswer, FormContext } from './types.ts';
import { wordsOf } from './words-of.ts';

/** Everything that a renderer of any make needs to show a form, in the language of the context. */
export function present(
  release: Release,
  formId: string,
  context: FormContext,
  answers: Answers = {},
): FormAnswer {
  const form = compiledForm(release, formId);
  const { language } = wordsOf(release, form, context.language);
  const values = valuesAtFirst(release, form, context, answers);
  const scope: FactScope = { answers: draftOf(release, form, values, context).answers, context };
  const choices = choicesOf(release, form, scope, language);
  const say = (pointer: string, source: string) =>
    translate(release, 'form', formId, pointer, source, language);
  const { layout, title } = form.definition;
  return {
    form: formId,
    title: say('/title', title),
    submit:
      layout.submit === undefined
        ? (SUBMIT[language.split('-')[0] ?? ''] ?? 'Submit')
        : say('/layout/submit', layout.submit),
    schema: presentedSchema(form, choices, say),
    steps: presentedSteps(release, form, scope, language, say),
    choices,
    values,
    language,
  };
}

const SUBMIT: { readonly [language: string]: string } = { nl: 'Indienen', fr: 'Envoyer' };

/** What is known stands where nothing was answered yet. */
function valuesAtFirst(
  release: Release,
  form: CompiledForm,
  context: FormContext,
  answers: Answers,
): Answers {
  let values = (normaliseAt(form.root, answers, form.steps) ?? {}) as Answers;
  const given = values;
  for (const { pointer, value } of valuesFor(release, form, given, context)) {
    const segments = parsePointer(pointer);
    if (readAt(given, segments) === undefined) values = withValueAt(values, segments, value) as Answers;
  }
  return (normaliseAt(form.root, values, form.steps) ?? {}) as Answers;
}

function choicesOf(
  release: Release,
  form: CompiledForm,
  scope: FactScope,
  language: string,
): { readonly [pointer: string]: FieldChoices } {
  return Object.fromEntries(
    form.choices.map((field) => {
      const candidates = candidatesOf(release, form, field, scope, language);
      return [field.pointer, pageOf(release, field, candidates, language)];
    }),
  );
}
