import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, boundsOf, parseDuration } from './duration.ts';
import { instantToMs } from './instant.ts';

const zone = 'Europe/Brussels';
const after = (instant: string, text: string, times = 1) =>
  addDuration(instant, parseDuration(text), zone, times);

describe('a duration', () => {
  it('of hours is elapsed time, also where the clocks change', () => {
    expect(after('2026-03-28T12:00:00Z', 'PT24H')).toBe('2026-03-29T12:00:00Z');
  });

  it('of days keeps the clock of the zone', () => {
    expect(after('2026-03-28T12:00:00Z', 'P1D')).toBe('2026-03-29T11:00:00Z');
  });

  it('of months clamps the end of the month, and counts the n-th from the first', () => {
    const anchor = '2026-08-31T10:00:00Z';
    expect(after(anchor, 'P6M', 1)).toBe('2027-02-28T11:00:00Z');
    expect(after(anchor, 'P6M', 2)).toBe('2027-08-31T10:00:00Z');
  });

  it.each(['P1DT1H', 'P', 'PT', '30D', 'P-1D', 'P1.5D', ''])('written as "%s" is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });

  it('lies within its bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom('PT1H', 'PT168H', 'P1D', 'P30D', 'P6M', 'P2Y', 'P1M3D'),
        (seconds, text) => {
          const start = new Date(seconds * 1000).toISOString();
          const length = instantToMs(after(start, text)) - instantToMs(start);
          const [least, most] = boundsOf(parseDuration(text));
          expect(length).toBeGreaterThanOrEqual(least);
          expect(length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
