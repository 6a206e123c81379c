import { isDeepStrictEqual } from 'node:util';

/** JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Schemas that are described once, by name. */
export type SharedSchemas = Map<string, JsonSchema>;

/** The name under which the kit describes what every problem looks like. */
export const PROBLEM_NAME = 'Problem';
const NAME = /^[A-Z][A-Za-z0-9]*$/;
/** Keywords whose value maps names to schemas. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
/** Keywords whose value is a schema or a list of them. */
const SCHEMAS: ReadonlySet<string> = new Set([
  'items',
  'prefixItems',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
]);

/**
 * A schema with a name of its own, `$id`: wherever it is used, the description of the API refers to it. Inside itself it
 * is `{ $ref: '<its $id>' }`.
 */
export function schema<const S extends JsonSchema & { readonly $id: string }>(named: S): S {
  if (!NAME.test(named.$id)) throw new Error(`a shared schema is named like a type: ${named.$id}`);
  if (named.$id === PROBLEM_NAME) throw new Error(`${PROBLEM_NAME} is described by the kit`);
  return named;
}

/**
 * An object whose names are not known here, because definitions decide them. Everything else is closed; whoever uses
 * this checks the values, and says why.
 */
export function openObject(why: string, rest: JsonSchema = {}): JsonSchema {
  return { type: 'object', maxProperties: 500, additionalProperties: true, ...rest, 'x-open': why };
}

/** A copy in which `change` was applied to each schema directly inside. `where` is a JSON Pointer relative to it. */
export function mapChildren(
  parent: JsonSchema,
  change: (child: JsonSchema, where: string) => unknown,
): JsonSchema {
  const copy: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(parent)) copy[keyword] = mapKeyword(keyword, value, change);
  return copy;
}

function mapKeyword(keyword: string, value: unknown, change: (child: JsonSchema, where: string) => unknown) {
  if (MAPS.has(keyword) && isSchema(value)) {
    const entries = Object.entries(value).map(([name, child]) => [
      name,
      isSchema(child) ? change(child, `/${keyword}/${name}`) : child,
    ]);
    return Object.fromEntries(entries);
  }
  if (!SCHEMAS.has(keyword)) return value;
  if (Array.isArray(value))
    return value.map((child: unknown, index) =>
      isSchema(child) ? change(child, `/${keyword}/${index}`) : child,
    );
  return isSchema(value) ? change(value, `/${keyword}`) : value;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schema with every shared one replaced by a reference, `prefix` and its name, and put into `shared`. Throws where
 * two that differ have one name.
 */
export function withReferences(given: JsonSchema, prefix: string, shared: SharedSchemas): JsonSchema {
  const { $id, $ref } = given;
  if (typeof $ref === 'string' && NAME.test($ref)) return { ...given, $ref: prefix + $ref };
  if (typeof $id !== 'string') return mapChildren(given, (child) => withReferences(child, prefix, shared));
  share($id, given, prefix, shared);
  return { $ref: prefix + $id };
}

/** The schemas as they were written, to tell whether two with one name are the same. */
const written = new WeakMap<SharedSchemas, Map<string, JsonSchema>>();

function share(name: string, given: JsonSchema, prefix: string, shared: SharedSchemas): void {
  const originals = written.get(shared) ?? new Map<string, JsonSchema>();
  written.set(shared, originals);
  const known = originals.get(name);
  if (known === given) return;
  if (known !== undefined) {
    if (isDeepStrictEqual(known, given)) return;
    throw new Error(`two different schemas are named ${name}`);
  }
  originals.set(name, given);
  const { $id: _, ...anonymous } = given;
  shared.set(
    name,
    mapChildren(anonymous, (child) => withReferences(child, prefix, shared)),
  );
}
