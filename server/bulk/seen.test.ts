import { describe, expect, it } from 'vitest';
import { Seen } from './seen.ts';

describe('keys that were seen', () => {
  it('are told with the line in which they were met first', () => {
    const seen = new Seen();
    expect(seen.note('a', 2)).toBeUndefined();
    expect(seen.note('b', 3)).toBeUndefined();
    expect(seen.note('a', 4)).toBe(2);
    expect(seen.note('a', 5)).toBe(2);
    expect(seen.note('b', 6)).toBe(3);
  });

  it('are told apart and found again, however many they are', () => {
    const seen = new Seen();
    const keys = Array.from({ length: 50_000 }, (_, index) => `key ${index}`);
    for (const [index, key] of keys.entries()) expect(seen.note(key, index + 2)).toBeUndefined();
    for (const [index, key] of keys.entries()) expect(seen.note(key, 1)).toBe(index + 2);
  });
});
