import type { Kind } from '../../language/schema/index.ts';
import type { Schema } from '../../language/schema/kit.ts';
import { branchMeant } from '../branch.ts';
import { branchesOf, fitsType, type Resolved, resolve, typeAsked } from '../schema-node.ts';
import { languageOf } from './language.ts';
import { isMapping, type Place } from './place.ts';

/** Sees each place of a definition with the part of the language that describes it, by its names; returns whether to look inside. */
export type Visit = (place: Place, schema: Schema, parts: readonly string[]) => boolean;

/** Goes through a definition along the schema of the language. What has another shape than it should is passed over. */
export function walk(definition: Place, visit: Visit): void {
  const schema = languageOf(definition.kind as Kind);
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
  const { parts, branches } = knownBranches(schema, root);
  const possible =
    branches.length === 1 ? branches : branches.filter((branch) => fitsType(value, typeAsked(branch.schema)));
  const meant = possible.length > 1 && isMapping(value) ? branchMeant(possible, value) : possible[0];
  if (meant === undefined || !fitsType(value, typeAsked(meant.schema))) return undefined;
  return { ...meant, parts: [...parts, ...meant.parts] };
}

interface Branches {
  readonly parts: readonly string[];
  readonly branches: readonly Resolved[];
}

/** A schema object belongs to one root, so that what it resolves to is found once. */
const known = new WeakMap<Schema, Branches>();

function knownBranches(schema: Schema, root: Schema): Branches {
  let found = known.get(schema);
  if (found === undefined) {
    const { parts } = resolve(schema, root);
    const branches = branchesOf(schema, root);
    // Without branches the only one is the schema itself, whose parts would be said twice.
    found = { parts: 'anyOf' in resolve(schema, root).schema ? parts : [], branches };
    known.set(schema, found);
  }
  return found;
}
