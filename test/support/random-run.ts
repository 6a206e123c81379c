import { exampleAnswers } from '../../engine/forms/index.ts';
import { advance, begin, jobsRunning } from '../../engine/flows/index.ts';
import type { Advanced, CaseEvent, Timer } from '../../engine/flows/types.ts';
import { caseFor, originOf, user } from '../../engine/analyse/witness/cast.ts';
import { get, type Release } from '../../engine/release.ts';

/** A number below another one. */
export type Draw = (below: number) => number;

/** One step of a random run that was accepted; the first has no event. */
export interface RandomStep {
  readonly event?: CaseEvent;
  readonly outcome: Advanced;
}

const NOW = '2026-03-02T09:00:00Z';
const MOST_STEPS = 25;

/** A case of the flow `parcel` that begins with any answers, and goes on with any events until it ends. */
export function* randomRun(release: Release, draw: Draw): Generator<RandomStep> {
  let last = beginning(release, draw);
  if (last === undefined) return;
  yield { outcome: last };
  const timers = new Map<string, Timer>(last.timers.set.map((timer) => [timer.name, timer]));
  for (let step = 0; step < MOST_STEPS && last.case.status === 'active'; step += 1) {
    const event = anyEvent(release, last, timers, draw);
    const outcome = advance(release, last.case, event, NOW);
    if (!outcome.accepted) continue;
    yield { event, outcome };
    last = outcome;
    for (const name of outcome.timers.cleared) timers.delete(name);
    for (const timer of outcome.timers.set) timers.set(timer.name, timer);
  }
}

function beginning(release: Release, draw: Draw): Advanced | undefined {
  const example = exampleAnswers(release, 'parcel', draw(1000));
  if (example === undefined) throw new Error('no example of the form');
  const view = caseFor(release, get(release, 'flow', 'parcel'), 'own', undefined);
  const by = user(release, 'own');
  const start = {
    flow: 'parcel',
    for: 'own' as const,
    case: view,
    by,
    answers: example.answers,
    records: {},
    checks: {},
  };
  const outcome = begin(release, start, NOW);
  return outcome.accepted ? outcome : undefined;
}

function anyEvent(
  release: Release,
  { case: of }: Advanced,
  timers: ReadonlyMap<string, Timer>,
  draw: Draw,
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
