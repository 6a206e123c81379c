import type { FormAnswer, FormElement, FormStep, LayoutCondition } from '../../engine/forms/types.ts';
import { ConditionSchemas, type Schema } from './condition-schema.ts';
import { excludedValues, type FieldElement, fieldsOf, segmentsOf } from './layout.ts';

type Json = { [key: string]: unknown };

/** A form as `schema`, `uischema` and `data` of JSON Forms. */
interface JsonFormsForm {
  readonly schema: Json;
  readonly uischema: UiElement;
  readonly data: Json;
}

export interface UiElement {
  readonly type: 'Categorization' | 'Category' | 'Group' | 'Control' | 'Label';
  readonly label?: string;
  readonly text?: string;
  readonly scope?: string;
  readonly elements?: readonly UiElement[];
  readonly rule?: {
    readonly effect: 'SHOW';
    readonly condition: { readonly scope: '#'; readonly schema: Schema };
  };
  readonly options?: Json;
}

/**
 * Steps become categories, conditions rules. What JSON Forms does not have is in `options`: `required`, a schema of all
 * data under which the field must be given; `excluded`, the values that cannot be chosen; `choices`, with their findings.
 */
export function toJsonForms(answer: FormAnswer): JsonFormsForm {
  const writer = new Writer(answer);
  return {
    schema: withRequired(answer),
    uischema: {
      type: 'Categorization',
      elements: answer.steps.map((step) => writer.category(step)),
      options: { submit: answer.submit },
    },
    data: structuredClone(answer.values) as Json,
  };
}

/** What the layout requires whenever it is shown is required by the schema too: JSON Forms marks it by that. */
function withRequired(answer: FormAnswer): Json {
  const schema = structuredClone(answer.schema) as Json;
  for (const { element, segments } of fieldsOf(answer))
    if (element.required === true) require(schema, segments);
  return schema;
}

function require(schema: Json, segments: readonly string[]): void {
  let parent: Json | undefined = schema;
  for (const name of segments.slice(0, -1))
    parent = (parent?.['properties'] as { [name: string]: Json } | undefined)?.[name];
  const name = segments.at(-1);
  if (parent === undefined || name === undefined) return;
  const known = (parent['required'] as string[] | undefined) ?? [];
  if (!known.includes(name)) parent['required'] = [...known, name];
}

class Writer {
  readonly #answer: FormAnswer;
  readonly #conditions: ConditionSchemas;

  constructor(answer: FormAnswer) {
    this.#answer = answer;
    this.#conditions = new ConditionSchemas(fieldsOf(answer));
  }

  category({ title, description, help, review, when, elements }: FormStep): UiElement {
    return {
      type: 'Category',
      label: title,
      elements: elements.map((element) => this.#element(element)),
      ...this.#rule(when),
      options: {
        ...(description !== undefined && { description }),
        ...(help !== undefined && { help }),
        ...(review === true && { review }),
      },
    };
  }

  #element(element: FormElement): UiElement {
    if (element.kind === 'field') return this.#control(element);
    if (element.kind === 'note')
      return {
        type: 'Label',
        text: element.text,
        ...this.#rule(element.when),
        options: { tone: element.tone ?? 'neutral' },
      };
    return {
      type: 'Group',
      label: element.title,
      elements: element.elements.map((inner) => this.#element(inner)),
      ...this.#rule(element.when),
      options: {
        ...(element.hint !== undefined && { hint: element.hint }),
        ...(element.collapsed === true && { collapsed: true }),
      },
    };
  }

  #control(element: FieldElement): UiElement {
    return {
      type: 'Control',
      scope:
        '#' +
        segmentsOf(element.pointer)
          .map((name) => `/properties/${escaped(name)}`)
          .join(''),
      label: element.label,
      ...this.#rule(element.when),
      options: this.#options(element),
    };
  }

  #options({ pointer, hint, widget, required, readOnly, create, checks, evidenceFor }: FieldElement): Json {
    const choices = this.#answer.choices[pointer];
    return {
      pointer,
      ...(hint !== undefined && { hint }),
      ...(widget === 'textarea' && { multi: true }),
      ...(widget === 'radio' && { format: 'radio' }),
      ...(widget !== undefined && { asked: widget }),
      ...(typeof required === 'object' && { required: this.#conditions.whereTrue(required) }),
      ...(readOnly === true && { readonly: true }),
      ...(create !== undefined && { create }),
      ...(checks !== undefined && { checks }),
      ...(evidenceFor !== undefined && { evidenceFor }),
      ...(choices !== undefined && { choices, excluded: excludedValues(this.#answer, pointer) }),
    };
  }

  #rule(when: LayoutCondition | undefined): Pick<UiElement, 'rule'> {
    if (when === undefined) return {};
    return { rule: { effect: 'SHOW', condition: { scope: '#', schema: this.#conditions.whereTrue(when) } } };
  }
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
