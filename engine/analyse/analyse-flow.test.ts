import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MACHINE, parcels, type Turned } from '../../test/support/parcels.ts';
import { randomFlow } from '../../test/support/random-flow.ts';
import { randomMachine } from '../../test/support/random-machine.ts';
import { releaseOf } from '../../test/support/release.ts';
import type { FlowDefinition, State } from '../language/types.generated.ts';
import { analyseFlow } from './analyse-flow.ts';

const problemsOf = (turned: Turned) => analyseFlow(parcels(turned), 'sending');
const withStates = (states: Record<string, State>): Turned => ({
  machine: { ...MACHINE, states: { ...MACHINE.states, ...states } },
});
const found = (turned: Turned) => problemsOf(turned).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a flow without mistakes', () => {
  it('has no problems', () => expect(problemsOf({})).toEqual([]));
});

describe('what is needed must be known', () => {
  it('on every way there', () => {
    expect(found({ body: '{{ answers.remark.words }}' })).toEqual([
      'may-be-undefined /machine/states/sent/entry/1/params/template',
    ]);
    expect(found({ body: '{{ answers.parcel.comment }}' })).toEqual([
      'may-be-undefined /machine/states/sent/entry/1/params/template',
    ]);
    expect(
      found({
        body: '{{ answers.parcel.kind }} {{ records.collector.name }} {{ data.fits }} {{ marks.sent }} {{ case.company.name }}',
      }),
    ).toEqual([]);
  });

  it('unless the text does without it', () => {
    expect(found({ body: '{{ answers.parcel.comment | default: "nothing" }}' })).toEqual([]);
    expect(found({ body: '{% if answers.parcel.comment %}{{ answers.parcel.comment }}{% endif %}' })).toEqual(
      [],
    );
  });

  it('also what comes with what was asked for', () => {
    expect(found({ body: '{% if records.collector %}{{ records.collector.name }}{% endif %}' })).toEqual([]);
  });

  it('of an answer that a guard has asked for', () => {
    const guard = {
      type: 'when',
      params: { condition: { fact: '/answers/parcel/comment', operator: 'present', value: true } },
    };
    const log = { type: 'log', params: { text: '{{ answers.parcel.comment }}' } };
    expect(
      found(
        withStates({
          asked: { on: { accept: { target: 'packing', guard, actions: log }, decline: 'declined' } },
        }),
      ),
    ).toEqual([]);
    expect(
      found(
        withStates({ asked: { on: { accept: { target: 'packing', actions: log }, decline: 'declined' } } }),
      ),
    ).toEqual(['may-be-undefined /machine/states/asked/on/accept/actions/params/text']);
  });

  it('of the instants that delays and reminders count from', () => {
    const sent: State = { ...MACHINE.states?.['sent'] };
    delete sent.entry;
    expect(found(withStates({ sent }))).toEqual([
      'may-be-undefined /machine/states/sent/after/unclaimed',
      'may-be-undefined /reminders/waiting/from',
      'may-be-undefined /reminders/waiting/until',
    ]);
  });
});

describe('answers of connectors', () => {
  const packing = (onDone: State['always']): Turned =>
    withStates({
      packing: { invoke: { id: 'pack', src: 'carrier.pack', onDone: onDone as never, onError: 'asked' } },
      weighing: { type: 'final' },
      sent: { on: { accept: 'sent' } },
    });
  const fits = (value: boolean) => ({
    type: 'when',
    params: { condition: { fact: '/event/output/fits', operator: 'equal', value } },
  });

  it('are taken where guards leave nothing out', () => {
    const codes = problemsOf(
      packing([
        { target: 'weighing', guard: fits(true) },
        { target: 'declined', guard: fits(false) },
      ]),
    ).map(({ code }) => code);
    expect(codes).not.toContain('answer-not-covered');
    expect(codes).not.toContain('guards-overlap');
  });

  it('are lost where they do', () => {
    const problem = problemsOf(packing([{ target: 'weighing', guard: fits(true) }])).find(
      ({ code }) => code === 'answer-not-covered',
    );
    expect(problem?.message).toBe(
      'the answer to pack may find that all guards refuse, such as where /event/output/fits is false; it does not come again',
    );
  });
});

