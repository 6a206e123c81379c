import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith, Run, steward, user } from '../../test/support/flow.ts';
import type { FlowDefinition, State } from '../language/types.generated.ts';
import { possibleEvents, whatNext } from './index.ts';

const lent = { fact: '/data/copies', operator: 'greaterThan', value: 0 };
const events: NonNullable<FlowDefinition['events']> = {
  lend: { title: 'Lend', by: 'operator', permission: 'loans.handle' },
  refuse: { title: 'Refuse', by: 'operator', form: 'reason' },
  withdraw: { title: 'Withdraw', by: 'starter' },
  bringBack: { title: 'Bring back', by: 'operator' },
};
const machine: State = {
  initial: 'asked',
  entry: { type: 'mark', params: { as: 'asked' } },
  states: {
    asked: {
      on: {
        lend: {
          target: 'lent',
          guard: { type: 'when', params: { condition: lent, refusal: { message: 'No copy is left.' } } },
        },
        refuse: {
          target: 'over',
          guard: {
            type: 'when',
            params: { condition: { fact: '/answers/reason/why', operator: 'equal', value: 'gone' } },
          },
        },
        withdraw: 'over',
      },
      after: { P14D: 'over' },
    },
    lent: { on: { bringBack: 'over' } },
    over: { type: 'final', entry: { type: 'email', params: { template: 'note', to: 'desk' } } },
  },
};
const facets: FlowDefinition['facets'] = {
  loan: { title: 'Loan', states: { asked: { title: 'Asked for' }, over: { title: 'Over' } } },
};
const reminders: NonNullable<FlowDefinition['reminders']> = {
  nudge: { while: 'asked', from: '/marks/asked', at: ['P7D'], email: 'reminder', to: ['desk'] },
};

const run = () => new Run(releaseWith(flowOf({ events, machine, facets, reminders })));

describe('the events that are possible', () => {
  it('are told with what stands in the way of the others', () => {
    const { release, case: state, now } = run();
    expect(possibleEvents(release, state, now)).toEqual([
      { event: 'lend', allowed: false, because: 'refused', message: 'No copy is left.', findings: [] },
      { event: 'refuse', allowed: true },
      { event: 'withdraw', allowed: true },
      {
        event: 'bringBack',
        allowed: false,
        because: 'notNow',
        message: '"Bring back" is not possible now.',
        findings: [],
      },
    ]);
  });

  it('depend on who asks', () => {
    const { release, case: state, now } = run();
    const allowed = (by: typeof steward) =>
      possibleEvents(release, state, now, by)
        .filter((event) => event.allowed)
        .map(({ event }) => event);
    expect(allowed(steward)).toEqual(['refuse']);
    expect(allowed(user())).toEqual(['withdraw']);
  });
});

describe('what lies ahead', () => {
  it('are the messages and deadlines to come, and what each event leads to', () => {
    const { release, case: state, now, timers } = run();
    const ahead = whatNext(release, state, timers.values(), now);
    expect(ahead.timers).toMatchObject([
      {
        name: 'nudge.1',
        due: '2026-03-09T09:00:00Z',
        ahead: { messages: [{ message: 'reminder' }], statuses: {}, ends: false },
      },
      {
        name: 'P14D@asked',
        ahead: { messages: [{ message: 'note', title: 'A note' }], statuses: { loan: 'Over' }, ends: true },
      },
    ]);
    expect(ahead.events).toEqual([
      { event: 'refuse', title: 'Refuse', by: 'operator' },
      { event: 'withdraw', title: 'Withdraw', by: 'starter', ahead: ahead.timers[1]?.ahead },
    ]);
    expect(ahead.jobs).toEqual([]);
  });

  it('changes nothing', () => {
    const { release, case: state, now, timers } = run();
    const before = JSON.stringify(state);
    whatNext(release, state, timers.values(), now);
    expect(JSON.stringify(state)).toBe(before);
  });
});

describe('an event with a form', () => {
  const conditions: NonNullable<FlowDefinition['conditions']> = {
    isGone: { fact: '/answers/reason/why', operator: 'equal', value: 'gone' },
    either: { any: [{ condition: 'isGone' }, lent] },
  };
  const withGuard = (condition: unknown) => {
    const guard = { type: 'when', params: { condition } };
    const states: Record<string, State> = { asked: { on: { refuse: { target: 'over', guard } } }, over: {} };
    const {
      release,
      case: state,
      now,
    } = new Run(releaseWith(flowOf({ events, conditions, machine: { initial: 'asked', states } })));
    return possibleEvents(release, state, now).find(({ event }) => event === 'refuse')?.allowed;
  };

  it('is possible where its guard depends on what is yet to be filled in, also by a shared condition', () => {
    expect(withGuard(conditions['isGone'])).toBe(true);
    expect(withGuard('isGone')).toBe(true);
    expect(withGuard({ not: { condition: 'either' } })).toBe(true);
  });

  it('is not possible where its guard refuses whatever is filled in', () => {
    expect(withGuard(lent)).toBe(false);
  });
});
