import { plainOperator, type FactType } from './operator.ts';

const SCALARS: readonly FactType[] = ['string', 'number', 'integer', 'boolean', 'date'];

export const equal = plainOperator({
  name: 'equal',
  says: 'is',
  description: 'The fact is exactly this value, of the same type.',
  takes: SCALARS,
  operand: 'same',
  test: (factValue, operand) => factValue === operand,
  examples: [
    { fact: 'gold', operand: 'gold', result: true },
    { fact: 'gold', operand: 'Gold', result: false },
    { fact: 10, operand: '10', result: false },
    { fact: false, operand: false, result: true },
  ],
});

export const notEqual = plainOperator({
  name: 'notEqual',
  says: 'is not',
  description: 'The fact is another value than this one. An absent fact is unknown, not different.',
  takes: SCALARS,
  operand: 'same',
  test: (factValue, operand) => factValue !== operand,
  examples: [
    { fact: 'silver', operand: 'gold', result: true },
    { fact: 'gold', operand: 'gold', result: false },
    { fact: 10, operand: '10', result: true },
  ],
});
