import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addDuration, parseDuration } from './duration.ts';
import { instantToMs, msToInstant } from './instant.ts';
import { stretchAt } from './offset.ts';

const zones = [
  'Europe/Brussels',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/St_Johns',
];
const anInstant = fc.integer({ min: 0, max: 2_500_000_000 }).map((seconds) => seconds * 1000);

const byTemporal = (ms: number, zone: string, months: number, days: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .add({ months, days }, { overflow: 'constrain' }).epochMilliseconds;

it('adding on the calendar gives what the zone itself would say', () => {
  const some = fc.record({
    ms: anInstant,
    zone: fc.constantFrom(...zones),
    months: fc.nat(30),
    days: fc.nat(800),
  });
  fc.assert(
    fc.property(some, ({ ms, zone, months, days }) => {
      const duration = parseDuration(`P${months}M${days}D`);
      expect(addDuration(msToInstant(ms), duration, zone)).toBe(
        msToInstant(byTemporal(ms, zone, months, days)),
      );
    }),
    { numRuns: 1_500 },
  );
});

it('and also in the hours around a change of the clocks', () => {
  const changes = [
    Date.UTC(2026, 2, 29, 1),
    Date.UTC(2026, 9, 25, 1),
    Date.UTC(2026, 2, 8, 7),
    Date.UTC(2026, 10, 1, 6),
  ];
  const some = fc.record({
    change: fc.constantFrom(...changes),
    minutes: fc.integer({ min: -3_000, max: 3_000 }),
    zone: fc.constantFrom(...zones),
    days: fc.nat(40),
  });
  fc.assert(
    fc.property(some, ({ change, minutes, zone, days }) => {
      const ms = change + minutes * 60_000 - days * 86_400_000;
      const expected = msToInstant(byTemporal(ms, zone, 0, days));
      expect(addDuration(msToInstant(ms), parseDuration(`P${days}D`), zone)).toBe(expected);
    }),
    { numRuns: 1_500 },
  );
});

it('no time at all stays where it is, also in an hour that the clock shows twice', () => {
  const second = '2026-11-01T05:29:00Z';
  expect(addDuration(second, parseDuration('P0D'), 'America/St_Johns')).toBe(second);
});

it('a stretch holds the instant that was asked for, with its offset', () => {
  fc.assert(
    fc.property(anInstant, fc.constantFrom(...zones), (ms, zone) => {
      const { from, to, offset } = stretchAt(zone, ms);
      expect(from <= ms && ms < to).toBe(true);
      expect(offset).toBe(
        Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6,
      );
    }),
    { numRuns: 300 },
  );
  expect(stretchAt('Europe/Brussels', instantToMs('2026-03-29T01:00:00Z')).from).toBe(
    instantToMs('2026-03-29T01:00:00Z'),
  );
});
