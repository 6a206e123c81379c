import { plainOperator, type FactType, type Operator, type OperatorExample } from './operator.ts';

const NUMBERS: readonly FactType[] = ['number', 'integer'];

function mustBeNumber(operand: unknown): string | undefined {
  return typeof operand === 'number' ? undefined : 'a number is expected, without quotation marks';
}

function comparison(
  name: string,
  says: string,
  description: string,
  holds: (fact: number, operand: number) => boolean,
  examples: OperatorExample[],
): Operator {
  return plainOperator({
    name,
    says,
    description,
    takes: NUMBERS,
    operand: 'number',
    test: (factValue, operand) =>
      typeof factValue === 'number' && typeof operand === 'number' && holds(factValue, operand),
    problem: mustBeNumber,
    examples: [...examples, { fact: '10', operand: 5, result: false }],
  });
}

export const lessThan = comparison(
  'lessThan',
  'is less than',
  'The fact is a smaller number than this one.',
  (a, b) => a < b,
  [
    { fact: 4, operand: 5, result: true },
    { fact: 5, operand: 5, result: false },
  ],
);

export const lessThanInclusive = comparison(
  'lessThanInclusive',
  'is at most',
  'The fact is this number or a smaller one.',
  (a, b) => a <= b,
  [
    { fact: 5, operand: 5, result: true },
    { fact: 6, operand: 5, result: false },
  ],
);

export const greaterThan = comparison(
  'greaterThan',
  'is more than',
  'The fact is a larger number than this one.',
  (a, b) => a > b,
  [
    { fact: 6, operand: 5, result: true },
    { fact: 5, operand: 5, result: false },
  ],
);

export const greaterThanInclusive = comparison(
  'greaterThanInclusive',
  'is at least',
  'The fact is this number or a larger one.',
  (a, b) => a >= b,
  [
    { fact: 5, operand: 5, result: true },
    { fact: 4, operand: 5, result: false },
  ],
);
