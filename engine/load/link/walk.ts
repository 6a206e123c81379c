import { type Kind, schemaOf } from '../../language/schema/index.ts';
import type { Schema } from '../../language/schema/kit.ts';
import { branchMeant } from '../branch.ts';
import { branchesOf, fitsType, type Resolved, resolve, typeAsked } from '../schema-node.ts';
import { isMapping, Place } from './place.ts';

/** Sees each place of a definition with the part of the language that describes it, by its names; returns whether to look inside. */
export type Visit = (place: Place, schema: Schema, parts: readonly string[]) => boolean;

const schemas = new Map<string, Schema>();

/** Goes through a definition along the schema of the language. What has another shape than it should is passed over. */
export function walk(definition: Place, visit: Visit): void {
  let schema = schemas.get(definition.kind);
  if (schema === undefined) schemas.set(definition.kind, (schema = schemaOf(definition.kind as Kind)));
  inside(definition, schema, schema, visit);
}

function inside(place: Place, schema: Schema, root: Schema, visit: Visit): void {
  const branch = branchOf(place, schema, root);
  if (branch === undefined || !visit(place, branch.schema, branch.parts)) return;
  const { properties, additionalProperties, items } = branch.schema as {
    properties?: Record<string, Schema>;
    additionalProperties?: Schema | boolean;
    items?: Schema;
  };
  if (items !== undefined) for (const item of place.items()) inside(item, items, root, visit);
  for (const [key, value] of place.entries()) {
    const own =
      properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (isMapping(own)) inside(value, own, root, visit);
  }
}

function branchOf({ value }: Place, schema: Schema, root: Schema): Resolved | undefined {
  const resolved = resolve(schema, root);
  if (!('anyOf' in resolved.schema))
    return fitsType(value, typeAsked(resolved.schema)) ? resolved : undefined;
  const possible = branchesOf(schema, root).filter((branch) => fitsType(value, typeAsked(branch.schema)));
  const meant = possible.length > 1 && isMapping(value) ? branchMeant(possible, value) : possible[0];
  return meant && { ...meant, parts: [...resolved.parts, ...meant.parts] };
}
