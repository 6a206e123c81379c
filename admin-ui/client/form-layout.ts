import type { Schemas } from './client.ts';

export type FormStep = Schemas['FormStep'];
export type FormElement = Schemas['FormElement'];
export type FieldElement = Extract<FormElement, { kind: 'field' }>;

export type GroupElement = Extract<FormElement, { kind: 'group' }>;

/** As definitions write it: `all`, `any`, `not`, or a fact that is compared. */
export interface Condition {
  readonly [key: string]: unknown;
}

/** A field with all the conditions under which it is shown: of its step, of its groups, and its own. */
export interface PlacedField {
  readonly element: FieldElement;
  readonly step: number;
  readonly when: readonly Condition[];
}

export function fieldsOf(steps: readonly FormStep[]): PlacedField[] {
  return steps.flatMap(({ elements, when }, step) => placed(elements, step, together([], when)));
}

function placed(elements: readonly FormElement[], step: number, around: readonly Condition[]): PlacedField[] {
  return elements.flatMap((element) => {
    const when = together(around, element.when);
    if (element.kind === 'group') return placed(element.elements, step, when);
    return element.kind === 'field' ? [{ element, step, when }] : [];
  });
}

function together(around: readonly Condition[], when: Condition | undefined): readonly Condition[] {
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
