import { choice, object, shared, text } from '../../language/schema/kit.ts';
import type { Answers, RecordEntry } from '../../forms/types.ts';
import { recordId } from '../ids.ts';
import type { ActionEntry, View } from './entry.ts';

export const createRecord: ActionEntry = {
  id: 'createRecord',
  description:
    'Creates a record in the directory: of the own company, of the customer concerned, or the new customer itself. Under the name in `as` it is at `/records` from then on.',
  input: object(
    'A record.',
    {
      record: text('The kind of record.', { maxLength: 64 }),
      of: choice(
        'Whose it is: of the `own` company, of the `customer` concerned, or `new`: it is the customer who is being registered.',
        ['own', 'customer', 'new'],
      ),
      as: shared('id', 'The name in `/records` under which the case knows it from now on.'),
      attributes: {
        type: 'object',
        description: 'Its attributes, as its record declares them.',
        propertyNames: { maxLength: 64 },
        additionalProperties: shared('binding'),
      },
    },
    ['record', 'of', 'attributes'],
  ),
  changes: true,
  examples: [
    {
      title: 'a card for the reader',
      params: {
        record: 'card',
        of: 'own',
        as: 'card',
        attributes: { holder: { from: '/records/reader/name' }, colour: 'green' },
      },
      given: {
        case: { id: 'c1' },
        event: { sequence: 2 },
        records: { reader: { id: 'r1', owner: 'own', name: 'Ada' } },
      },
      gives: {
        change: {
          records: {
            reader: { id: 'r1', owner: 'own', name: 'Ada' },
            card: {
              id: '189a9cfa-6af9-51c3-9fbb-d01ebaa00247',
              owner: 'own',
              holder: 'Ada',
              colour: 'green',
            },
          },
        },
        effect: {
          type: 'createRecord',
          params: {
            id: '189a9cfa-6af9-51c3-9fbb-d01ebaa00247',
            record: 'card',
            of: 'own',
            as: 'card',
            attributes: { holder: 'Ada', colour: 'green' },
          },
        },
        created: {
          as: 'card',
          entry: {
            id: '189a9cfa-6af9-51c3-9fbb-d01ebaa00247',
            record: 'card',
            owner: 'own',
            attributes: { holder: 'Ada', colour: 'green' },
          },
        },
      },
    },
  ],
  handler: (params, place) => {
    const record = params['record'] as string;
    const of = params['of'] as 'own' | 'customer' | 'new';
    const owner = of === 'own' ? 'own' : 'customer';
    const bind = place.bindEach(params['attributes'] as Answers);
    const as = params['as'] as string | undefined;
    return (view) => {
      const attributes = bind(view);
      const draft = of === 'new' ? draftOf(view) : {};
      if (as === undefined)
        return { effect: { type: 'createRecord', params: { ...draft, record, of, attributes } } };
      const id = draft.id ?? recordId(String(view.case.id), Number(view.event['sequence']), as);
      const entry: RecordEntry = { id, record, owner, attributes };
      return {
        change: { records: { ...view.records, [as]: { ...attributes, id, owner } } },
        effect: { type: 'createRecord', params: { id, record, of, as, attributes } },
        created: { as, entry },
      };
    };
  },
};

/** A customer who is being registered can have an id already, under which a draft of it is kept. */
function draftOf(view: View): { readonly id?: string } {
  const { company, partner } = view.case;
  return company === undefined || company.id === partner?.id ? {} : { id: company.id };
}
