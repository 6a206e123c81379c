/** The words in which the schemas of the language are written. Every object is closed. */

export type Schema = { [keyword: string]: unknown };

/** Words of every property carry the reference manual: the first sentence says what it is for. */
export function object(
  description: string,
  properties: Record<string, Schema>,
  required: string[] = [],
  more: Schema = {},
): Schema {
  return { type: 'object', description, additionalProperties: false, properties, required, ...more };
}

/** A mapping whose keys the author chooses. Keys are names, so that their order is kept and they can be referred to. */
export function mapOf(description: string, value: Schema, more: Schema = {}): Schema {
  return {
    type: 'object',
    description,
    propertyNames: { pattern: NAME, maxLength: 64 },
    maxProperties: 500,
    additionalProperties: value,
    ...more,
  };
}

export function listOf(description: string, items: Schema, more: Schema = {}): Schema {
  return { type: 'array', description, items, maxItems: 2000, ...more };
}

export function text(description: string, more: Schema = {}): Schema {
  return { type: 'string', description, minLength: 1, maxLength: 4000, ...more };
}

/**
 * Words that users of a portal read, so that they are translated. The standard annotation says so, because ajv and
 * editors accept no keyword of our own.
 */
export function words(description: string, more: Schema = {}): Schema {
  return text(description, { contentMediaType: WORDS, ...more });
}

/** The same, composed with Liquid. */
export function liquid(description: string, more: Schema = {}): Schema {
  return text(description, { contentMediaType: LIQUID, ...more });
}

export const WORDS = 'text/plain';
export const LIQUID = 'text/x-liquid';

export function choice(description: string, values: readonly string[]): Schema {
  return { type: 'string', description, enum: [...values] };
}

export function flag(description: string): Schema {
  return { type: 'boolean', description };
}

export function whole(description: string, more: Schema = {}): Schema {
  return { type: 'integer', description, ...more };
}

export function shared(name: string, description?: string): Schema {
  return description === undefined ? { $ref: `#/$defs/${name}` } : { $ref: `#/$defs/${name}`, description };
}

/** One of several shapes. Shapes differ in JSON type, or in the constant of one key, so that an error can name the one meant. */
export function either(description: string, ...branches: Schema[]): Schema {
  return { description, anyOf: branches };
}

/** Names cannot look like array indexes: JavaScript would move them to the front of their mapping, and order has a meaning. */
export const NAME = '^[A-Za-z][A-Za-z0-9_-]*$';
