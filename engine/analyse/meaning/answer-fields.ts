import { fieldsOf } from '../../forms/layout.ts';
import type { FormDefinition, JsonSchema } from '../../language/types.generated.ts';

type Choices = NonNullable<FormDefinition['choices']>[string];

/** A place in the answers of a form. */
export interface AnswerField {
  readonly pointer: string;
  readonly schema: JsonSchema;
  /** Whether every valid submission has it: asked for always, and shown always. */
  readonly always: boolean;
  readonly choices?: Choices;
}

const known = new WeakMap<FormDefinition, ReadonlyMap<string, AnswerField>>();

/** All places in the answers of a form, by their pointers. */
export function answerFields(form: FormDefinition): ReadonlyMap<string, AnswerField> {
  let fields = known.get(form);
  if (fields === undefined) known.set(form, (fields = collect(form)));
  return fields;
}

function collect(form: FormDefinition): ReadonlyMap<string, AnswerField> {
  const layout = fieldsOf(form.layout);
  const asked = layout
    .filter((field) => field.required === true && field.conditions.length === 0)
    .map((field) => field.pointer);
  const conditional = layout.filter((field) => field.conditions.length > 0).map((field) => field.pointer);
  const unconditional = new Set(
    layout.filter((field) => field.conditions.length === 0).map((field) => field.pointer),
  );
  const hidden = conditional.filter((pointer) => !unconditional.has(pointer));
  const fields = new Map<string, AnswerField>();
  for (const { pointer, schema, required } of placesIn(form.schema, '', true)) {
    const certain = required || asked.some((field) => isWithin(field, pointer));
    const always = certain && !hidden.some((field) => isWithin(pointer, field));
    const choices = choicesFor(form, pointer);
    fields.set(pointer, { pointer, schema, always, ...(choices === undefined ? {} : { choices }) });
  }
  return fields;
}

interface SchemaPlace {
  readonly pointer: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The properties inside a schema, however deep; items of lists are left out, since none need be there. */
export function placesIn(schema: JsonSchema, at: string, required: boolean): SchemaPlace[] {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const names = new Set((schema['required'] ?? []) as string[]);
  return Object.entries(properties).flatMap(([name, inside]) => {
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const here = required && names.has(name);
    return [{ pointer, schema: inside, required: here }, ...placesIn(inside, pointer, here)];
  });
}

export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

function choicesFor(form: FormDefinition, pointer: string): Choices | undefined {
  const choices = form.choices ?? {};
  if (Object.hasOwn(choices, pointer)) return choices[pointer];
  const around = pointer.slice(0, pointer.lastIndexOf('/'));
  return choices[`${around}/*`];
}
