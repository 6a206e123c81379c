import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Schemas } from '../../client/client.ts';
import {
  type FieldElement,
  fieldsOf,
  type FormStep,
  type PlacedField,
  segmentsOf,
} from '../../client/form-layout.ts';
import type { Answers, FormChoices } from './form-context.ts';

type FormForRjsf = Schemas['FormForRjsf'];

/** A form as it was handed out, with what a page asks of it at hand. */
export interface Form {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
  readonly behaviour: FormForRjsf['experimental_defaultFormStateBehavior'];
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly submit: string;
  readonly steps: readonly FormStep[];
  readonly fields: readonly PlacedField[];
  /** What is there at the beginning. */
  readonly values: Answers;
}

/** The answer of `readForm` with `renderer=rjsf`. */
export function formOf(answer: object): Form {
  const { schema, uiSchema, formData, experimental_defaultFormStateBehavior } = answer as FormForRjsf;
  const root = uiSchema as UiSchema;
  const steps = (root['ui:options']?.['steps'] ?? []) as FormStep[];
  const fields = fieldsOf(steps);
  return {
    schema: schema as RJSFSchema,
    uiSchema: withWidgets(root, schema as RJSFSchema, fields),
    behaviour: experimental_defaultFormStateBehavior,
    title: root['ui:title'],
    description: root['ui:description'],
    submit: String(root['ui:submitButtonOptions']?.submitText ?? ''),
    steps,
    fields,
    values: formData,
  };
}

/** The definition of the answer at a place. */
export function schemaAt(schema: RJSFSchema, pointer: string): RJSFSchema {
  return segmentsOf(pointer).reduce<RJSFSchema>(
    (around, name) => (around.properties?.[name] ?? {}) as RJSFSchema,
    schema,
  );
}

export function uiSchemaAt(uiSchema: UiSchema, pointer: string): UiSchema {
  return segmentsOf(pointer).reduce<UiSchema>((around, name) => (around[name] ?? {}) as UiSchema, uiSchema);
}

/** What can be chosen at a field, as far as it was handed out. */
export function choicesAt({ uiSchema }: Form, pointer: string): FormChoices | undefined {
  return uiSchemaAt(uiSchema, pointer)['ui:options']?.['choices'] as FormChoices | undefined;
}

function withWidgets(uiSchema: UiSchema, schema: RJSFSchema, fields: readonly PlacedField[]): UiSchema {
  const own = structuredClone(uiSchema);
  for (const { element } of fields) {
    const ui = uiSchemaAt(own, element.pointer);
    const widget = widgetOf(element, schemaAt(schema, element.pointer), ui);
    if (widget === undefined) continue;
    ui['ui:widget'] = widget;
    if (widget === 'picker') ui['ui:options'] = { ...ui['ui:options'], asked: widget };
  }
  return { ...own, 'ui:field': 'StepField' };
}

/** As many as one takes in at a glance. */
const AT_A_GLANCE = 12;

/** The widget where it is not the one that RJSF would take. */
function widgetOf({ widget }: FieldElement, { type }: RJSFSchema, ui: UiSchema): string | undefined {
  if (widget === 'picker' || widget === 'upload') return widget;
  const choices = ui['ui:options']?.['choices'] as FormChoices | undefined;
  if (type === 'array') return widgetOfList(widget, choices);
  // Of somebody there is more to say than a list has room for: whose they are, what a rule says of them, what would help.
  if (choices?.owners !== undefined && widget === undefined) return 'picker';
  if (choices !== undefined && widget !== 'radio') return 'select';
  return undefined;
}

function widgetOfList(widget: string | undefined, choices: FormChoices | undefined): string {
  if (choices === undefined) return 'lines';
  return widget === 'checkboxes' || choices.total <= AT_A_GLANCE ? 'checkboxes' : 'select';
}
