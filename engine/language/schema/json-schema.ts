import { either, listOf, NAME, object, type Schema, shared, text, whole, words } from './kit.ts';

/**
 * The part of JSON Schema 2020-12 in which data is described: a plain tree. What is left out either has a better place
 * (conditions are in `layout`, choices in `choices`) or cannot be shown by every renderer, or can be made to run for ever.
 */

const scalarNames = ['string', 'number', 'integer', 'boolean'] as const;

function node(
  type: string,
  description: string,
  more: Record<string, Schema>,
  required: string[] = [],
): Schema {
  return object(
    description,
    {
      type: { const: type, description: 'The type of the value.' },
      title: words('What people call it.', { maxLength: 200 }),
      description: words('More about it, for people.'),
      ...more,
    },
    ['type', ...required],
  );
}

const values = (type: (typeof scalarNames)[number]): Record<string, Schema> => {
  const value: Schema = type === 'string' ? { type, maxLength: 2000 } : { type };
  return {
    enum: {
      type: 'array',
      description: 'The only values that it can have. More than 2,000 are a list.',
      items: value,
      minItems: 1,
      maxItems: 2000,
    },
    const: { ...value, description: 'The only value that it can have.' },
  };
};

const size = (description: string): Schema => whole(description, { minimum: 0, maximum: 100_000 });

const numeric = (type: 'number' | 'integer'): Schema =>
  node(type, type === 'number' ? 'A number.' : 'A whole number.', {
    ...values(type),
    minimum: { type: 'number', description: 'The least value.' },
    maximum: { type: 'number', description: 'The greatest value.' },
    exclusiveMinimum: { type: 'number', description: 'The value must be greater than this.' },
    exclusiveMaximum: { type: 'number', description: 'The value must be less than this.' },
    multipleOf: { type: 'number', description: 'The value is a multiple of this.', minimum: 0 },
  });

/** Formats are those that the validator of forms knows. */
export const SCHEMA_FORMATS = ['email', 'hostname', 'uri', 'date', 'time', 'date-time', 'uuid'] as const;

const schemaNode: Schema = either(
  'The schema of one value, told by its `type`.',
  node('string', 'A text.', {
    ...values('string'),
    minLength: size('The least number of characters.'),
    maxLength: size(
      'The greatest number of characters. Every text has one, unless its values or its format limit it.',
    ),
    pattern: text('A regular expression that the text must match somewhere; with ^ and $ as a whole.', {
      maxLength: 500,
    }),
    format: { type: 'string', description: 'What the text stands for.', enum: [...SCHEMA_FORMATS] },
  }),
  numeric('number'),
  numeric('integer'),
  node('boolean', 'True or false.', values('boolean')),
  node(
    'array',
    'A list.',
    {
      items: shared('schemaNode', 'The schema of each entry.'),
      minItems: size('The least number of entries.'),
      maxItems: size('The greatest number of entries. Every list has one.'),
      uniqueItems: { type: 'boolean', description: 'Whether no two entries are equal.' },
    },
    ['items', 'maxItems'],
  ),
  node(
    'object',
    'A group of values under names. No other names are accepted.',
    {
      properties: {
        type: 'object',
        description: 'The schema of each value, by its name.',
        propertyNames: { pattern: NAME, maxLength: 64 },
        additionalProperties: shared('schemaNode'),
        maxProperties: 300,
      },
      required: listOf('The names that must be there.', text('A name of `properties`.', { maxLength: 64 }), {
        maxItems: 300,
      }),
      additionalProperties: { const: false, description: 'Always false, whether written or not.' },
    },
    ['properties'],
  ),
);

export const JSON_SCHEMA_PARTS: Record<string, Schema> = {
  schemaNode,
  jsonSchema: shared(
    'schemaNode',
    'JSON Schema 2020-12, as a plain tree of objects, lists and scalars. Every text has a `maxLength` and every list a `maxItems`. At most 300 properties in all, 12 deep.',
  ),
};
