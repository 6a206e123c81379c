import type { RulesDefinition } from '../language/types.generated.ts';
import { parsePointer } from '../pointer.ts';
import { find, type Release } from '../release.ts';
import type { Place } from './places.ts';

/** What values can stand at a place, as far as the definitions say. */
export type PlaceType =
  | { readonly is: 'finite'; readonly values: readonly unknown[] }
  | { readonly is: 'number'; readonly whole: boolean; readonly least: number; readonly most: number }
  | { readonly is: 'date' }
  | { readonly is: 'text' }
  | { readonly is: 'list'; readonly items: readonly unknown[] | undefined }
  | { readonly is: 'record' }
  | { readonly is: 'anything' };

type FactDefinition = RulesDefinition['facts'][string];
type JsonSchema = { readonly [keyword: string]: unknown };

const NUMBER = { is: 'number', whole: false, least: -Infinity, most: Infinity } as const;
const ANYTHING = { is: 'anything' } as const;
const TEXT = { is: 'text' } as const;

export function placeType(release: Release, definition: RulesDefinition, { fact, path }: Place): PlaceType {
  const declared = Object.hasOwn(definition.facts, fact) ? definition.facts[fact] : undefined;
  if (declared === undefined) return ANYTHING;
  if (declared.$record !== undefined) return ofRecord(release, declared.$record, path);
  return path === '' ? ofFact(release, declared) : ANYTHING;
}

function ofFact(release: Release, fact: FactDefinition): PlaceType {
  if (fact.enum !== undefined) return { is: 'finite', values: fact.enum };
  if (fact.$list !== undefined) return ofList(release, fact.$list);
  switch (fact.type) {
    case 'boolean':
      return { is: 'finite', values: [true, false] };
    case 'number':
      return NUMBER;
    case 'integer':
      return { ...NUMBER, whole: true };
    case 'date':
      return { is: 'date' };
    case 'string':
      return TEXT;
    default:
      return ANYTHING;
  }
}

function ofList(release: Release, id: string): PlaceType {
  const list = find(release, 'list', id);
  return list === undefined ? TEXT : { is: 'finite', values: list.entries.map(({ code }) => code) };
}

/** What every record has besides its attributes. */
const OF_EVERY_RECORD: Readonly<Record<string, PlaceType>> = {
  '/id': TEXT,
  '/owner': { is: 'finite', values: ['own', 'customer'] },
};

function ofRecord(release: Release, id: string, path: string): PlaceType {
  const record = find(release, 'record', id);
  if (path === '') return { is: 'record' };
  if (record === undefined) return ANYTHING;
  const list = record.choices?.[path]?.list;
  const schema = schemaAt(record.schema, parsePointer(path));
  if (schema === undefined) return OF_EVERY_RECORD[path] ?? ANYTHING;
  if (schema['type'] === 'array')
    return { is: 'list', items: list === undefined ? itemsOf(schema) : codesOf(release, list) };
  return list === undefined ? ofSchema(schema) : ofList(release, list);
}

function codesOf(release: Release, list: string): readonly unknown[] | undefined {
  const type = ofList(release, list);
  return type.is === 'finite' ? type.values : undefined;
}

function schemaAt(schema: JsonSchema, segments: readonly string[]): JsonSchema | undefined {
  let found: unknown = schema;
  for (const segment of segments) {
    const properties = (found as { properties?: JsonSchema }).properties ?? {};
    if (!Object.hasOwn(properties, segment)) return undefined;
    found = properties[segment];
  }
  return typeof found === 'object' && found !== null ? (found as JsonSchema) : undefined;
}

function itemsOf({ items }: JsonSchema): readonly unknown[] | undefined {
  const type = typeof items === 'object' && items !== null ? ofSchema(items as JsonSchema) : ANYTHING;
  return type.is === 'finite' ? type.values : undefined;
}

function ofSchema(schema: JsonSchema): PlaceType {
  if (Array.isArray(schema['enum'])) return { is: 'finite', values: schema['enum'] };
  if ('const' in schema) return { is: 'finite', values: [schema['const']] };
  switch (schema['type']) {
    case 'boolean':
      return { is: 'finite', values: [true, false] };
    case 'number':
    case 'integer':
      return numberOf(schema);
    case 'string':
      return schema['format'] === 'date' || schema['format'] === 'date-time' ? { is: 'date' } : TEXT;
    case 'object':
      return { is: 'record' };
    default:
      return ANYTHING;
  }
}

function numberOf({ type, minimum, maximum }: JsonSchema): PlaceType {
  return {
    is: 'number',
    whole: type === 'integer',
    least: typeof minimum === 'number' ? minimum : -Infinity,
    most: typeof maximum === 'number' ? maximum : Infinity,
  };
}
