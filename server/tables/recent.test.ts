import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('keeps what was asked for last, and forgets what was not while as many others were', () => {
  const recent = new Recent<number>(3);
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) recent.set(key, index);
  expect(recent.get('a')).toBe(0);
  for (const [index, key] of ['e', 'f', 'g'].entries()) recent.set(key, index);
  expect(recent.get('a')).toBe(0);
  expect(recent.get('b')).toBeUndefined();
});
