import type { Problem } from '../../diagnostic.ts';
import type { Release } from '../../release.ts';
import { compiledForm } from '../compiled.ts';
import { fillingProblems } from './filling-problems.ts';
import { layoutProblems } from './layout-problems.ts';
import { shownProblems } from './shown-problems.ts';

/**
 * What is wrong with a form whose shape and references are right: conditions that go round in a circle or never hold,
 * requirements that contradict the layout, values that nothing meets, a file that cannot be filled in.
 */
export function formProblems(release: Release, formId: string): Problem[] {
  const form = compiledForm(release, formId);
  const layout = layoutProblems(form);
  if (hasError(layout)) return layout;
  const shown = [...layout, ...shownProblems(release, form)];
  return hasError(shown) ? shown : [...shown, ...fillingProblems(release, form)];
}

/** What follows from a mistake is not told beside it. */
function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
