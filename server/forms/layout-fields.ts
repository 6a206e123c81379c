import { type FormDefinition, get, type Release } from '../../engine/index.ts';

type Element = NonNullable<FormDefinition['layout']['steps'][number]['fields']>[number];
type FieldElement = Extract<Element, { field: string }>;

/** A field of a layout, in groups or out of them. */
export interface LaidOut {
  /** The step that shows it, from 0. */
  readonly step: number;
  readonly field: FieldElement;
}

export function layoutFields(release: Release, form: string): LaidOut[] {
  return get(release, 'form', form).layout.steps.flatMap(({ fields = [] }, step) =>
    fields.flatMap(fieldsIn).map((field) => ({ step, field })),
  );
}

function fieldsIn(element: Element): FieldElement[] {
  if (typeof element === 'string') return [{ field: element }];
  if ('group' in element) return (element.fields as Element[]).flatMap(fieldsIn);
  return 'field' in element ? [element] : [];
}
