import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, initialTransition, raise, setup, transition } from 'xstate';
import { initialSnapshot, type Machine, nextSnapshot, type Snapshot } from './step.ts';

/** A machine of every kind of thing that a flow can have, written for XState alone. */
const machine: Machine = setup({
  guards: { few: ({ context }) => (context as { n: number }).n < 5 },
  actions: {
    add: assign({ n: ({ context }) => (context as { n: number }).n + 1 }),
    say: () => {},
    again: raise({ type: 'inner' }),
  },
  delays: { soon: 0, later: 0 },
}).createMachine({
  id: 'all',
  context: ({ input }: { input: unknown }) => input as { n: number },
  type: 'parallel',
  states: {
    one: {
      initial: 'a',
      states: {
        a: {
          entry: [
            'add',
            { type: 'say', params: ({ context }: { context: { n: number } }) => ({ n: context.n }) },
          ],
          on: { go: 'b' },
          after: { soon: 'c' },
        },
        b: {
          entry: 'again',
          exit: 'say',
          on: { go: { target: 'a', guard: 'few' }, inner: { actions: 'add' } },
          always: { target: 'c', guard: 'few' },
        },
        c: { type: 'parallel', onDone: 'd', states: { x: end(), y: end() } },
        d: { on: { go: 'back' }, after: { later: { actions: 'say' }, soon: { target: 'd', reenter: true } } },
        back: { type: 'history', target: 'a' },
      },
    },
    two: {
      initial: 'p',
      on: { leave: '.r' },
      states: {
        p: { on: { go: 'q' } },
        q: { on: { go: 'p', leave: { actions: 'add' } } },
        r: { on: { back: 'was' } },
        was: { type: 'history', history: 'deep' },
      },
    },
  },
} as never) as unknown as Machine;

function end() {
  return {
    initial: 'open',
    states: { open: { on: { close: 'shut', go: 'shut' } }, shut: { type: 'final' } },
  };
}

const events = [
  'go',
  'leave',
  'back',
  'close',
  'inner',
  'xstate.after.soon.all.one.a',
  'xstate.after.later.all.one.d',
  'xstate.after.soon.all.one.d',
];

const seen = (snapshot: Snapshot) => ({
  value: snapshot.value,
  context: snapshot.context,
  status: snapshot.status,
});
const data = (actions: readonly { type: string; params: unknown }[]) =>
  actions.map(({ type, params }) => ({ type, params }));

describe('a step without an actor', () => {
  it('is the step that XState itself takes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (sequence) => {
        const first: { type: string; params: unknown }[] = [];
        let ours = initialSnapshot(machine, { n: 0 }, (action) => first.push(action));
        let [theirs, actions] = initialTransition(machine, { n: 0 } as never) as [Snapshot, never[]];
        expect([seen(ours), data(first)]).toEqual([seen(theirs), data(actions)]);
        for (const type of sequence) {
          const done: { type: string; params: unknown }[] = [];
          ours = nextSnapshot(machine, ours, { type }, (action) => done.push(action));
          [theirs, actions] = transition(machine, theirs, { type } as never) as [Snapshot, never[]];
          expect([seen(ours), data(done)]).toEqual([seen(theirs), data(actions)]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
