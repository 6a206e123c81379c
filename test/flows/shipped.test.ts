import { describe, expect, it } from 'vitest';
import { configurationOf } from '../../engine/flows/configuration.ts';
import { activeStates, advance, compiledFlow, possibleEvents } from '../../engine/flows/index.ts';
import { isWithin, type StatePlace, statesOf } from '../../engine/flows/states.ts';
import type { Case, CaseEvent, Origin } from '../../engine/flows/types.ts';
import type { Release } from '../../engine/release.ts';
import { runScenario } from '../../engine/simulate/scenario.ts';
import { frozen } from '../support/flow.ts';
import { shippedReleases } from './shipped.ts';

const releases = await shippedReleases();
const flows = releases.flatMap((release) =>
  Object.keys(release.definitions.flow).map((id) => ({ release, id, name: `${release.pack}/${id}` })),
);
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const NOW = '2026-06-01T09:00:00Z';

/** A case that stands in one state, with nothing known but who and when. */
function caseIn(release: Release, flow: string, place: StatePlace): Case {
  const value = place.path
    .split('.')
    .reduceRight<unknown>((inner, name) => (inner === undefined ? name : { [name]: inner }), undefined);
  return {
    view: {
      id: 'c1',
      number: 'N-1',
      flow,
      company: { id: 'k2', name: 'Customer' },
      partner: { id: 'k1', name: 'Partner' },
      starter: { id: 'u1', name: 'Starter', email: 'starter@example.com' },
    },
    for: 'customer',
    release: release.hash,
    sequence: 7,
    status: 'active',
    value: configurationOf(compiledFlow(release, flow), value).snapshot.value,
    history: {},
    answers: {},
    records: {},
    checks: {},
    data: {},
    marks: Object.fromEntries(['sent', 'agreementSent', 'invitationSent'].map((mark) => [mark, NOW])),
    facets: {},
  };
}

function originFor(release: Release, flow: string, event: string): Origin {
  const declared = release.definitions.flow[flow]?.events?.[event];
  if (declared?.by === 'connector') return { kind: 'connector' };
  if (declared?.by === 'link') return { kind: 'link', person: declared.person ?? '', event };
  const permissions = declared?.permission === undefined ? [] : [declared.permission];
  return {
    kind: 'user',
    id: 'u1',
    name: 'Someone',
    email: 'someone@example.com',
    organisation: declared?.by === 'operator' ? 'provider' : 'own',
    permissions,
    services: [],
  };
}

/** Everything that could come to a case. */
function allEvents(release: Release, flow: string): CaseEvent[] {
  const compiled = compiledFlow(release, flow);
  const names = Object.keys(release.definitions.flow[flow]?.events ?? {});
  return [
    ...names.map((name): CaseEvent => ({ kind: 'event', name, by: originFor(release, flow, name) })),
    ...[...compiled.timers.keys()].map((timer): CaseEvent => ({ kind: 'timer', timer })),
    ...[...compiled.jobs.keys()].flatMap((invoke): CaseEvent[] => [
      { kind: 'answer', invoke, output: {} },
      { kind: 'failure', invoke, error: { code: 'broken', message: 'It broke.' } },
    ]),
  ];
}

describe.each(flows)('$name', ({ release, id }) => {
  const places = statesOf(release.definitions.flow[id]!).filter(
    ({ path, state }) =>
      path !== '' && state.type !== 'history' && state.type !== 'final' && state.states === undefined,
  );

  it.each(places)('stands in $path again after it was stored', (place) => {
    const state = caseIn(release, id, place);
    expect(activeStates(release, state).some((path) => isWithin(path, place.path))).toBe(true);
    expect(activeStates(release, copy(state))).toEqual(activeStates(release, state));
    expect(possibleEvents(release, copy(state), NOW)).toEqual(possibleEvents(release, state, NOW));
    for (const event of allEvents(release, id)) {
      const outcome = advance(release, frozen(copy(state)), frozen(copy(event)), NOW);
      expect(advance(release, copy(state), event, NOW)).toEqual(outcome);
      expect(copy(outcome)).toEqual(outcome);
    }
  });
});

const scenarios = releases.flatMap((release) =>
  Object.values(release.definitions.scenario).flatMap(({ id, timeline }) =>
    timeline === undefined ? [] : [{ release, id, name: `${release.pack}/${id}` }],
  ),
);

describe.each(scenarios)('in the scenario $name', ({ release, id }) => {
  it('every step is the same again from what was stored, and changes nothing that it was given', () => {
    for (const step of runScenario(release, id).steps) {
      for (const { before, given, outcome, at } of step.happenings) {
        if (before === undefined || given === undefined) continue;
        const again = advance(release, frozen(copy(before)), frozen(copy(given)), at);
        expect(again).toEqual(outcome);
        if (again.accepted) expectOnlyItsOwn(before, again.case);
      }
    }
  });
});

/** A step writes data, marks, answers, checks and records; who the case is about it only learns by registering them. */
function expectOnlyItsOwn(before: Case, after: Case): void {
  expect(after.sequence).toBe(before.sequence + 1);
  expect(after.release).toBe(before.release);
  expect(after.for).toBe(before.for);
  const { company: _, relationship: __, ...same } = after.view;
  expect(before.view).toMatchObject(same);
}
