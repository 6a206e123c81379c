import type { Condition, Field, FormDefinition } from '../language/types.generated.ts';
import { parsePointer } from '../pointer.ts';

/** A field of the layout, with all the conditions under which it is shown. */
export interface LayoutField {
  readonly pointer: string;
  readonly segments: readonly string[];
  /** Index of its step. */
  readonly step: number;
  /** Where it stands in the definition. */
  readonly at: string;
  /** Of its step, its groups and itself; all must hold. */
  readonly conditions: readonly PlacedCondition[];
  readonly required?: boolean | PlacedCondition;
  readonly readOnly: boolean;
  readonly label?: string;
  readonly widget?: string;
}

export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: string;
}

/** The fields in the order in which they are shown. */
export function fieldsOf(layout: FormDefinition['layout']): LayoutField[] {
  return layout.steps.flatMap((step, index) => {
    const at = `/layout/steps/${index}`;
    const conditions = withCondition([], step.when, at);
    return fieldsIn(step.fields ?? [], `${at}/fields`, index, conditions);
  });
}

function fieldsIn(
  fields: readonly Field[],
  at: string,
  step: number,
  around: readonly PlacedCondition[],
): LayoutField[] {
  return fields.flatMap((field, index) => fieldsOfElement(field, `${at}/${index}`, step, around));
}

function fieldsOfElement(
  field: Field,
  at: string,
  step: number,
  around: readonly PlacedCondition[],
): LayoutField[] {
  if (typeof field === 'string')
    return [{ pointer: field, segments: parsePointer(field), step, at, conditions: around, readOnly: false }];
  if ('note' in field) return [];
  const conditions = withCondition(around, field.when, at);
  if ('group' in field) return fieldsIn(field.fields, `${at}/fields`, step, conditions);
  const { required } = field;
  return [
    {
      pointer: field.field,
      segments: parsePointer(field.field),
      step,
      at,
      conditions,
      readOnly: field.readOnly === true,
      ...(field.label !== undefined && { label: field.label }),
      ...(field.widget !== undefined && { widget: field.widget }),
      ...(typeof required === 'boolean' && { required }),
      ...(typeof required === 'object' && { required: { condition: required, at: `${at}/required` } }),
    },
  ];
}

function withCondition(
  around: readonly PlacedCondition[],
  condition: Condition | undefined,
  at: string,
): readonly PlacedCondition[] {
  return condition === undefined ? around : [...around, { condition, at: `${at}/when` }];
}
