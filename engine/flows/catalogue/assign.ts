import { NAME, type Schema, shared } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

const input: Schema = {
  type: 'object',
  description: 'Values by their names in `/data`.',
  propertyNames: { pattern: NAME, maxLength: 64 },
  additionalProperties: shared('binding'),
  minProperties: 1,
  maxProperties: 50,
};

export const assign: ActionEntry = {
  id: 'assign',
  description:
    'Writes values under `/data`, where later actions, guards, templates and delays find them. A value that stands nowhere empties its place.',
  input,
  changes: true,
  examples: [
    {
      title: 'keep what a connector answered',
      params: { shelf: { from: '/event/output/shelf' } },
      given: { event: { output: { shelf: 'B7' } }, data: { copies: 2 } },
      gives: { change: { data: { copies: 2, shelf: 'B7' } } },
    },
    {
      title: 'empty a place',
      params: { shelf: { from: '/answers/loan/shelf' } },
      given: { data: { shelf: 'B7' } },
      gives: { change: { data: {} } },
    },
  ],
  handler: (params, place) => {
    const names = Object.keys(params);
    const bind = place.bindEach(params);
    return (view) => {
      const data: Record<string, unknown> = { ...view.data };
      const values = bind(view);
      for (const name of names) {
        if (values[name] === undefined) delete data[name];
        else data[name] = values[name];
      }
      return { change: { data } };
    };
  },
};
