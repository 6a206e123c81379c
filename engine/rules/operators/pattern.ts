import { preparedOperator, type Check } from './operator.ts';

/** As `pattern` of JSON Schema: with the `u` flag, found anywhere unless anchored. */
export function compilePattern(source: string): RegExp {
  return new RegExp(source, 'u');
}

function matcher(operand: unknown): Check {
  if (typeof operand !== 'string') return () => false;
  const pattern = compilePattern(operand);
  return (factValue) => typeof factValue === 'string' && pattern.test(factValue);
}

export const matches = preparedOperator({
  name: 'matches',
  says: 'matches',
  description:
    'The fact is a text in which this pattern is found. `^` and `$` tie it to the beginning and the end.',
  takes: ['string'],
  operand: 'pattern',
  prepare: matcher,
  problem: (operand) => {
    if (typeof operand !== 'string') return 'a pattern is expected, as a text';
    try {
      compilePattern(operand);
      return undefined;
    } catch (error) {
      return `not a pattern: ${(error as Error).message}`;
    }
  },
  examples: [
    { fact: 'LOAN-2041', operand: '^LOAN-[0-9]{4}$', result: true },
    { fact: 'loan-2041', operand: '^LOAN-[0-9]{4}$', result: false },
    { fact: 2041, operand: '2041', result: false },
  ],
});
