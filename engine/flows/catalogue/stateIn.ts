import { listOf, object, shared, text } from '../../language/schema/kit.ts';
import type { GuardEntry } from './entry.ts';

const paths = (description: string) =>
  listOf(description, text('A state, by its path with dots from the root.', { maxLength: 200 }), {
    minItems: 1,
    maxItems: 50,
  });

export const stateIn: GuardEntry = {
  id: 'stateIn',
  description:
    'Holds where the case is in all of some states, and in none of others. For a flow with strands that run side by side.',
  input: object(
    'States.',
    {
      all: paths('The case is in all of these.'),
      none: paths('The case is in none of these.'),
      refusal: shared('refusal'),
    },
    [],
    { minProperties: 1 },
  ),
  examples: [
    {
      title: 'the book is back',
      params: { all: ['book.returned'] },
      given: {},
      active: ['book', 'book.returned'],
      gives: true,
    },
    {
      title: 'a fine is open',
      params: { all: ['book.returned'], none: ['fine.open'] },
      given: {},
      active: ['book', 'book.returned', 'fine', 'fine.open'],
      gives: false,
    },
  ],
  handler: (params) => {
    const all = (params['all'] ?? []) as readonly string[];
    const none = (params['none'] ?? []) as readonly string[];
    return (_view, active) => ({ holds: all.every(active) && !none.some(active) });
  },
};
