import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later } from '../durations.ts';
import { IllegalTransition, lead, type Relationship, settle } from './lifecycle.ts';
import { type GdapStatus, mayLead, NEXT } from './states.ts';

const START = '2026-03-02T09:00:00Z';
const relationship = (changes: Partial<Relationship> = {}): Relationship => ({
  id: 'r',
  account: 'a',
  displayName: 'Acme admin',
  duration: 'P30D',
  autoExtendDuration: 'PT0S',
  roles: [],
  status: 'created',
  since: START,
  createdDateTime: START,
  version: 1,
  ...changes,
});
const pending = (changes: Partial<Relationship> = {}) =>
  lead(relationship(changes), 'approvalPending', START);
const states = Object.keys(NEXT) as GdapStatus[];

describe('a GDAP relationship at the twin', () => {
  it('has ten states, of which two are the last', () => {
    expect(states).toHaveLength(10);
    expect(states.filter((state) => NEXT[state].length === 0)).toEqual(['expired', 'terminated']);
  });

  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    'leads from %s to %s only where that is legal',
    (from, to) => {
      const move = () => lead(relationship({ status: from }), to, START);
      if (mayLead(from, to)) expect(move().status).toBe(to);
      else expect(move).toThrow(IllegalTransition);
    },
  );

  it('lapses when nobody answers for 90 days, and not a second before', () => {
    expect(settle(pending(), later(START, 'P89DT23H59M59S')).status).toBe('approvalPending');
    expect(settle(pending(), later(START, 'P90D')).status).toBe('expired');
  });

  it('is never locked by time alone', () => {
    expect(settle(relationship(), later(START, 'P10Y')).status).toBe('created');
  });

  it('becomes active by itself once it is approved, and ends after its duration', () => {
    const approved = lead(pending(), 'approved', START);
    expect(settle(approved, START).status).toBe('approved');
    expect(settle(approved, later(START, 'PT30S')).status).toBe('activating');
    const active = settle(approved, later(START, 'PT1M'));
    expect(active).toMatchObject({ status: 'active', endDateTime: later(START, 'P30DT1M') });
    expect(settle(active, later(START, 'P30DT1M')).status).toBe('expiring');
    expect(settle(active, later(START, 'P31D')).status).toBe('expired');
  });

  it('is extended by 180 days at its end, again and again', () => {
    const active = settle(
      lead(pending({ autoExtendDuration: 'P180D' }), 'approved', START),
      later(START, 'PT1M'),
    );
    const end = later(START, 'P30DT1M');
    expect(settle(active, end)).toMatchObject({ status: 'active', endDateTime: later(end, 'P180D') });
    expect(settle(active, later(START, 'P400D'))).toMatchObject({
      status: 'active',
      endDateTime: later(end, 'P540D'),
    });
  });

  it('is terminated in steps', () => {
    const requested = lead(
      relationship({ status: 'active', endDateTime: later(START, 'P30D') }),
      'terminationRequested',
      START,
    );
    expect(settle(requested, later(START, 'PT30S')).status).toBe('terminating');
    expect(settle(requested, later(START, 'PT1M')).status).toBe('terminated');
    expect(settle(requested, later(START, 'P2Y')).status).toBe('terminated');
  });

  it('arrives at the same, whether it is looked at once or many times on the way', () => {
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 8 });
    const extension = fc.constantFrom('PT0S', 'P180D');
    fc.assert(
      fc.property(days, extension, (looks, autoExtendDuration) => {
        const approved = lead(pending({ autoExtendDuration }), 'approved', START);
        const stops = [...looks].sort((a, b) => a - b).map((day) => later(START, `P${day}D`));
        const often = stops.reduce(settle, approved);
        expect(settle(often, later(START, 'P900D'))).toEqual(settle(approved, later(START, 'P900D')));
      }),
      { numRuns: 60 },
    );
  });
});
