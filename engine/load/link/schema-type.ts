import {
  ANYTHING,
  BOOLEAN,
  DATE,
  type DataType,
  NUMBER,
  type ObjectType,
  OPEN,
  TEXT,
  WHOLE,
} from './data-type.ts';
import { isMapping } from './place.ts';

/** What a definition says about a value besides its JSON Schema: that it is a code of a list, or names a record. */
export type Overlay = (segments: readonly string[]) => DataType | undefined;

/** The type that a JSON Schema describes. What the dialect does not allow is reported elsewhere and is anything here. */
export function typeOfSchema(
  schema: unknown,
  overlay: Overlay = () => undefined,
  segments: readonly string[] = [],
): DataType {
  if (!isMapping(schema)) return ANYTHING;
  if (schema['const'] !== undefined) return withCodes(scalarOf(typeof schema['const']), [schema['const']]);
  switch (schema['type']) {
    case 'object':
      return objectType(schema, overlay, segments);
    case 'array':
      return listType(schema, overlay, segments);
    case 'string':
      return textType(schema, overlay(segments));
    case 'number':
      return withCodes(NUMBER, schema['enum']);
    case 'integer':
      return withCodes(WHOLE, schema['enum']);
    case 'boolean':
      return BOOLEAN;
    default:
      return ANYTHING;
  }
}

function scalarOf(type: string): DataType {
  return type === 'string' ? TEXT : type === 'number' ? NUMBER : type === 'boolean' ? BOOLEAN : ANYTHING;
}

function withCodes(type: DataType, values: unknown): DataType {
  return Array.isArray(values) && (type.is === 'text' || type.is === 'number')
    ? { ...type, codes: { values } }
    : type;
}

function textType(schema: Record<string, unknown>, said: DataType | undefined): DataType {
  const format = schema['format'];
  if (format === 'date' || format === 'date-time') return DATE;
  if (Array.isArray(schema['enum'])) return withCodes(TEXT, schema['enum']);
  return said ?? TEXT;
}

function listType(schema: Record<string, unknown>, overlay: Overlay, segments: readonly string[]): DataType {
  const ofItems: Overlay = (inside) =>
    overlay(inside) ?? (inside.length === segments.length + 1 ? overlay(segments) : undefined);
  return { is: 'list', items: typeOfSchema(schema['items'], ofItems, [...segments, '*']) };
}

function objectType(
  schema: Record<string, unknown>,
  overlay: Overlay,
  segments: readonly string[],
): ObjectType {
  const properties = schema['properties'];
  const rest = schema['additionalProperties'];
  const open = isMapping(rest) ? { rest: typeOfSchema(rest, overlay, [...segments, '*']) } : {};
  if (!isMapping(properties)) return isMapping(rest) ? { ...OPEN, ...open } : OPEN;
  const types = Object.entries(properties).map(
    ([name, inside]) => [name, typeOfSchema(inside, overlay, [...segments, name])] as const,
  );
  return { is: 'object', properties: new Map(types), required: requiredOf(schema), ...open };
}

function requiredOf(schema: Record<string, unknown>): ReadonlySet<string> {
  const required = schema['required'];
  return new Set(Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []);
}

/** Whether a pointer of a definition, in which `*` stands for any name, means a place. */
export function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === '*' || part === segments[index])
  );
}
