import { momentKey } from './moment.ts';
import { preparedOperator, type Check, type Operator, type OperatorExample } from './operator.ts';

function comparison(
  name: string,
  says: string,
  description: string,
  holds: (fact: string, operand: string) => boolean,
  examples: OperatorExample[],
): Operator {
  const prepare = (operand: unknown): Check => {
    const bound = momentKey(operand);
    if (bound === undefined) return () => false;
    return (factValue) => {
      const moment = momentKey(factValue);
      return moment !== undefined && holds(moment, bound);
    };
  };
  return preparedOperator({
    name,
    says,
    description,
    takes: ['date'],
    operand: 'date',
    prepare,
    problem: (operand) =>
      momentKey(operand) === undefined
        ? 'a day such as 2026-03-31, or an instant such as 2026-03-31T12:00:00Z, is expected'
        : undefined,
    examples: [...examples, { fact: 'soon', operand: '2026-03-31', result: false }],
  });
}

export const before = comparison(
  'before',
  'is before',
  'The fact is a day or an instant before this one. A day stands for its first moment, UTC.',
  (a, b) => a < b,
  [
    { fact: '2026-03-30', operand: '2026-03-31', result: true },
    { fact: '2026-03-31T00:00:00Z', operand: '2026-03-31', result: false },
  ],
);

export const after = comparison(
  'after',
  'is after',
  'The fact is a day or an instant after this one. A day stands for its first moment, UTC.',
  (a, b) => a > b,
  [
    { fact: '2026-04-01', operand: '2026-03-31', result: true },
    { fact: '2026-03-31T08:30Z', operand: '2026-03-31', result: true },
    { fact: '2026-03-31', operand: '2026-03-31', result: false },
  ],
);
