import { object, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const revokeLink: ActionEntry = {
  id: 'revokeLink',
  description: 'Makes the one-time links for an event dead. Where there are none, nothing happens.',
  input: object(
    'What the links are for.',
    { for: text('An event of the flow that comes by link.', { maxLength: 64 }) },
    ['for'],
  ),
  changes: false,
  examples: [
    {
      title: 'the book is back, nothing more to say',
      params: { for: 'returning' },
      given: {},
      gives: { effect: { type: 'revokeLink', params: { for: 'returning' } } },
    },
  ],
  handler: (params) => {
    const done = { effect: { type: 'revokeLink', params: { for: params['for'] } } };
    return () => done;
  },
};
