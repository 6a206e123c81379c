import type { Condition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { draftOf } from './draft.ts';
import type { Answers, FormAnswer, FormContext, FormElement, FormStep, LayoutCondition } from './types.ts';
import { compileFormCondition } from './visibility.ts';

type Holds = (condition: LayoutCondition) => boolean;

/**
 * The steps of a form that was handed out, as its answers leave them: nothing that is not shown, and no condition left to
 * decide. For a renderer that asks once and cannot react to what is typed. The answers are brought to the form in which they
 * are judged, so that what is asked for is what will be required.
 */
export function shownSteps(
  release: Release,
  formId: string,
  context: FormContext,
  { steps, values }: Pick<FormAnswer, 'steps' | 'values'>,
): FormStep[] {
  const form = compiledForm(release, formId);
  const holds = holdsFor(form, draftOf(release, form, values, context).answers);
  return steps
    .filter((step) => isShown(step, holds))
    .map(({ when: _, ...step }) => ({ ...step, elements: shownElements(step.elements, holds) }));
}

function holdsFor({ root }: CompiledForm, answers: Answers): Holds {
  return (condition) => compileFormCondition(condition as Condition, root)(answers);
}

const isShown = ({ when }: { readonly when?: LayoutCondition }, holds: Holds): boolean =>
  when === undefined || holds(when);

function shownElements(elements: readonly FormElement[], holds: Holds): FormElement[] {
  return elements.filter((element) => isShown(element, holds)).map((element) => decided(element, holds));
}

function decided({ when: _, ...element }: FormElement, holds: Holds): FormElement {
  if (element.kind === 'group') return { ...element, elements: shownElements(element.elements, holds) };
  if (element.kind === 'note' || typeof element.required !== 'object') return element;
  return { ...element, required: holds(element.required) };
}
