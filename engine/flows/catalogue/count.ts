import { object, shared, whole } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const count: ActionEntry = {
  id: 'count',
  description:
    'Adds to a whole number under `/data`; where nothing stands there, it counts from 0. A delay can name the number in `times`, so that the n-th extension counts from the first end.',
  input: object(
    'A number and what is added.',
    {
      as: shared('id', 'The name in `/data`.'),
      by: whole('What is added; without it, 1.', { minimum: -1000, maximum: 1000 }),
    },
    ['as'],
  ),
  changes: true,
  examples: [
    {
      title: 'one more renewal',
      params: { as: 'renewals' },
      given: { data: { renewals: 1, shelf: 'B7' } },
      gives: { change: { data: { renewals: 2, shelf: 'B7' } } },
    },
    {
      title: 'the first renewal',
      params: { as: 'renewals' },
      given: {},
      gives: { change: { data: { renewals: 1 } } },
    },
    {
      title: 'a copy less',
      params: { as: 'copies', by: -1 },
      given: { data: { copies: 2 } },
      gives: { change: { data: { copies: 1 } } },
    },
  ],
  handler: (params) => {
    const name = params['as'] as string;
    const by = (params['by'] ?? 1) as number;
    return (view) => {
      const before = view.data[name];
      return { change: { data: { ...view.data, [name]: (typeof before === 'number' ? before : 0) + by } } };
    };
  },
};
