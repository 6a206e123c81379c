import { describe, expect, it } from 'vitest';
import { afterOutage, inFiringOrder } from './overdue.ts';
import type { Timer } from './types.ts';

const deadline = (name: string, due: string): Timer => ({ name, due, kind: 'delay' });
const rung = (name: string, due: string, overdue: 'all' | 'last' | 'none'): Timer => ({
  name,
  due,
  kind: 'reminder',
  ladder: name.split('.')[0] as string,
  overdue,
});
const names = (timers: readonly Timer[]) => timers.map(({ name }) => name);

describe('timers fire', () => {
  it('in the order in which they are due, and by name where that is the same', () => {
    const timers = [
      deadline('b', '2026-03-02T09:00:00Z'),
      deadline('a', '2026-03-02T09:00:00Z'),
      deadline('c', '2026-03-02T08:59:59.5Z'),
    ];
    expect(names(inFiringOrder(timers))).toEqual(['c', 'a', 'b']);
  });
});

describe('after an outage', () => {
  const due = (overdue: 'all' | 'last' | 'none') => [
    rung('call.2', '2026-03-04T09:00:00Z', overdue),
    rung('call.1', '2026-03-03T09:00:00Z', overdue),
    deadline('end', '2026-03-05T09:00:00Z'),
  ];

  it.each([
    ['all', ['end', 'call.1', 'call.2'], []],
    ['last', ['end', 'call.2'], ['call.1']],
    ['none', ['end'], ['call.1', 'call.2']],
  ] as const)(
    'of a ladder fire %s, and every deadline does, first: it may end what they remind of',
    (overdue, fire, skip) => {
      const after = afterOutage(due(overdue));
      expect(names(after.fire)).toEqual(fire);
      expect(names(after.skip)).toEqual(skip);
    },
  );

  it('each ladder has a last rung of its own', () => {
    const timers = [
      rung('call.1', '2026-03-03T09:00:00Z', 'last'),
      rung('ring.1', '2026-03-02T09:00:00Z', 'last'),
    ];
    expect(names(afterOutage(timers).fire)).toEqual(['ring.1', 'call.1']);
  });
});
