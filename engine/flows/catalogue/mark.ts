import { object, shared, text } from '../../language/schema/kit.ts';
import { sentence } from '../voice.ts';
import type { ActionEntry } from './entry.ts';

export const mark: ActionEntry = {
  id: 'mark',
  description:
    'Keeps this instant under a name in `/marks`, so that delays and reminders can count from it; or, with `of`, the instant at which a delay is due.',
  input: object(
    'A name for an instant.',
    {
      as: shared('id', 'The name in `/marks`. A mark that is there is replaced.'),
      of: text('A delay of the flow: its instant is kept instead of now.', { maxLength: 64 }),
    },
    ['as'],
  ),
  changes: true,
  examples: [
    {
      title: 'the moment at which a book was lent',
      params: { as: 'lent' },
      given: { now: '2026-03-02T09:00:00Z', marks: {} },
      gives: { change: { marks: { lent: '2026-03-02T09:00:00Z' } } },
    },
    {
      title: 'the day on which it is due back',
      params: { as: 'backBy', of: 'loanPeriod' },
      given: { now: '2026-03-02T09:00:00Z', marks: { lent: '2026-03-01T09:00:00Z' } },
      gives: { change: { marks: { lent: '2026-03-01T09:00:00Z', backBy: '2026-03-15T09:00:00Z' } } },
    },
    {
      title: 'a delay that counts from what has not been marked yet',
      params: { as: 'backBy', of: 'loanPeriod' },
      given: { marks: {} },
      gives: { problem: '"backBy" cannot be marked: what its delay counts from is not known' },
    },
  ],
  handler: (params, place) => {
    const name = params['as'] as string;
    const due = typeof params['of'] === 'string' ? place.due(params['of']) : undefined;
    return (view) => {
      const instant = due === undefined ? view.now : due(view);
      if (instant === undefined) return { problem: sentence(place.release, 'log.notMarked', { name }) };
      return { change: { marks: { ...view.marks, [name]: instant } } };
    };
  },
};
