import { object, shared, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const createDocument: ActionEntry = {
  id: 'createDocument',
  description: 'Makes a document from what the case knows at this moment, and keeps it with the case.',
  input: object(
    'A document.',
    {
      template: text('The id of the document.', { maxLength: 64 }),
      as: shared(
        'id',
        'The name by which the case knows it. A document of that name that is there is kept as an earlier edition.',
      ),
    },
    ['template', 'as'],
  ),
  changes: false,
  examples: [
    {
      title: 'a receipt for the book',
      params: { template: 'receipt', as: 'receipt' },
      given: { data: { shelf: 'B7', copies: 1 }, now: '2026-03-02T09:00:00Z' },
      gives: {
        effect: {
          type: 'createDocument',
          params: { template: 'receipt', as: 'receipt', view: { data: { shelf: 'B7' } } },
        },
      },
    },
  ],
  handler: (params, place) => {
    const template = params['template'] as string;
    const as = params['as'] as string;
    const excerpt = place.excerpt('document', template);
    return (view) => ({ effect: { type: 'createDocument', params: { template, as, view: excerpt(view) } } });
  },
};
