import { array, assert, constantFrom, property, record } from 'fast-check';
import { createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { Place } from './place.ts';
import { allStates, dotted, stateTree, targetOf } from './state-tree.ts';

interface State {
  initial?: string;
  type?: 'parallel';
  states?: Record<string, State>;
  on?: Record<string, string>;
}

const FLOW = 'loan';

/** Two or three levels; some states have no states inside. */
const machine = (): State => ({
  initial: 'asked',
  states: {
    asked: {},
    lent: {
      initial: 'inTime',
      states: { inTime: {}, late: { initial: 'first', states: { first: {}, second: {} } }, asked: {} },
    },
    both: {
      type: 'parallel',
      states: { book: { initial: 'asked', states: { asked: {}, returned: {} } }, fine: {} },
    },
    returned: {},
  },
});

const names = constantFrom(
  'asked',
  'lent',
  'inTime',
  'late',
  'first',
  'second',
  'both',
  'book',
  'fine',
  'returned',
  'nowhere',
  'loan',
);
const targets = record({
  before: constantFrom('', '.', '#', '#loan.', '#nobody.'),
  parts: array(names, { minLength: 1, maxLength: 4 }),
});

const sources = allStates(stateTree(new Place('flow', FLOW, machine())));

function isAcceptedByXState(path: readonly string[], target: string): boolean {
  const config = machine();
  const source = path.reduce<State>((state, name) => state.states?.[name] as State, config);
  source.on = { go: target };
  try {
    createMachine({ id: FLOW, ...config } as never);
    return true;
  } catch {
    return false;
  }
}

describe('the target of a transition', () => {
  it('is one exactly where it is one for XState', () => {
    assert(
      property(constantFrom(...sources), targets, (source, { before, parts }) => {
        const target = before + parts.join('.');
        expect(targetOf(source, target, FLOW) !== undefined, `${target} from ${dotted(source)}`).toBe(
          isAcceptedByXState(source.path, target),
        );
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });
});
