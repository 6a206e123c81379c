import { addDuration, parseDuration, type Duration } from '../../time/duration.ts';
import { momentKey } from './moment.ts';
import { preparedOperator, type Check, type Operator, type OperatorExample } from './operator.ts';

function durationOf(operand: unknown): Duration | undefined {
  try {
    return typeof operand === 'string' ? parseDuration(operand) : undefined;
  } catch {
    return undefined;
  }
}

function comparison(
  name: string,
  says: string,
  description: string,
  holds: (reached: string, now: string) => boolean,
  examples: OperatorExample[],
): Operator {
  const prepare = (operand: unknown): Check => {
    const duration = durationOf(operand);
    return (factValue, clock) => {
      const moment = momentKey(factValue);
      const now = momentKey(clock?.now);
      if (duration === undefined || moment === undefined || now === undefined) return false;
      return holds(momentKey(addDuration(moment, duration, clock?.zone ?? 'UTC')) as string, now);
    };
  };
  return preparedOperator({
    name,
    says,
    description,
    takes: ['date'],
    operand: 'duration',
    ofClock: true,
    prepare,
    problem: (operand) =>
      durationOf(operand) === undefined ? 'a duration such as PT24H, P30D or P6M is expected' : undefined,
    examples: [
      ...examples,
      { fact: 'long ago', operand: 'P30D', now: '2026-03-31T00:00:00Z', result: false },
    ],
  });
}

export const olderThan = comparison(
  'olderThan',
  'is older than',
  'The fact lies longer ago than this duration.',
  (reached, now) => reached < now,
  [
    { fact: '2026-02-01', operand: 'P30D', now: '2026-03-31T00:00:00Z', result: true },
    { fact: '2026-03-01', operand: 'P30D', now: '2026-03-31T00:00:00Z', result: false },
  ],
);

export const youngerThan = comparison(
  'youngerThan',
  'is younger than',
  'The fact lies less long ago than this duration, or in the future.',
  (reached, now) => reached > now,
  [
    { fact: '2026-03-30T12:00:00Z', operand: 'PT24H', now: '2026-03-31T00:00:00Z', result: true },
    { fact: '2026-02-01', operand: 'P30D', now: '2026-03-31T00:00:00Z', result: false },
  ],
);
