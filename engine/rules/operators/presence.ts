import { plainOperator } from './operator.ts';

/** Nothing stands there: `null` counts as absent, as it does in JSON from most systems. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export const present = plainOperator({
  name: 'present',
  says: 'is given:',
  description:
    'With `true`: there is a value. With `false`: there is none. The only operator that answers about what is absent; of a part of a fact that is absent as a whole it knows nothing.',
  takes: ['string', 'number', 'integer', 'boolean', 'date', 'list', 'record'],
  operand: 'boolean',
  ofAbsent: true,
  test: (factValue, operand) => typeof operand === 'boolean' && isAbsent(factValue) !== operand,
  problem: (operand) => (typeof operand === 'boolean' ? undefined : 'true or false is expected'),
  examples: [
    { fact: '+32 2 000 00 00', operand: true, result: true },
    { fact: undefined, operand: true, result: false },
    { fact: null, operand: false, result: true },
    { fact: '', operand: true, result: true },
  ],
});
