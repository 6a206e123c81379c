import { object, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';
import { namesOf, toWhom } from './people.ts';

export const email: ActionEntry = {
  id: 'email',
  description:
    'Sends an e-mail to people of the flow. What it says is taken from the case at this moment; the addresses of people in the directory are read when it is sent.',
  input: object(
    'An e-mail and its recipients.',
    { template: text('The id of the e-mail.', { maxLength: 64 }), to: toWhom },
    ['template', 'to'],
  ),
  changes: false,
  examples: [
    {
      title: 'tell the reader that the book is there',
      params: { template: 'ready', to: 'reader' },
      given: { records: { reader: { id: 'r1', owner: 'own', name: 'Ada' } }, data: { shelf: 'B7' } },
      gives: {
        effect: {
          type: 'email',
          params: {
            template: 'ready',
            view: { data: { shelf: 'B7' }, records: { reader: { name: 'Ada' } } },
          },
          to: [{ person: 'reader', kind: 'record', id: 'r1', owner: 'own' }],
        },
      },
    },
    {
      title: 'somebody who is not known in this case is left out',
      params: { template: 'ready', to: ['reader', 'guarantor'] },
      given: { records: { reader: { id: 'r1', owner: 'own', name: 'Ada' } }, data: { shelf: 'B7' } },
      gives: {
        effect: {
          type: 'email',
          params: {
            template: 'ready',
            view: { data: { shelf: 'B7' }, records: { reader: { name: 'Ada' } } },
          },
          to: [{ person: 'reader', kind: 'record', id: 'r1', owner: 'own' }],
        },
      },
    },
  ],
  handler: (params, place) => {
    const template = params['template'] as string;
    const to = place.recipients(namesOf(params['to']));
    const excerpt = place.excerpt('email', template);
    return (view) => ({ effect: { type: 'email', params: { template, view: excerpt(view) }, to: to(view) } });
  },
};
