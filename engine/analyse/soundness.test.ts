import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../forms/index.ts';
import { activeStates, advance, begin, jobsRunning, renderMessage } from '../flows/index.ts';
import type { Advanced, CaseEvent, Outcome, Timer } from '../flows/types.ts';
import { get, type Release } from '../release.ts';
import { analyseFlow } from './analyse-flow.ts';
import { graphOf } from './graphs.ts';
import { namesOfStates } from './machine/words.ts';
import { randomFlow } from '../../test/support/random-flow.ts';
import { caseFor, originOf, user } from './witness/cast.ts';

const NOW = '2026-03-02T09:00:00Z';

describe('a flow in which the analysis finds no error', () => {
  it('never comes to an error at run time, and only to configurations that were explored', () => {
    let clean = 0;
    let events = 0;
    fc.assert(
      fc.property(randomFlow(), fc.infiniteStream(fc.nat(1 << 20)), (release, numbers) => {
        const serious = analyseFlow(release, 'parcel').filter(
          ({ code, severity }) => severity === 'error' && RUNS_NOT.has(code),
        );
        if (serious.length > 0) return;
        clean += 1;
        const explored = configurations(release);
        const draw = (below: number) => (numbers.next().value as number) % below;
        events += run(release, explored, draw);
      }),
      { numRuns: 250, seed: 5 },
    );
    expect(clean).toBeGreaterThan(40);
    expect(events).toBeGreaterThan(200);
  });
});

/** A state that nothing reaches, or a transition that is never taken, does no harm at run time. */
const RUNS_NOT = new Set(['may-be-undefined', 'eventless-cycle', 'history-from-inside', 'link-not-issued']);

function configurations(release: Release): ReadonlySet<string> {
  const graph = graphOf(release, get(release, 'flow', 'parcel'));
  expect(graph.complete).toBe(true);
  return new Set(
    Array.from({ length: graph.points.size }, (_, index) =>
      namesOfStates(graph.machine, graph.points.at(index)).sort().join(),
    ),
  );
}

/** Random events until the case ends; how many were accepted. */
function run(release: Release, explored: ReadonlySet<string>, draw: (below: number) => number): number {
  const flow = get(release, 'flow', 'parcel');
  const example = exampleAnswers(release, 'parcel', draw(1000));
  if (example === undefined) throw new Error('no example of the form');
  const start = {
    flow: 'parcel',
    for: 'own' as const,
    case: caseFor(release, flow, 'own', undefined),
    by: user(release, 'own'),
    answers: example.answers,
    records: {},
    checks: {},
  };
  let last = check(release, explored, begin(release, start, NOW));
  const timers = new Map<string, Timer>(last?.timers.set.map((timer) => [timer.name, timer]));
  let accepted = 0;
  for (let step = 0; step < 25 && last !== undefined && last.case.status === 'active'; step += 1) {
    const event = anyEvent(release, last, timers, draw);
    const outcome = check(release, explored, advance(release, last.case, event, NOW));
    if (outcome === undefined) continue;
    accepted += 1;
    last = outcome;
    for (const name of outcome.timers.cleared) timers.delete(name);
    for (const timer of outcome.timers.set) timers.set(timer.name, timer);
  }
  return accepted;
}

function anyEvent(
  release: Release,
  { case: of }: Advanced,
  timers: ReadonlyMap<string, Timer>,
  draw: (below: number) => number,
): CaseEvent {
  const flow = get(release, 'flow', 'parcel');
  const events: CaseEvent[] = [
    ...Object.keys(flow.events ?? {}).map((name) => ({
      kind: 'event' as const,
      name,
      by: originOf(release, flow, name),
    })),
    ...[...timers.keys()].map((timer) => ({ kind: 'timer' as const, timer })),
    ...jobsRunning(release, of).flatMap((invoke) => [
      { kind: 'answer' as const, invoke, output: {} },
      { kind: 'failure' as const, invoke, error: { code: 'lost', message: 'Lost.' } },
    ]),
  ];
  return events[draw(events.length)] as CaseEvent;
}

/** What was accepted has no problem in its log, can be put into words, and leads to where the explorer was. */
function check(release: Release, explored: ReadonlySet<string>, outcome: Outcome): Advanced | undefined {
  if (!outcome.accepted) return undefined;
  const problems = outcome.log.filter(({ kind, text }) => kind === 'problem' && !text.includes('Lost.'));
  expect(problems).toEqual([]);
  for (const effect of outcome.effects) if (effect.type === 'email') renderMessage(release, effect);
  expect(explored).toContain([...activeStates(release, outcome.case)].sort().join());
  return outcome;
}
