import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('the nearest right name', () => {
  it('corrects one wrong letter', () => expect(nearest('lona', ['loan', 'return'])).toBe('loan'));
  it('prefers the fewest keystrokes', () =>
    expect(nearest('borrowed', ['borrow', 'borrower'])).toBe('borrower'));
  it('does not mind capitals', () =>
    expect(nearest('GreaterThan', ['greaterThan', 'lessThan'])).toBe('greaterThan'));
  it('finds a name that lacks its last word', () =>
    expect(nearest('order', ['order-form', 'parcel'])).toBe('order-form'));
  it('says nothing where nothing is near', () =>
    expect(nearest('parcel', ['loan', 'return'])).toBeUndefined());
  it('says nothing of a short name that is only half right', () =>
    expect(nearest('ab', ['cd', 'xyz'])).toBeUndefined());
  it('counts two letters that changed places once', () =>
    expect(nearest('laon', ['loan', 'lion'])).toBe('loan'));
  it('agrees with the plain count of keystrokes', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 7 });
    const agrees = property(word, array(word, { minLength: 1 }), (name, candidates) => {
      expect(nearest(name, candidates)).toBe(plainNearest(name, candidates));
    });
    assert(agrees, { seed: 7, numRuns: 2_000 });
  });
  it('is quick among thousands of names that are alike', () => {
    const alike = Array.from({ length: 8_000 }, (_, index) => `some-rather-long-code-number-${index}`);
    const started = performance.now();
    for (let index = 0; index < 20; index += 1) nearest(`some-rather-long-cod-number-${index}`, alike);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
  it('is quick with very long names', () => {
    const long = 'x'.repeat(100_000);
    expect(
      nearest(
        long,
        Array.from({ length: 200 }, (_, i) => long + i),
      ),
    ).toBeDefined();
  });
});

/** The definition, word for word: without a bound, and without leaving anything out. */
function plainNearest(name: string, candidates: readonly string[]): string | undefined {
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = plainDistance(name, candidate);
    if (distance < least) [least, best] = [distance, candidate];
  }
  return best;
}

function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const changed = plainDistance(restA, restB) + (a[0] === b[0] ? 0 : 1);
  const swapped =
    a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1
      ? plainDistance(a.slice(2), b.slice(2)) + 1
      : Infinity;
  return Math.min(changed, plainDistance(restA, b) + 1, plainDistance(a, restB) + 1, swapped);
}
