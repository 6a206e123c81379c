import type { Answers, FormContext } from './types.ts';

/**
 * What bindings and texts of a form see: the answers at the root, and beside them what the case, its people, the
 * checks and the forms that were filled in earlier say.
 */
export function formView(answers: Answers, context: FormContext): Answers {
  return {
    ...answers,
    case: context.case,
    checks: context.checks,
    answers: context.answers ?? {},
    records: context.people ?? {},
    now: context.now,
  };
}
