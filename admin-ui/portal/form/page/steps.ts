import type { Shown } from '../../../client/shown.ts';
import type { FormResult } from '../form-context.ts';
import type { Form } from '../form-of-api.ts';
import type { FormError } from '../said.ts';
import { fieldAt, isOwed } from '../say-at.ts';

export interface StepShown {
  /** In the layout of the form. */
  readonly index: number;
  readonly title: string;
  readonly isReview: boolean;
  /** Nothing is wrong with it. */
  readonly isDone: boolean;
}

/** The steps that are shown with these answers, and which are done. */
export function stepsShown(form: Form, shown: Shown, result: FormResult | undefined): StepShown[] {
  return form.steps.flatMap((step, index) =>
    shown.holds(step.when)
      ? [
          {
            index,
            title: step.title,
            isReview: step.review === true,
            isDone: result !== undefined && errorsOfStep(form, result, index).length === 0,
          },
        ]
      : [],
  );
}

export function pointersIn({ fields }: Form, { visible }: Shown, step: number): string[] {
  return fields
    .filter((field) => field.step === step && visible.includes(field.element.pointer))
    .map(({ element }) => element.pointer);
}

/**
 * What stops a step. What is owed stops the end only; what is said of no field in particular stops the last step, from which it
 * is sent.
 */
export function errorsOfStep(form: Form, result: FormResult, step: number): FormError[] {
  const last = form.steps.length - 1;
  return result.errors.filter(
    (error) => !isOwed(error) && (fieldAt(form, error.pointer)?.step ?? last) === step,
  );
}

/** Documents and confirmations that have to be there before the end. */
export const owedIn = (result: FormResult | undefined): FormError[] => result?.errors.filter(isOwed) ?? [];
