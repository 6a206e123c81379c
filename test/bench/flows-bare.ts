import { assign, setup, transition } from 'xstate';
import type { Case } from '../../engine/flows/types.ts';

/** The machine of the fixture as one would write it for XState alone: guards and assigns by hand, delays in milliseconds. */

type Context = Pick<Case, 'view' | 'answers' | 'records' | 'checks' | 'data' | 'marks'>;
type Event = { readonly type: string; readonly by?: string; readonly now: string };

const DAY = 86_400_000;
const rungs = Array.from({ length: 9 }, (_, index) => index + 1);
const reminding = { actions: { type: 'email', params: { template: 'reminder', to: 'reader' } } };

const machine = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    short: ({ context }) => {
      const loan = context.answers['loan'] as { days?: unknown; branch?: unknown } | undefined;
      return (
        typeof loan?.days === 'number' &&
        loan.days <= 30 &&
        context.records['reader']?.attributes['blocked'] === false &&
        (loan.branch === 'north' || loan.branch === 'south')
      );
    },
  },
  actions: {
    email: (_, _params: { template: string; to: unknown }) => {},
    approvedBy: assign({ data: ({ context, event }) => ({ ...context.data, approvedBy: event.by }) }),
    noticeSent: assign({ marks: ({ context, event }) => ({ ...context.marks, noticeSent: event.now }) }),
  },
  delays: { lapse: 30 * DAY, ...Object.fromEntries(rungs.map((rung) => [`notice.${rung}`, rung * 3 * DAY])) },
}).createMachine({
  id: 'lending',
  initial: 'requested',
  context: {} as Context,
  states: {
    requested: { on: { approve: { target: 'ready', guard: 'short', actions: 'approvedBy' } } },
    ready: {
      entry: { type: 'email', params: { template: 'ready', to: ['reader', 'guarantor'] } },
      on: { send: 'waiting', close: 'closed' },
    },
    waiting: {
      entry: ['noticeSent', { type: 'email', params: { template: 'reminder', to: 'reader' } }],
      on: { close: 'closed' },
      after: { lapse: 'closed', ...Object.fromEntries(rungs.map((rung) => [`notice.${rung}`, reminding])) },
    },
    closed: { type: 'final' },
  },
} as never);

/** Parse, restore, step, serialise. */
export function bareEvent(stored: string, event: Event): string {
  const { value, context } = JSON.parse(stored) as { value: never; context: Context };
  const [next, actions] = transition(machine, machine.resolveState({ value, context }), event as never);
  const done = actions.map(({ type, params }) => ({ type, params }));
  return JSON.stringify({ value: next.value, context: next.context, status: next.status, actions: done });
}

export function storeBare(state: Case): string {
  const { view, answers, records, checks, data, marks } = state;
  return JSON.stringify({ value: state.value, context: { view, answers, records, checks, data, marks } });
}
