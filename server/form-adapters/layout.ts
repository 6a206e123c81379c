import type { FormAnswer, FormElement, LayoutCondition } from '../../engine/forms/types.ts';

export type FieldElement = Extract<FormElement, { kind: 'field' }>;

/** A field with all the conditions under which it is shown: of its step, of its groups, and its own. */
export interface PlacedField {
  readonly element: FieldElement;
  readonly segments: readonly string[];
  readonly step: number;
  readonly when: readonly LayoutCondition[];
}

export function fieldsOf(answer: FormAnswer): PlacedField[] {
  return answer.steps.flatMap(({ elements, when }, step) => placed(elements, step, conditions([], when)));
}

function placed(
  elements: readonly FormElement[],
  step: number,
  around: readonly LayoutCondition[],
): PlacedField[] {
  return elements.flatMap((element) => {
    const when = conditions(around, element.when);
    if (element.kind === 'group') return placed(element.elements, step, when);
    return element.kind === 'field' ? [{ element, segments: segmentsOf(element.pointer), step, when }] : [];
  });
}

function conditions(
  around: readonly LayoutCondition[],
  when: LayoutCondition | undefined,
): readonly LayoutCondition[] {
  return when === undefined ? around : [...around, when];
}

export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether one pointer is the other, or stands inside it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer + '/');
}

/** What cannot be chosen: it is shown with the reason, and refused when it is sent. */
export function excludedValues(answer: FormAnswer, pointer: string): unknown[] {
  const { options = [] } = answer.choices[pointer] ?? {};
  return options.filter(({ verdict }) => verdict === 'ineligible').map(({ value }) => value);
}
