import { formatPointer } from '../pointer.ts';

/** A JSON Schema as the definition wrote it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** One place in the answers, as the schema of a form describes it. The tree of places is what everything else walks. */
export interface Place {
  readonly pointer: string;
  readonly segments: readonly string[];
  /** The last segment; `*` for the items of an array. */
  readonly name: string;
  readonly schema: JsonSchema;
  readonly kind: 'object' | 'array' | 'scalar';
  /** Of an object. */
  readonly properties: ReadonlyMap<string, Place>;
  /** Of an object: the names that its schema requires. */
  readonly required: ReadonlySet<string>;
  /** Of an array. */
  readonly items?: Place;
}

/** Beyond this depth nothing is described; loading refuses such a schema. */
const MAX_DEPTH = 16;

export function placesOf(schema: unknown): Place {
  return placeAt(schema, [], 0);
}

function placeAt(source: unknown, segments: readonly string[], depth: number): Place {
  const schema = isObject(source) && depth <= MAX_DEPTH ? source : {};
  const kind = kindOf(schema);
  const at = (child: unknown, name: string) => placeAt(child, [...segments, name], depth + 1);
  const properties = kind === 'object' && isObject(schema['properties']) ? schema['properties'] : {};
  return {
    pointer: formatPointer(segments),
    segments,
    name: segments.at(-1) ?? '',
    schema,
    kind,
    properties: new Map(Object.entries(properties).map(([name, child]) => [name, at(child, name)])),
    required: new Set(Array.isArray(schema['required']) ? schema['required'].map(String) : []),
    ...(kind === 'array' && { items: at(schema['items'], '*') }),
  };
}

function kindOf(schema: JsonSchema): Place['kind'] {
  const type = typeOf(schema);
  if (type === 'object' || (type === undefined && 'properties' in schema)) return 'object';
  return type === 'array' ? 'array' : 'scalar';
}

/** The type that a value should have. */
export function typeOf(schema: JsonSchema): string | undefined {
  const type = schema['type'];
  const first = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  return typeof first === 'string' ? first : undefined;
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place at the segments of a pointer. Whatever stands in an array is its one description of items. */
export function placeIn(root: Place, segments: readonly string[]): Place | undefined {
  let place: Place | undefined = root;
  for (const segment of segments)
    place = place?.kind === 'array' ? place.items : place?.properties.get(segment);
  return place;
}

/** All places that match a pointer in which `*` stands for every property at that place. */
export function placesMatching(root: Place, segments: readonly string[]): Place[] {
  let found: Place[] = [root];
  for (const segment of segments) found = found.flatMap((place) => childrenNamed(place, segment));
  return found;
}

function childrenNamed(place: Place, name: string): Place[] {
  if (place.kind === 'array') return place.items === undefined ? [] : [place.items];
  if (name === '*') return [...place.properties.values()];
  const child = place.properties.get(name);
  return child === undefined ? [] : [child];
}

/** Whether the schema requires what stands at the segments whatever else is answered: each on the way is required. */
export function isRequired(root: Place, segments: readonly string[]): boolean {
  return segments.every((name, index) => placeIn(root, segments.slice(0, index))?.required.has(name));
}

/** The places that a person fills in: scalars, and arrays as a whole. */
export function leavesOf(root: Place): Place[] {
  if (root.kind !== 'object' || root.properties.size === 0) return [root];
  return [...root.properties.values()].flatMap(leavesOf);
}

/** Whether one pointer is the other, or stands for something inside it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer + '/');
}

/** A text of so many units or more is longer than its schema allows, however its characters are counted. */
export function tooLong({ maxLength }: JsonSchema): number {
  return (typeof maxLength === 'number' ? maxLength : LONGEST) * 2 + 1;
}

/** The length for which patterns without a limit of their own are judged. */
const LONGEST = 4000;

export function titleOf(place: Place): string {
  const title = place.schema['title'];
  return typeof title === 'string' ? title : place.name;
}

/** Where in a form definition the schema of a place stands. */
export function schemaPointer(place: Place): string {
  const inside = place.segments.flatMap((segment) => (segment === '*' ? ['items'] : ['properties', segment]));
  return '/schema' + formatPointer(inside);
}
