import { object, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const issueLink: ActionEntry = {
  id: 'issueLink',
  description:
    'Makes a one-time link with which a person can send one event of the flow. An e-mail that names the event in `link` carries it. A link that was made before for the same event dies.',
  input: object(
    'What the link is for, and whose it is.',
    {
      for: text('An event of the flow that comes by link.', { maxLength: 64 }),
      to: text('Whose link it is, by the name in `people`.', { maxLength: 64 }),
    },
    ['for', 'to'],
  ),
  changes: false,
  examples: [
    {
      title: 'the reader can say that the book is coming back',
      params: { for: 'returning', to: 'reader' },
      given: { records: { reader: { id: 'r1', owner: 'own' } } },
      gives: {
        effect: {
          type: 'issueLink',
          params: { for: 'returning', to: 'reader' },
          to: [{ person: 'reader', kind: 'record', id: 'r1', owner: 'own' }],
        },
      },
    },
  ],
  handler: (params, place) => {
    const person = params['to'] as string;
    const effect = { type: 'issueLink', params: { for: params['for'], to: person } };
    const to = place.recipients([person]);
    return (view) => ({ effect: { ...effect, to: to(view) } });
  },
};
