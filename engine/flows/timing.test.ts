import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith, Run, startOf } from '../../test/support/flow.ts';
import type { State } from '../language/types.generated.ts';

const events = {
  go: { title: 'Go', by: 'operator' as const },
  back: { title: 'Back', by: 'operator' as const },
};

const mark = { type: 'mark', params: { as: 'entered' } };
const note = { type: 'email', params: { template: 'note', to: 'desk' } };

/** A state that waits, entered in one of several ways. */
function waitingAfter(first: State, more: Record<string, State> = {}): Run {
  const waiting: State = { entry: [mark, note], after: { deadline: 'over' } };
  const machine: State = { initial: 'first', states: { first, waiting, over: { type: 'final' }, ...more } };
  const delays = { deadline: { wait: 'P30D', from: '/marks/entered' } };
  return new Run(releaseWith(flowOf({ events, delays, machine })));
}

describe('a state that waits is timed from the moment it is entered', () => {
  const expectWaiting = (run: Run, now: string, due: string) => {
    expect(run.case.value).toBe('waiting');
    expect(run.case.marks).toEqual({ entered: now });
    expect(run.due).toEqual({ deadline: due });
    expect(run.last.effects.filter(({ type }) => type === 'email')).toHaveLength(1);
  };

  it('by an event', () => {
    const run = waitingAfter({ on: { go: 'waiting' } });
    run.now = '2026-03-05T10:00:00Z';
    run.event('go');
    expectWaiting(run, '2026-03-05T10:00:00Z', '2026-04-04T09:00:00Z');
  });

  it('at the beginning, by a transition that needs no event', () => {
    const run = waitingAfter({ always: 'waiting' });
    expectWaiting(run, '2026-03-02T09:00:00Z', '2026-04-01T08:00:00Z');
  });

  it('by a transition that needs no event, after one that does', () => {
    const run = waitingAfter({ on: { go: 'between' } }, { between: { always: 'waiting' } });
    run.now = '2026-03-06T09:00:00Z';
    run.event('go');
    expectWaiting(run, '2026-03-06T09:00:00Z', '2026-04-05T08:00:00Z');
  });

  it('when the states inside another have ended', () => {
    const inner: State = {
      initial: 'a',
      states: { a: { on: { go: 'b' } }, b: { type: 'final' } },
      onDone: 'waiting',
    };
    const run = waitingAfter(inner);
    run.now = '2026-03-07T09:00:00Z';
    run.event('go');
    expectWaiting(run, '2026-03-07T09:00:00Z', '2026-04-06T08:00:00Z');
  });

  it('when a connector has answered', () => {
    const invoke = { id: 'find', src: 'catalogue.find', input: {}, onDone: 'waiting', onError: 'over' };
    const run = waitingAfter({ invoke });
    run.now = '2026-03-08T09:00:00Z';
    run.take({ kind: 'answer', invoke: 'find', output: {} });
    expectWaiting(run, '2026-03-08T09:00:00Z', '2026-04-07T08:00:00Z');
  });

  it('by a timer of another state', () => {
    const run = waitingAfter({ after: { PT48H: 'waiting' } });
    expect(run.due).toEqual({ 'PT48H@first': '2026-03-04T09:00:00Z' });
    run.wait('PT48H');
    expectWaiting(run, '2026-03-04T09:00:00Z', '2026-04-03T08:00:00Z');
  });
});

