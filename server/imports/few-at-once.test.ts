import { expect, it } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

it('runs no more than some at a time, and goes on when one fails', async () => {
  const few = fewAtOnce(2);
  let running = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) =>
      few(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        if (index === 3) throw new Error('no');
        return index;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
});
