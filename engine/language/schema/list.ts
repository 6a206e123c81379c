import { flag, listOf, object, type Schema, shared, text, words } from './kit.ts';
import { definition } from './shared.ts';

export const list: Schema = definition(
  'list',
  'Codes and what people call them.',
  {
    attributes: {
      type: 'object',
      description: 'Further columns, each with a JSON Schema.',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]*$', maxLength: 64 },
      additionalProperties: shared('jsonSchema'),
    },
    entries: listOf(
      'The entries, in the order in which they are shown.',
      object(
        'An entry.',
        {
          code: text('The code, which is stored.', { maxLength: 100 }),
          label: words('What people read.', { maxLength: 300 }),
          description: words('More about it.'),
          attributes: {
            type: 'object',
            description: 'Values of the further columns.',
            propertyNames: { maxLength: 64 },
            additionalProperties: shared('scalar'),
          },
          retired: flag('Kept for old cases, not offered any more.'),
        },
        ['code', 'label'],
      ),
      { minItems: 1, maxItems: 20_000 },
    ),
  },
  ['entries'],
);
