import { type Answers, find, parsePointer, readAt, type Release } from '../../engine/index.ts';
import { layoutFields } from './layout-fields.ts';

/** By what somebody recognises what was filled in: the first words that they typed, in the order of the form. */
export function aboutOf(release: Release, form: string, answers: Answers): string[] {
  const definition = find(release, 'form', form);
  if (definition === undefined) return [];
  const chosen = Object.keys(definition.choices ?? {}).map((pattern) => pattern.replace(/\/\*$/, ''));
  return layoutFields(release, form)
    .map(({ field }) => field)
    .filter(({ widget, field }) => widget !== 'upload' && !chosen.some((one) => field.startsWith(one)))
    .map(({ field }) => readAt(answers, parsePointer(field)))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .slice(0, 2)
    .map((text) => text.trim().slice(0, 100));
}
