import { CATALOGUE } from '../flows/catalogue/index.ts';
import { type Kind, schemaOf, withParts } from '../language/schema/index.ts';
import type { Schema } from '../language/schema/kit.ts';

/**
 * The schema of a kind as an editor needs it, which completes and checks the parameters of guards and actions, too. (The
 * checker of shapes takes these from the catalogue itself, where it can say that there is no such guard or action.)
 */
export function fullSchemaOf(kind: Kind | 'texts'): Schema {
  const schema = schemaOf(kind);
  const parts = schema['$defs'] as Record<string, Schema>;
  const uses = {
    ...(parts['guard'] === undefined ? {} : { guard: usesOf(CATALOGUE.guards, parts['guard']) }),
    ...(parts['action'] === undefined ? {} : { action: usesOf(CATALOGUE.actions, parts['action']) }),
  };
  const more = withParts({ anyOf: Object.values(uses) })['$defs'] as Record<string, Schema>;
  return { ...schema, $defs: { ...more, ...parts, ...uses } };
}

type Entry = (typeof CATALOGUE.guards)[number] | (typeof CATALOGUE.actions)[number];

function usesOf(entries: readonly Entry[], part: Schema): Schema {
  return { description: part['description'], anyOf: entries.map(useOf) };
}

function useOf({ id, description, input }: Entry): Schema {
  return {
    type: 'object',
    description,
    additionalProperties: false,
    properties: { type: { const: id, description }, params: input },
    required: ['type', 'params'],
  };
}
