import { isDeepStrictEqual } from 'node:util';
import { activeStates, viewOf } from '../../engine/flows/index.ts';
import type { CaseEvent } from '../../engine/flows/types.ts';
import type { FlowDefinition } from '../../engine/language/types.generated.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { FlowJudge, type Standing } from '../../server/judges/flows.ts';
import { ada, releaseWith, Run, startOf, steward } from '../support/flow.ts';
import { EVENTS, randomFlow } from './flows-random.ts';
import { Random } from './random.ts';

/** What was expected and what was found, with all that is needed to see it again. */
interface Difference {
  readonly seed: number;
  readonly after: string;
  readonly engine: unknown;
  readonly judge: unknown;
  readonly machine: FlowDefinition['machine'];
}

export interface FlowFuzzResult {
  readonly flows: number;
  /** Events that both took. */
  readonly taken: number;
  /** Events that both refused. */
  readonly refused: number;
  /** Flows that both found never to come to rest. */
  readonly restless: number;
  readonly differences: readonly Difference[];
}

const MOST_EVENTS = 20;
const RESTLESS: unique symbol = Symbol('the flow does not come to rest');

/** Random flows and events: step by step, the engine and the judge must come to the same. */
export function fuzzFlows(count: number, seed: number): FlowFuzzResult {
  const tally = new Tally();
  for (let i = 0; i < count && tally.differences.length < 10; i++) fuzzOne(seed * 1_000_003 + i, tally);
  return { flows: count, ...tally };
}

class Tally {
  taken = 0;
  refused = 0;
  restless = 0;
  readonly differences: Difference[] = [];
}

function fuzzOne(seed: number, tally: Tally): void {
  const random = new Random(seed);
  const flow = randomFlow(random);
  const both = beginBoth(flow);
  const differs = (after: string, engine: unknown, judge: unknown) => {
    if (isDeepStrictEqual(engine, judge)) return false;
    tally.differences.push({ seed, after, engine, judge, machine: flow.machine });
    return true;
  };
  if (both.run === RESTLESS || both.standing === RESTLESS) {
    if (!differs('the beginning', both.run === RESTLESS, both.standing === RESTLESS)) tally.restless++;
    return;
  }
  if (differs('the beginning', ofEngine(both.run), ofJudge(both.standing))) return;
  drive(random, tally, both.run, both.judge, both.standing, differs);
}

interface Both {
  readonly run: Run | typeof RESTLESS;
  readonly judge: FlowJudge;
  readonly standing: Standing | typeof RESTLESS;
}

function beginBoth(flow: FlowDefinition): Both {
  const release = releaseWith(flow);
  const judge = new FlowJudge(release, flow.id);
  const start = startOf({ reader: 'r1' });
  const run = unlessRestless(() => new Run(release, start));
  const known = {
    view: start.case,
    answers: { request: start.answers },
    records: { reader: ada },
    checks: {},
    data: {},
    marks: {},
  };
  const standing = unlessRestless(() => judge.begin(viewOf(known, '2026-03-02T09:00:00Z')));
  return { run, judge, standing };
}

type Differs = (after: string, engine: unknown, judge: unknown) => boolean;

function drive(
  random: Random,
  tally: Tally,
  run: Run,
  judge: FlowJudge,
  first: Standing,
  differs: Differs,
): void {
  let standing = first;
  for (let count = 0; count < MOST_EVENTS && run.case.status === 'active'; count++) {
    const { event, trigger } = nextEvent(random, run);
    const view = viewOf(run.case, letTimePass(run, event));
    const outcome = unlessRestless(() => run.try(event));
    const judged = unlessRestless(() => judge.take(standing, trigger, view));
    if (outcome === RESTLESS || judged === RESTLESS)
      return void differs(trigger, outcome === RESTLESS, judged === RESTLESS);
    if (differs(`${trigger}: taken`, outcome.accepted, judged !== undefined)) return;
    tally[outcome.accepted ? 'taken' : 'refused']++;
    standing = judged ?? withoutTimer(standing, trigger);
    if (outcome.accepted && differs(trigger, ofEngine(run), ofJudge(standing))) return;
  }
}

/** A timer fires when it is due; everything else comes a few minutes after what was before. */
function letTimePass(run: Run, event: CaseEvent): string {
  const due = event.kind === 'timer' ? run.timers.get(event.timer)?.due : undefined;
  run.now = due !== undefined && due > run.now ? due : addDuration(run.now, parseDuration('PT4M'), 'UTC');
  if (event.kind === 'timer') run.timers.delete(event.timer);
  return run.now;
}

function withoutTimer(standing: Standing, trigger: string): Standing {
  return {
    ...standing,
    timers: new Map([...standing.timers].filter(([name]) => trigger !== `timer ${name}`)),
  };
}

function nextEvent(random: Random, run: Run): { readonly event: CaseEvent; readonly trigger: string } {
  const timers = [...run.timers.keys()].sort();
  const jobs = JSON.stringify(run.release.definitions.flow).match(/(?<="id":")ask\d+/g) ?? [];
  if (timers.length > 0 && random.chance(0.4)) {
    const timer = random.of(timers);
    return { event: { kind: 'timer', timer }, trigger: `timer ${timer}` };
  }
  if (jobs.length > 0 && random.chance(0.25)) return answerOf(random.of(jobs), random.chance(0.5));
  const name = random.of(EVENTS);
  return { event: { kind: 'event', name, by: steward }, trigger: name };
}

function answerOf(invoke: string, well: boolean): { readonly event: CaseEvent; readonly trigger: string } {
  if (well) return { event: { kind: 'answer', invoke, output: {} }, trigger: `answer ${invoke}` };
  return {
    event: { kind: 'failure', invoke, error: { code: 'x', message: 'x' } },
    trigger: `failure ${invoke}`,
  };
}

function unlessRestless<T>(work: () => T): T | typeof RESTLESS {
  try {
    return work();
  } catch (error) {
    const messages = [error, (error as Error).cause].map(String).join();
    if (/does not come to rest|Infinite loop/.test(messages)) return RESTLESS;
    throw error;
  }
}

const sorted = (values: Iterable<string>) => [...values].sort();

/** What both must agree on. */
function ofEngine({ release, case: state, due, last }: Run) {
  const effects = last.effects.filter(({ type }) => type === 'email' || type === 'connector');
  return {
    innermost: sorted(activeStates(release, state)),
    ended: state.status === 'done',
    data: state.data,
    marks: state.marks,
    timers: due,
    history: Object.fromEntries(Object.entries(state.history).map(([id, states]) => [id, sorted(states)])),
    effects: effects.map(({ type, params }) => `${type} ${String(params['template'] ?? params['id'])}`),
  };
}

function ofJudge({ active, ended, view, timers, history, effects }: Standing) {
  const hasInside = (path: string) => [...active].some((other) => other.startsWith(`${path}.`));
  const ids = (paths: readonly string[]) => sorted(paths.map((path) => `loan.${path}`));
  return {
    innermost: sorted([...active].filter((path) => path !== '' && !hasInside(path))),
    ended,
    data: view.data,
    marks: view.marks,
    timers: Object.fromEntries(timers),
    history: Object.fromEntries([...history].map(([path, inside]) => [`loan.${path}`, ids(inside)])),
    effects: [...effects],
  };
}
