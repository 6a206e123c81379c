import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith, Run, steward } from '../../test/support/flow.ts';
import type { FlowDefinition, State } from '../language/types.generated.ts';
import { compiledFlow } from './index.ts';

const events: NonNullable<FlowDefinition['events']> = {
  go: { title: 'Go', by: 'operator' },
  back: { title: 'Back', by: 'operator' },
  remind: { title: 'Remind now', by: 'operator' },
};

const machine: State = {
  initial: 'asked',
  entry: { type: 'mark', params: { as: 'sent' } },
  states: {
    asked: { on: { go: 'paused' }, after: { lapse: 'lapsed' } },
    paused: { on: { back: 'asked' } },
    lapsed: { type: 'final' },
  },
};

const delays = { lapse: { wait: 'P10D', from: '/marks/sent' } };
type Reminder = NonNullable<FlowDefinition['reminders']>[string];

function asking(reminder: Partial<Reminder>): Run {
  const call: Reminder = {
    while: 'asked',
    from: '/marks/sent',
    email: 'reminder',
    to: ['desk'],
    ...reminder,
  };
  return new Run(releaseWith(flowOf({ events, delays, machine, reminders: { call } })));
}

const mails = (run: Run) => run.last.effects.filter(({ type }) => type === 'email');

describe('a ladder of reminders', () => {
  it('at ages counts each from the same instant', () => {
    const run = asking({ at: ['PT24H', 'PT48H', 'PT168H'] });
    expect(run.due).toEqual({
      lapse: '2026-03-12T09:00:00Z',
      'call.1': '2026-03-03T09:00:00Z',
      'call.2': '2026-03-04T09:00:00Z',
      'call.3': '2026-03-09T09:00:00Z',
    });
  });

  it('every so often goes on until the deadline, and not at it', () => {
    const run = asking({ every: 'P5D', until: 'lapse' });
    expect(Object.keys(run.due)).toEqual(['lapse', 'call.1']);
    expect(run.wait('P30D')).toEqual(['call.1 2026-03-07T09:00:00Z', 'lapse 2026-03-12T09:00:00Z']);
    expect(run.case.status).toBe('done');
  });

  it('leaves the state and its deadline alone', () => {
    const run = asking({ every: 'P1D', until: 'lapse' });
    run.wait('P1D');
    expect(run.case.value).toBe('asked');
    expect(run.last.timers).toEqual({ set: [], cleared: [] });
    expect(mails(run)).toMatchObject([
      { params: { template: 'reminder', view: { answers: { request: { book: 'Middlemarch' } } } } },
    ]);
    expect(run.due['lapse']).toBe('2026-03-12T09:00:00Z');
    expect(run.last.log).toMatchObject([{ kind: 'event', by: 'timer', text: 'A reminder' }]);
  });

  it('ends when the state is left, and goes on with what is left of it when the state is entered again', () => {
    const run = asking({ at: ['P1D', 'P3D', 'P5D'] });
    run.wait('P2D');
    run.event('go');
    expect(run.due).toEqual({});
    expect(run.wait('P2D')).toEqual([]);
    run.event('back');
    expect(run.due).toEqual({ lapse: '2026-03-12T09:00:00Z', 'call.3': '2026-03-07T09:00:00Z' });
  });

  it('has rungs of its own beside another ladder of the same state', () => {
    const call: Reminder = {
      while: 'asked',
      from: '/marks/sent',
      at: ['P1D', 'P2D'],
      email: 'reminder',
      to: ['desk'],
    };
    const other: Reminder = { ...call, email: 'note' };
    const run = new Run(releaseWith(flowOf({ events, delays, machine, reminders: { call, other } })));
    expect(run.wait('P1D')).toEqual(['call.1 2026-03-03T09:00:00Z', 'other.1 2026-03-03T09:00:00Z']);
    expect(run.wait('P1D')).toHaveLength(2);
  });

  it('has at most a hundred rungs', () => {
    const flow = compiledFlow(asking({ every: 'PT1H' }).release, 'loan');
    expect([...flow.timers.keys()].filter((name) => name.startsWith('call.'))).toHaveLength(100);
  });

  it('carries what is to be done after an outage', () => {
    const run = asking({ at: ['P1D'], overdue: 'all' });
    expect(run.timers.get('call.1')).toMatchObject({ kind: 'reminder', ladder: 'call', overdue: 'all' });
    expect(asking({ at: ['P1D'] }).timers.get('call.1')).toMatchObject({ overdue: 'last' });
  });
});

describe('a reminder by hand', () => {
  const byHand = { event: 'remind', atMost: 'PT10M' };

  it('is sent at once and moves none of the others', () => {
    const run = asking({ at: ['P1D', 'P2D'], byHand });
    const before = run.due;
    run.now = '2026-03-02T15:00:00Z';
    run.event('remind');
    expect(mails(run)).toHaveLength(1);
    expect(run.last.timers).toEqual({ set: [], cleared: [] });
    expect(run.due).toEqual(before);
    expect(run.case.marks).toMatchObject({
      sent: '2026-03-02T09:00:00Z',
      callByHand: '2026-03-02T15:00:00Z',
    });
  });

  it('is refused when it follows too soon, and says from when it is possible', () => {
    const run = asking({ at: ['P1D'], byHand });
    run.event('remind');
    run.now = '2026-03-02T09:09:59Z';
    expect(run.try({ kind: 'event', name: 'remind', by: steward })).toMatchObject({
      accepted: false,
      because: 'refused',
      message: expect.stringContaining('10:10') as string,
    });
    run.now = '2026-03-02T09:10:00Z';
    expect(mails({ ...run, last: run.event('remind') } as Run)).toHaveLength(1);
  });

  it('is possible only while the state waits', () => {
    const run = asking({ at: ['P1D'], byHand });
    run.event('go');
    expect(run.try({ kind: 'event', name: 'remind', by: steward })).toMatchObject({ because: 'notNow' });
  });
});
