import { object } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';
import { namesOf, toWhom } from './people.ts';
import { spoken } from './spoken.ts';

export const notify: ActionEntry = {
  id: 'notify',
  description:
    'Shows a short text to people of the flow when they next look at the portal, each in their language. What it says is taken from the case at this moment; the first language of the pack is composed at once.',
  input: object(
    'A text and who is to see it.',
    {
      text: spoken('The text.'),
      to: toWhom,
    },
    ['text', 'to'],
  ),
  changes: false,
  examples: [
    {
      title: 'tell whoever asked for the book',
      params: { text: 'Your book is on shelf {{ data.shelf }}.', to: 'borrower' },
      given: {
        data: { shelf: 'B7' },
        case: { starter: { id: 'u1', name: 'Ada', email: 'ada@example.com' } },
      },
      gives: {
        effect: {
          type: 'notify',
          params: {
            text: 'Your book is on shelf B7.',
            flow: 'lending',
            at: '/machine/entry/params/text',
            view: { data: { shelf: 'B7' } },
          },
          to: [{ person: 'borrower', kind: 'starter', id: 'u1' }],
        },
      },
    },
  ],
  handler: (params, place) => {
    const words = place.compose(params['text']);
    const notice = place.notice(params, 'text');
    const to = place.recipients(namesOf(params['to']));
    return (view) => ({
      effect: { type: 'notify', params: { text: words(view), ...notice(view) }, to: to(view) },
    });
  },
};
