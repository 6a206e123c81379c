import { object, shared } from '../../language/schema/kit.ts';
import type { Answers } from '../../forms/types.ts';
import type { ActionEntry } from './entry.ts';

export const updateRecord: ActionEntry = {
  id: 'updateRecord',
  description:
    'Changes attributes of a record in the directory. Attributes that are not named keep their values.',
  input: object(
    'A record and what changes.',
    {
      record: shared('binding', 'The id of the record, usually `{ from: /records/<name>/id }`.'),
      attributes: {
        type: 'object',
        description: 'The attributes that change.',
        propertyNames: { maxLength: 64 },
        additionalProperties: shared('binding'),
        minProperties: 1,
      },
    },
    ['record', 'attributes'],
  ),
  changes: false,
  examples: [
    {
      title: 'the reader has shown an identity card',
      params: { record: { from: '/records/reader/id' }, attributes: { identified: true } },
      given: { records: { reader: { id: 'r1', owner: 'own' } } },
      gives: { effect: { type: 'updateRecord', params: { record: 'r1', attributes: { identified: true } } } },
    },
  ],
  handler: (params, place) => {
    const record = place.bind(params['record']);
    const attributes = place.bindEach(params['attributes'] as Answers);
    return (view) => ({
      effect: { type: 'updateRecord', params: { record: record(view), attributes: attributes(view) } },
    });
  },
};
