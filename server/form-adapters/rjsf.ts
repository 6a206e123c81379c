import type { FormAnswer, LayoutCondition } from '../../engine/forms/types.ts';
import { excludedValues, type FieldElement, fieldsOf, isWithin, type PlacedField } from './layout.ts';

type Json = { [key: string]: unknown };

/** A form as props of `Form` of react-jsonschema-form. */
interface RjsfForm {
  readonly schema: Json;
  readonly uiSchema: Json;
  readonly formData: Json;
  /** Left to itself, RJSF would tick what has to be confirmed, and make up groups that nobody filled in. */
  readonly experimental_defaultFormStateBehavior: {
    readonly constAsDefaults: 'never';
    readonly emptyObjectFields: 'skipEmptyDefaults';
  };
}

/**
 * RJSF has neither steps nor conditions: these are options that a template honours, with `shownIn` to tell what they come
 * to. `ui:options` of a field: `pointer`, `step`, `when`, `required`, `choices`, and what the layout says; of a group,
 * `inside`: the fields that it holds. At the root, `steps` is the layout.
 */
export function toRjsf(answer: FormAnswer): RjsfForm {
  const fields = fieldsOf(answer);
  return {
    schema: structuredClone(answer.schema) as Json,
    uiSchema: {
      ...uiOf(answer, answer.schema, '', fields),
      'ui:title': answer.title,
      ...(answer.description !== undefined && { 'ui:description': answer.description }),
      'ui:submitButtonOptions': { submitText: answer.submit },
    },
    formData: structuredClone(answer.values) as Json,
    experimental_defaultFormStateBehavior: {
      constAsDefaults: 'never',
      emptyObjectFields: 'skipEmptyDefaults',
    },
  };
}

function uiOf(
  answer: FormAnswer,
  schema: Json | FormAnswer['schema'],
  pointer: string,
  fields: readonly PlacedField[],
): Json {
  const own = fields.find(({ element }) => element.pointer === pointer);
  const properties = Object.entries((schema['properties'] ?? {}) as { [name: string]: Json });
  const ui: Json = own === undefined ? {} : fieldUi(answer, own, schema);
  if (properties.length === 0) return ui;
  const names = properties.map(([name]) => ({ name, at: `${pointer}/${escaped(name)}` }));
  for (const [index, [name, child]] of properties.entries())
    ui[name] = uiOf(answer, child, names[index]?.at ?? '', fields);
  const inside = fields.map(({ element }) => element.pointer).filter((one) => isWithin(one, pointer));
  ui['ui:order'] = [...names].sort((a, b) => rank(inside, a.at) - rank(inside, b.at)).map(({ name }) => name);
  ui['ui:options'] = {
    ...(ui['ui:options'] as Json | undefined),
    inside,
    ...(pointer === '' && { steps: answer.steps }),
  };
  return ui;
}

/** In the order of the layout; what it does not show comes last. */
function rank(shown: readonly string[], pointer: string): number {
  const index = shown.findIndex((one) => isWithin(one, pointer));
  return index < 0 ? shown.length : index;
}

function fieldUi(
  answer: FormAnswer,
  { element, step, when }: PlacedField,
  schema: Json | FormAnswer['schema'],
): Json {
  const { pointer, label, hint, required, readOnly, create, checks, evidenceFor, widget } = element;
  const choices = answer.choices[pointer];
  const isSelect = 'oneOf' in ((schema['items'] ?? schema) as object);
  const stock = stockWidget(element, isSelect, schema);
  return {
    'ui:title': label,
    ...(hint !== undefined && { 'ui:help': hint }),
    ...(readOnly === true && { 'ui:readonly': true }),
    ...(stock !== undefined && { 'ui:widget': stock }),
    'ui:options': {
      pointer,
      step,
      ...(when.length > 0 && { when: together(when) }),
      ...(required !== undefined && { required }),
      ...(widget !== undefined && { asked: widget }),
      ...(create !== undefined && { create }),
      ...(checks !== undefined && { checks }),
      ...(evidenceFor !== undefined && { evidenceFor }),
      ...(choices !== undefined && { choices, enumDisabled: excludedValues(answer, pointer) }),
      label: !isLabelledByItself(schema, stock),
    },
  };
}

function together(when: readonly LayoutCondition[]): LayoutCondition {
  const [only] = when;
  return when.length === 1 && only !== undefined ? only : { all: when };
}

/** A tick box carries its label itself. */
function isLabelledByItself(schema: Json | FormAnswer['schema'], widget: string | undefined): boolean {
  return schema['type'] === 'boolean' && widget === undefined;
}

/** Those of the widgets that every theme has; a picker or an upload is a template's own. */
function stockWidget(
  { widget }: FieldElement,
  isSelect: boolean,
  { type }: Json | FormAnswer['schema'],
): string | undefined {
  if (widget === 'textarea') return type === 'string' ? 'textarea' : undefined;
  if (widget === 'radio') return isSelect || type === 'boolean' ? 'radio' : undefined;
  if (widget === 'checkboxes') return isSelect && type === 'array' ? 'checkboxes' : undefined;
  return widget === 'select' && (isSelect || type === 'boolean') ? 'select' : undefined;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
