import { object, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';
import { kept } from './spoken.ts';

export const log: ActionEntry = {
  id: 'log',
  description:
    'Writes a line into the activity log of the case. Events and changes of status are there by themselves; this is for what else is worth telling. The line is composed in the first language of the pack and not translated: it is a record of what was written then, and addresses nobody.',
  input: object(
    'A line.',
    {
      text: kept('The line.'),
      strand: text('The strand that it is about, by its name in `facets`.', { maxLength: 64 }),
    },
    ['text'],
  ),
  changes: false,
  examples: [
    {
      title: 'say where the book is',
      params: { text: 'Put on shelf {{ data.shelf }}', strand: 'book' },
      given: { data: { shelf: 'B7' } },
      gives: { note: { text: 'Put on shelf B7', strand: 'book' } },
    },
  ],
  handler: (params, place) => {
    const words = place.compose(params['text']);
    const strand = typeof params['strand'] === 'string' ? { strand: params['strand'] } : {};
    return (view) => ({ note: { text: words(view), ...strand } });
  },
};