describe('faults planted in random machines', () => {
  const planted = (name: string, code: string, plant: (machine: State) => boolean) =>
    it(`are found: ${name}`, () => {
      let tried = 0;
      fc.assert(
        fc.property(randomMachine({ eventless: false }), ({ flow }) => {
          const copy = structuredClone(withoutGuards(flow));
          const before = codesOf(copy);
          if (before.includes('eventless-cycle') || before.includes('history-from-inside')) return;
          if (!plant(copy.machine)) return;
          tried += 1;
          expect(codesOf(copy).filter((one) => one === code).length).toBeGreaterThan(
            before.filter((one) => one === code).length,
          );
        }),
        { numRuns: 120, seed: 3 },
      );
      expect(tried).toBeGreaterThanOrEqual(20);
    });

  planted('a state that nothing leads to', 'unreachable-state', (machine) => {
    if (machine.type === 'parallel') return false;
    machine.states = { ...machine.states, planted: {} };
    return true;
  });

  planted('a transition behind one without a guard', 'dead-transition', (machine) => {
    machine.on = { ...machine.on, planted: [{ target: '.s0' }, { target: '.s0', reenter: true }] };
    return true;
  });

  planted('a state that waits for ever', 'waits-for-ever', (machine) => {
    if (machine.type === 'parallel') return false;
    machine.states = { over: { type: 'final' }, ...machine.states, planted: {} };
    machine.on = {};
    delete machine.after;
    for (const state of Object.values(machine.states)) bend(state);
    machine.states = { ...machine.states, first: { on: { fetch: 'over', bring: 'planted' } } };
    machine.initial = 'first';
    return true;
  });

  planted('transitions that chase each other', 'eventless-cycle', (machine) => {
    if (machine.type === 'parallel') return false;
    machine.states = { ...machine.states, tick: { always: 'tock' }, tock: { always: 'tick' } };
    return true;
  });
});

describe('faults planted in random flows with data', () => {
  const planted = (name: string, code: string, plant: (flow: FlowDefinition) => boolean) =>
    it(`are found: ${name}`, () => {
      let tried = 0;
      fc.assert(
        fc.property(randomFlow(), (release) => {
          const flow = structuredClone(release.definitions.flow['parcel'] as FlowDefinition);
          if (!plant(flow)) return;
          const codes = analyseFlow(
            { ...release, definitions: { ...release.definitions, flow: { parcel: flow } } },
            'parcel',
          ).map((problem) => problem.code);
          if (codes.includes('eventless-cycle') || codes.includes('flow-undecided')) return;
          tried += 1;
          expect(codes).toContain(code);
        }),
        { numRuns: 80, seed: 4 },
      );
      expect(tried).toBeGreaterThanOrEqual(20);
    });

  planted('a text that needs what nothing assigns', 'may-be-undefined', ({ machine }) => {
    machine.entry = { type: 'log', params: { text: 'Seen by {{ data.inspector }}' } };
    return true;
  });

  planted('a message that carries a link which nothing makes', 'link-not-issued', ({ machine }) => {
    machine.entry = { type: 'email', params: { template: 'linked', to: 'sender' } };
    return true;
  });

  planted('an answer that a guard can refuse', 'answer-not-covered', ({ machine }) => {
    if (machine.invoke !== undefined) return false;
    const guard = {
      type: 'when',
      params: { condition: { fact: '/event/output/weight', operator: 'greaterThan', value: 3 } },
    };
    machine.invoke = {
      id: 'planted',
      src: 'post.send',
      onDone: { guard, actions: { type: 'mark', params: { as: 'planted' } } },
      onError: [{}],
    };
    return true;
  });

  planted('guards of which both can hold', 'guards-overlap', ({ machine }) => {
    const guard = (operator: string, value: string | string[]) => ({
      type: 'when',
      params: { condition: { fact: '/data/stamp', operator, value } },
    });
    machine.on = {
      ...machine.on,
      planted: [{ target: '.s0', guard: guard('equal', 'red') }, { guard: guard('in', ['red', 'blue']) }],
    };
    return true;
  });
});

/** Nothing else leads to where the planted state is, so that the flow still ends. */
function bend(state: State): void {
  if (state.type === 'history') delete state.target;
}

function withoutGuards(flow: FlowDefinition): FlowDefinition {
  return JSON.parse(JSON.stringify(flow), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('guard' in value)) return value;
    const { guard: _guard, ...rest } = value;
    return rest;
  }) as FlowDefinition;
}

function codesOf(flow: FlowDefinition): string[] {
  const release = releaseOf({
    flow: [flow],
    form: [
      { id: 'parcel', title: 'Parcel', schema: { type: 'object', properties: {} }, layout: { steps: [] } },
    ],
  });
  return analyseFlow(release, flow.id).map(({ code }) => code);
}
