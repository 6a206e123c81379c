import { object, shared } from '../../language/schema/kit.ts';
import type { Condition, Conditions } from '../../language/types.generated.ts';
import { compileCondition } from '../../rules/index.ts';
import { readerOf } from '../pointers.ts';
import type { GuardEntry, View } from './entry.ts';

export const when: GuardEntry = {
  id: 'when',
  description:
    'Holds where a condition holds for what the case knows at this moment. Facts are JSON Pointers, such as `/data/copies` or `/marks/lent`; a shared condition of the flow is named by `condition`. What is absent is unknown, and unknown does not hold.',
  input: object(
    'A condition.',
    {
      condition: shared(
        'condition',
        'The condition, as json-rules-engine writes it. A fact is a JSON Pointer.',
      ),
      refusal: shared('refusal'),
    },
    ['condition'],
  ),
  examples: [
    {
      title: 'there are copies left',
      params: { condition: { fact: '/data/copies', operator: 'greaterThan', value: 0 } },
      given: { data: { copies: 2 } },
      gives: true,
    },
    {
      title: 'a shared condition of the flow',
      params: { condition: { condition: 'lastCopy' } },
      given: { data: { copies: 2 } },
      gives: false,
    },
    {
      title: 'nobody has counted yet',
      params: { condition: { fact: '/data/copies', operator: 'greaterThan', value: 0 } },
      given: {},
      gives: 'unknown',
    },
  ],
  handler: (params, place) => {
    const condition = params['condition'] as Condition;
    const shared = (place.flow.conditions ?? {}) as Conditions;
    const holds = compileCondition(condition, {
      read: (fact, path) => readerOf(fact + (path ?? '')) as (data: unknown) => unknown,
      shared,
    });
    return (view: View) => ({ holds: holds(view, view.now) });
  },
};
