import { object, type Schema, text } from './kit.ts';

/**
 * `texts/<language>.yaml` is not a definition: it has no id, and nothing refers to it. Each translation carries a hash
 * of the text that it translates, so that a change of the source shows up as a stale translation.
 */
export const translations: Schema = object(
  'The words of the definitions in another language.',
  {
    kind: { const: 'texts', description: 'The kind of file.' },
    language: text('The language tag.', { pattern: '^[a-z]{2}(-[A-Z]{2})?$', maxLength: 5 }),
    texts: {
      type: 'object',
      description: 'By kind and id of the definition, as `form/order`; within it, by JSON Pointer.',
      propertyNames: { pattern: '^[a-z]+/[A-Za-z][A-Za-z0-9_-]*$', maxLength: 100 },
      additionalProperties: {
        type: 'object',
        description: 'The texts of one definition, by JSON Pointer.',
        propertyNames: { pattern: '^(/([^~/]|~[01])*)+$', maxLength: 300 },
        additionalProperties: object(
          'A translation.',
          {
            of: text('The first eight hexadecimal digits of the SHA-256 of the source text.', {
              pattern: '^[0-9a-f]{8}$',
              maxLength: 8,
            }),
            text: text('The translation.', { maxLength: 100_000 }),
          },
          ['of', 'text'],
        ),
      },
    },
  },
  ['kind', 'language', 'texts'],
);
