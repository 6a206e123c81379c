import { either, object, shared, text } from '../../language/schema/kit.ts';
import type { Condition, Conditions } from '../../language/types.generated.ts';
import { compileCondition } from '../../rules/index.ts';
import { packOf } from '../../release.ts';
import type { Decision, Truth } from '../../rules/types.ts';
import { readerOf } from '../pointers.ts';
import type { GuardEntry, View } from './entry.ts';

export const when: GuardEntry = {
  id: 'when',
  description:
    'Holds where a condition holds for what the case knows at this moment. Facts are JSON Pointers, such as `/data/copies` or `/marks/lent`; a shared condition of the flow is given by its name. What is absent is unknown, and unknown does not hold.',
  input: object(
    'A condition.',
    {
      condition: either(
        'The name of a shared condition of the flow, or a condition as json-rules-engine writes it. A fact is a JSON Pointer.',
        text('The name of a shared condition.', { maxLength: 64 }),
        shared('condition'),
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
      params: { condition: 'lastCopy' },
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
    const reads = new Map<string, (data: unknown) => unknown>();
    const holds = compileCondition(conditionOf(params), {
      read: (fact, path = '') => {
        const read = readerOf(fact + path);
        reads.set(fact + path, read);
        return read;
      },
      shared: (place.flow.conditions ?? {}) as Conditions,
      zone: packOf(place.release).timeZone,
    });
    return (view) => {
      const answer = holds(view, view.now);
      return { holds: answer, decision: decisionOf(answer, reads, view) };
    };
  },
};

/** With a name, the parameters are themselves what json-rules-engine writes for a shared condition. */
export function conditionOf(params: { readonly [key: string]: unknown }): Condition {
  return (
    typeof params['condition'] === 'string' ? { condition: params['condition'] } : params['condition']
  ) as Condition;
}

/** What was read and what came of it, as a rule set would tell it. */
function decisionOf(
  answer: Truth,
  reads: ReadonlyMap<string, (data: unknown) => unknown>,
  view: View,
): Decision {
  const facts: Record<string, unknown> = {};
  const absent: string[] = [];
  for (const [pointer, read] of reads) {
    const value = read(view) ?? undefined;
    if (value === undefined) absent.push(pointer);
    else facts[pointer] = value;
  }
  const verdict = answer === undefined ? 'undecided' : answer ? 'eligible' : 'ineligible';
  return { verdict, findings: [], missing: answer === undefined ? absent : [], facts };
}
