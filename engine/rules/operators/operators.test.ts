import { describe, expect, it } from 'vitest';
import { OPERATORS } from './index.ts';

describe.each(OPERATORS)('the operator $name', (operator) => {
  it.each(operator.examples)('of $fact and $operand is $result', ({ fact, operand, now, result }) => {
    const clock = now === undefined ? undefined : { now, zone: 'UTC' };
    expect(operator.test(fact, operand, clock)).toBe(result);
    expect(operator.prepare(operand)(fact, clock)).toBe(result);
  });

  it('is false for facts of other types and says what it expects', () => {
    for (const odd of [{}, [], () => 0, Symbol('odd'), Number.NaN]) {
      const answer = operator.test(odd, operator.examples[0]?.operand, {
        now: '2026-03-31T00:00:00Z',
        zone: 'UTC',
      });
      expect(typeof answer).toBe('boolean');
    }
    expect(operator.description).toMatch(/\.$/);
  });
});
