import { plainOperator } from './operator.ts';

export const contains = plainOperator({
  name: 'contains',
  says: 'contains',
  description: 'The fact is a list, and this value is in it.',
  takes: ['list'],
  operand: 'element',
  test: (factValue, operand) => Array.isArray(factValue) && factValue.includes(operand),
  examples: [
    { fact: ['fragile', 'heavy'], operand: 'heavy', result: true },
    { fact: ['fragile'], operand: 'heavy', result: false },
    { fact: 'heavyweight', operand: 'heavy', result: false },
  ],
});

export const doesNotContain = plainOperator({
  name: 'doesNotContain',
  says: 'does not contain',
  description: 'The fact is a list, and this value is not in it.',
  takes: ['list'],
  operand: 'element',
  test: (factValue, operand) => Array.isArray(factValue) && !factValue.includes(operand),
  examples: [
    { fact: ['fragile'], operand: 'heavy', result: true },
    { fact: ['heavy'], operand: 'heavy', result: false },
    { fact: 'light', operand: 'heavy', result: false },
  ],
});
