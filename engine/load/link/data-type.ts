/** What kind of value stands at a place of data, as far as the definitions say. */
export type DataType =
  /** Not known, or hidden by an earlier mistake: nothing is concluded from it. */
  | { readonly is: 'anything' }
  /** `codes`: the only values. `usual`: some of the values. `record`: it is the id of a record of that kind. */
  | { readonly is: 'text'; readonly codes?: Codes; readonly usual?: Codes; readonly record?: string }
  | { readonly is: 'date' }
  | { readonly is: 'number'; readonly whole: boolean; readonly codes?: Codes }
  | { readonly is: 'boolean' }
  | { readonly is: 'list'; readonly items: DataType }
  | ObjectType;

export interface ObjectType {
  readonly is: 'object';
  readonly properties: ReadonlyMap<string, DataType>;
  readonly required?: ReadonlySet<string>;
  /** The type of properties that have no name here; without it there are none. */
  readonly rest?: DataType;
  /** The kind of record whose attributes these are. */
  readonly record?: string;
}

/** The values that are possible. `of` says in words where they come from: `list countries`. */
export interface Codes {
  readonly values: readonly unknown[];
  readonly of?: string;
}

const sets = new WeakMap<Codes, ReadonlySet<unknown>>();

/** Whether a value is one of the codes: a list can have thousands, and as many cells ask. */
export function isCode(value: unknown, codes: Codes): boolean {
  const set = sets.get(codes) ?? new Set(codes.values);
  sets.set(codes, set);
  return set.has(value);
}

export const ANYTHING: DataType = { is: 'anything' };
export const TEXT: DataType = { is: 'text' };
export const DATE: DataType = { is: 'date' };
export const NUMBER: DataType = { is: 'number', whole: false };
export const WHOLE: DataType = { is: 'number', whole: true };
export const BOOLEAN: DataType = { is: 'boolean' };
export const OPEN: ObjectType = { is: 'object', properties: new Map(), rest: ANYTHING };

export function objectOf(
  properties: { readonly [name: string]: DataType } | ReadonlyMap<string, DataType>,
): ObjectType {
  return {
    is: 'object',
    properties: properties instanceof Map ? properties : new Map(Object.entries(properties)),
  };
}

export function codes(values: readonly unknown[], of?: string): DataType {
  return { is: 'text', codes: { values, ...(of === undefined ? {} : { of }) } };
}

/** What stands at a place, or where the way to it ends. */
export type Found = { readonly type: DataType } | Lost;

export interface Lost {
  readonly type?: never;
  /** The segment that leads nowhere, after `depth` that do. */
  readonly name: string;
  readonly depth: number;
  /** The names that stand there. */
  readonly candidates: readonly string[];
}

export function typeAt(root: DataType, segments: readonly string[]): Found {
  let type = root;
  for (const [depth, name] of segments.entries()) {
    const next = step(type, name);
    if (next === undefined)
      return { name, depth, candidates: type.is === 'object' ? [...type.properties.keys()] : [] };
    type = next;
  }
  return { type };
}

function step(type: DataType, name: string): DataType | undefined {
  if (type.is === 'anything') return type;
  if (type.is === 'list') return /^(0|[1-9][0-9]*)$/.test(name) ? type.items : undefined;
  return type.is === 'object' ? (type.properties.get(name) ?? type.rest) : undefined;
}

/** The type in words, for messages. */
export function nameOf(type: DataType): string {
  switch (type.is) {
    case 'anything':
      return 'anything';
    case 'text':
      if (type.codes !== undefined)
        return type.codes.of === undefined
          ? `one of ${shown(type.codes.values)}`
          : `a code of ${type.codes.of}`;
      return type.record === undefined ? 'a text' : `the id of a ${type.record}`;
    case 'date':
      return 'a date';
    case 'number':
      return type.whole ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'list':
      return `a list (each ${nameOf(type.items)})`;
    case 'object':
      return type.record === undefined ? 'an object' : `a ${type.record}`;
  }
}

const MOST_SHOWN = 6;

function shown(values: readonly unknown[]): string {
  const some = values.slice(0, MOST_SHOWN).map((value) => JSON.stringify(value));
  return some.join(', ') + (values.length > MOST_SHOWN ? ', …' : '');
}

/** What one of several can be: an object with the properties of all of them; anything, where they are not all objects. */
export function anyOf(types: readonly DataType[]): DataType {
  const objects = types.filter((type) => type.is === 'object');
  if (objects.length < types.length || objects.some(({ rest }) => rest !== undefined)) return ANYTHING;
  const properties = new Map<string, DataType>();
  for (const object of objects)
    for (const [name, type] of object.properties)
      properties.set(name, properties.has(name) ? ANYTHING : type);
  return { is: 'object', properties };
}
