import { describe, expect, it } from 'vitest';
import { parcels } from '../../../test/support/parcels.ts';
import type { State } from '../../language/types.generated.ts';
import { analyseFlow } from '../analyse-flow.ts';

const guard = (index: number) => ({
  type: 'when',
  params: { condition: { fact: `/records/collector/note${index}`, operator: 'equal', value: true } },
});
const desks = (count: number, state: (index: number) => State): State => ({
  type: 'parallel',
  states: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `desk${index}`,
      { initial: 'open', states: { open: state(index), shut: { type: 'final' as const } } },
    ]),
  ),
});
const codesOf = (machine: State) => [
  ...new Set(analyseFlow(parcels({ machine, flow: { reminders: {} } }), 'sending').map(({ code }) => code)),
];

describe('a flow that cannot be followed in every way', () => {
  it('is said to be undecided, soon, where guards without an event can turn out in too many ways', () => {
    expect(codesOf(desks(16, (index) => ({ always: { target: 'shut', guard: guard(index) } })))).toEqual([
      'flow-undecided',
    ]);
  });

  it('is said to be undecided where one event is judged in too many regions', () => {
    expect(
      codesOf(desks(20, (index) => ({ on: { accept: { target: 'shut', guard: guard(index) } } }))),
    ).toEqual(['flow-undecided']);
  });

  it('is still told what no region can come to', () => {
    const machine = desks(16, (index) => ({ always: { target: 'shut', guard: guard(index) } }));
    const lost = {
      ...machine,
      states: { ...machine.states, lost: { initial: 'open', states: { open: {}, shut: {} } } },
    };
    expect(codesOf(lost)).toEqual(['unreachable-state', 'flow-undecided']);
  });

  it('is decided without its data where data makes it too much', () => {
    const names = Array.from({ length: 14 }, (_, index) => `d${index}`);
    const machine: State = {
      initial: 'asked',
      states: {
        asked: {
          on: Object.fromEntries(
            ['accept', 'collect'].map((event) => [
              event,
              {
                target: 'asked',
                actions: {
                  type: 'assign',
                  params: Object.fromEntries(
                    names.map((name) => [name, { from: '/records/collector/adult' }]),
                  ),
                },
              },
            ]),
          ),
          always: names.map((name) => ({
            target: 'done',
            guard: {
              type: 'when',
              params: { condition: { fact: `/data/${name}`, operator: 'equal', value: true } },
            },
          })),
        },
        done: { type: 'final' },
      },
    };
    const data = {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
    };
    const problems = analyseFlow(parcels({ machine, flow: { reminders: {}, data } }), 'sending');
    expect(problems.filter(({ code }) => code === 'flow-undecided')).toEqual([]);
  });
});
