import type { Problem } from '../../diagnostic.ts';
import type { Release } from '../../release.ts';
import type { CompiledForm } from '../compiled.ts';
import { placeIn } from '../schema.ts';
import type { FormField } from '../visibility.ts';
import { MOST_COMBINATIONS, showing, type Showing } from './combinations.ts';
import { placedAt } from './layout-problems.ts';
import { formProblem } from './report.ts';

/** Fields that no answers show, and fields that some answers hide although the schema requires them. */
export function shownProblems(release: Release, form: CompiledForm): Problem[] {
  const found = new Map<string, Problem>();
  for (const field of form.conditional) {
    const shown = showing(release, form, field);
    const at = field.placements.flatMap(({ conditions }) => conditions).at(-1)?.at ?? '/layout';
    const problem = neverShown(form, field, shown, at);
    if (problem !== undefined && !found.has(at)) found.set(at, problem);
    if (shown?.canHide !== false && isRequiredAlone(form, field))
      found.set(placedAt(field), contradiction(form, field));
  }
  return [...found.values()];
}

function neverShown(
  form: CompiledForm,
  field: FormField,
  shown: Showing | undefined,
  at: string,
): Problem | undefined {
  if (shown === undefined)
    return formProblem(form.id, 'form-field-undecided', at, {
      message: `the conditions of the field ${field.pointer} depend on more than ${MOST_COMBINATIONS} combinations of answers`,
    });
  if (shown.canShow) return undefined;
  return formProblem(form.id, 'form-field-never-shown', at, {
    message: `no answers make the field ${field.pointer} show`,
  });
}

function contradiction(form: CompiledForm, field: FormField): Problem {
  return formProblem(form.id, 'form-required-hidden', placedAt(field), {
    message: `the schema requires ${field.pointer}, and the layout can hide it`,
    hint: 'take it out of "required" in the schema, and write required: true here',
  });
}

function isRequiredAlone(form: CompiledForm, field: FormField): boolean {
  const parent = placeIn(form.root, field.segments.slice(0, -1));
  return parent?.required.has(field.segments.at(-1) ?? '') === true && !goesWithItsGroup(form, field);
}

/** A group of answers that is optional, and all of whose fields are hidden together, is absent as a whole. */
function goesWithItsGroup(form: CompiledForm, field: FormField): boolean {
  for (let depth = field.segments.length - 1; depth > 0; depth--) {
    const group = field.segments.slice(0, depth);
    const around = placeIn(form.root, group.slice(0, -1));
    const inside = form.fields.filter((other) =>
      group.every((name, index) => other.segments[index] === name),
    );
    if (!inside.every((other) => conditionKey(other).startsWith(conditionKey(field)))) return false;
    if (around?.required.has(group.at(-1) ?? '') !== true) return true;
  }
  return false;
}

function conditionKey(field: FormField): string {
  return field.placements
    .map(({ conditions }) => conditions.map(({ condition }) => JSON.stringify(condition)).join('&'))
    .join('|');
}
