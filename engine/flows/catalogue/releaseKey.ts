import { object } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const releaseKey: ActionEntry = {
  id: 'releaseKey',
  description:
    'Frees the unique key of the case before its end, so that another case can claim it. At the end of the case it is freed by itself.',
  input: object('Nothing is asked for.', {}),
  changes: false,
  examples: [
    {
      title: 'another may ask for this book now',
      params: {},
      given: {},
      gives: { effect: { type: 'releaseKey', params: {} } },
    },
  ],
  handler: () => {
    const done = { effect: { type: 'releaseKey', params: {} } };
    return () => done;
  },
};
