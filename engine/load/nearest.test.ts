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
