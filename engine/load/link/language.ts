import { type Kind, schemaOf } from '../../language/schema/index.ts';
import type { Schema } from '../../language/schema/kit.ts';

const schemas = new Map<Kind, Schema>();

/** The schema of a kind of definition, put together once. */
export function languageOf(kind: Kind): Schema {
  let schema = schemas.get(kind);
  if (schema === undefined) schemas.set(kind, (schema = schemaOf(kind)));
  return schema;
}
