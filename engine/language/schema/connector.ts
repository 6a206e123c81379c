import { choice, mapOf, object, type Schema, shared, text, words } from './kit.ts';
import { definition } from './shared.ts';

const operation: Schema = object(
  'Something that the connector can be asked.',
  {
    title: words('What it does, as the log of a case says it.', { maxLength: 200 }),
    description: text('For analysts.'),
    use: choice(
      '`check`: asked while a form is filled in, and answers yes, no, or unavailable. `job`: asked by a flow, and retried. `notice`: news that comes from outside, as an event.',
      ['check', 'job', 'notice'],
    ),
    effect: choice('Whether it changes anything outside, or grants access.', ['reads', 'changes', 'grants']),
    input: shared('jsonSchema'),
    output: shared('jsonSchema'),
    errors: mapOf('The refusals that will not change, by their codes.', words('What it means, for people.')),
  },
  ['title', 'use'],
);

export const connector: Schema = definition(
  'connector',
  'What a service outside can be asked, and what it answers. The release pins it; the server provides it.',
  { operations: mapOf('What it can be asked.', operation, { minProperties: 1 }) },
  ['operations'],
);