describe('a delay', () => {
  it('of years is no trouble', () => {
    const machine: State = { initial: 'a', states: { a: { after: { P730D: 'b' } }, b: { type: 'final' } } };
    const run = new Run(releaseWith(flowOf({ machine })));
    expect(run.due).toEqual({ 'P730D@a': '2028-03-01T09:00:00Z' });
    expect(run.wait('P729D')).toEqual([]);
    expect(run.wait('P1D')).toEqual(['P730D@a 2028-03-01T09:00:00Z']);
    expect(run.case.status).toBe('done');
  });

  it('can be a number of days that was asked for', () => {
    const delays = { back: { wait: { days: '/answers/request/days' } } };
    const machine: State = { initial: 'a', states: { a: { after: { back: 'b' } }, b: {} } };
    const run = new Run(releaseWith(flowOf({ delays, machine })), startOf({ days: 21 }));
    expect(run.due).toEqual({ back: '2026-03-23T09:00:00Z' });
  });

  it('in months is clamped, and the n-th extension counts from the first end', () => {
    const delays = { end: { wait: 'P6M', from: '/marks/first', times: '/data/terms' } };
    const machine: State = {
      initial: 'lent',
      entry: [{ type: 'mark', params: { as: 'first' } }],
      states: {
        lent: {
          entry: { type: 'count', params: { as: 'terms' } },
          after: { end: { target: 'lent', reenter: true } },
        },
      },
    };
    const run = new Run(releaseWith(flowOf({ delays, machine })), startOf(), '2026-08-31T10:00:00Z');
    expect(run.due).toEqual({ end: '2027-02-28T11:00:00Z' });
    expect(run.wait('P13M')).toEqual(['end 2027-02-28T11:00:00Z', 'end 2027-08-31T10:00:00Z']);
    expect(run.due).toEqual({ end: '2028-02-29T11:00:00Z' });
  });

  it('whose beginning is not known is not set, and the log says so', () => {
    const delays = { end: { wait: 'P1D', from: '/marks/never' } };
    const machine: State = { initial: 'a', states: { a: { after: { end: 'b' } }, b: {} } };
    const run = new Run(releaseWith(flowOf({ delays, machine })));
    expect(run.due).toEqual({});
    expect(run.last.log.filter(({ kind }) => kind === 'problem')).toMatchObject([
      { text: '"end" cannot be timed: what it counts from is not known' },
    ]);
  });

  it('that is over when its state is entered is due at once, in the past', () => {
    const delays = { end: { wait: 'P1D', from: '/marks/start' } };
    const machine: State = {
      initial: 'a',
      entry: { type: 'mark', params: { as: 'start' } },
      states: { a: { on: { go: 'b' } }, b: { after: { end: 'c' } }, c: { type: 'final' } },
    };
    const run = new Run(releaseWith(flowOf({ delays, events, machine })));
    run.now = '2026-03-09T09:00:00Z';
    run.event('go');
    expect(run.due).toEqual({ end: '2026-03-03T09:00:00Z' });
  });

  it('that two states wait for has two timers, each of which fires once', () => {
    const delays = { week: { wait: 'P7D' } };
    const strand: State = { initial: 'a', states: { a: { after: { week: 'b' } }, b: {} } };
    const machine: State = { type: 'parallel', states: { one: strand, two: strand } };
    const run = new Run(releaseWith(flowOf({ delays, machine })));
    expect(Object.keys(run.due)).toEqual(['week@one.a', 'week@two.a']);
    expect(run.wait('P8D')).toEqual(['week@one.a 2026-03-09T09:00:00Z', 'week@two.a 2026-03-09T09:00:00Z']);
    expect(run.case.value).toEqual({ one: 'b', two: 'b' });
  });

  it('of equal length but another name is a timer of its own', () => {
    const delays = { first: { wait: 'P7D' }, second: { wait: 'P7D' } };
    const machine: State = {
      initial: 'a',
      states: {
        a: { after: { first: { actions: { type: 'count', params: { as: 'fired' } } }, second: 'b' } },
        b: {},
      },
    };
    const run = new Run(releaseWith(flowOf({ delays, machine })));
    expect(run.wait('P7D')).toHaveLength(2);
    expect(run.case).toMatchObject({ value: 'b', data: { fired: 1 } });
  });

  it('is cleared when its state is left, and starts again when it is entered again', () => {
    const machine: State = {
      initial: 'a',
      states: { a: { after: { P7D: 'c' }, on: { go: 'b' } }, b: { on: { back: 'a' } }, c: {} },
    };
    const run = new Run(releaseWith(flowOf({ events, machine })));
    run.wait('P5D');
    run.event('go');
    expect(run.last.timers).toEqual({ set: [], cleared: ['P7D@a'] });
    run.wait('P5D');
    run.event('back');
    expect(run.due).toEqual({ 'P7D@a': '2026-03-19T09:00:00Z' });
  });

  it('that has become stale changes nothing', () => {
    const machine: State = {
      initial: 'a',
      states: { a: { after: { P7D: 'c' }, on: { go: 'b' } }, b: {}, c: {} },
    };
    const run = new Run(releaseWith(flowOf({ events, machine })));
    run.event('go');
    expect(run.try({ kind: 'timer', timer: 'P7D@a' })).toMatchObject({ accepted: false, because: 'notNow' });
    expect(run.try({ kind: 'timer', timer: 'xstate.after.P7D.loan.a' })).toMatchObject({ because: 'notNow' });
  });
});
