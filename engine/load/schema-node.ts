import type { Schema } from '../language/schema/kit.ts';

/** A schema with its references followed, and the names of the parts on the way. */
export interface Resolved {
  readonly schema: Schema;
  readonly parts: readonly string[];
}

const PREFIX = '#/$defs/';

export function resolve(schema: Schema, root: Schema): Resolved {
  if (typeof schema['$ref'] !== 'string') return { schema, parts: NO_PARTS };
  const parts: string[] = [];
  let current = schema;
  while (typeof current['$ref'] === 'string' && parts.length < 10) {
    const part = current['$ref'].slice(PREFIX.length);
    const target = (root['$defs'] as Record<string, Schema> | undefined)?.[part];
    if (target === undefined) throw new Error(`the schema has no part named ${part}`);
    parts.push(part);
    current = target;
  }
  return { schema: current, parts };
}

const NO_PARTS: readonly string[] = [];

/** The branches of an `anyOf`, those of nested ones included; a schema without one is its only branch. */
export function branchesOf(schema: Schema, root: Schema): Resolved[] {
  const resolved = resolve(schema, root);
  const branches = resolved.schema['anyOf'] as Schema[] | undefined;
  return branches === undefined ? [resolved] : branches.flatMap((branch) => branchesOf(branch, root));
}

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null';

export function typeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** The JSON type that a schema without branches asks for, or `undefined` for any. */
export function typeAsked(schema: Schema): JsonType | 'integer' | undefined {
  if (typeof schema['type'] === 'string') return schema['type'] as JsonType | 'integer';
  if ('const' in schema) return typeOf(schema['const']);
  return undefined;
}

export function fitsType(value: unknown, asked: JsonType | 'integer' | undefined): boolean {
  if (asked === undefined) return true;
  return asked === 'integer' ? Number.isInteger(value) : typeOf(value) === asked;
}

const NAMES: Record<JsonType | 'integer', string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

export function typeName(type: JsonType | 'integer'): string {
  return NAMES[type];
}
