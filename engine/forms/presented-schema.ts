import type { CompiledForm } from './compiled.ts';
import { isObject, type JsonSchema, type Place, schemaPointer } from './schema.ts';
import type { FieldChoices } from './types.ts';

export type Say = (pointer: string, source: string) => string;

/** The schema as it goes out: its texts in the language asked for, its choices as titled constants. */
export function presentedSchema(
  form: CompiledForm,
  choices: { readonly [pointer: string]: FieldChoices },
  say: Say,
): JsonSchema {
  const chosen = new Map(form.choices.map((field) => [field.place.pointer, choices[field.pointer]]));
  return presented(form.root, chosen, say);
}

function presented(
  place: Place,
  chosen: ReadonlyMap<string, FieldChoices | undefined>,
  say: Say,
): JsonSchema {
  const copy: Record<string, unknown> = { ...place.schema };
  for (const key of ['title', 'description'])
    if (typeof copy[key] === 'string') copy[key] = say(`${schemaPointer(place)}/${key}`, copy[key]);
  if (place.properties.size > 0)
    copy['properties'] = Object.fromEntries(
      [...place.properties].map(([name, child]) => [name, presented(child, chosen, say)]),
    );
  if (place.items !== undefined && isObject(copy['items']))
    copy['items'] = presented(place.items, chosen, say);
  return { ...copy, ...titledConstants(chosen.get(place.pointer)) };
}

/** A list that is longer than one page is not part of the schema. */
function titledConstants(choices: FieldChoices | undefined): JsonSchema {
  if (choices === undefined || choices.total === 0 || choices.total > choices.options.length) return {};
  return { oneOf: choices.options.map(({ value, title }) => ({ const: value, title })) };
}
