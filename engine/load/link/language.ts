import { actionNamed, guardNamed } from '../../flows/catalogue/index.ts';
import { type Kind, schemaOf, withParts } from '../../language/schema/index.ts';
import type { Schema } from '../../language/schema/kit.ts';

const schemas = new Map<Kind, Schema>();

/** The schema of a kind of definition, put together once. */
export function languageOf(kind: Kind): Schema {
  let schema = schemas.get(kind);
  if (schema === undefined) schemas.set(kind, (schema = schemaOf(kind)));
  return schema;
}

const inputs = new Map<string, Schema>();

/** The schema of the parameters of a guard or an action, as its entry in the catalogue has it. */
export function inputOf(part: 'guard' | 'action', type: string | undefined): Schema | undefined {
  if (type === undefined) return undefined;
  const name = `${part} ${type}`;
  const known = inputs.get(name);
  if (known !== undefined) return known;
  const input = (part === 'guard' ? guardNamed(type) : actionNamed(type))?.input;
  const schema = input === undefined ? undefined : withParts(input);
  // What is not in the catalogue was misspelt by an author: there is no end of such names.
  if (schema !== undefined) inputs.set(name, schema);
  return schema;
}
