import type { ScenarioDefinition } from '../language/types.generated.ts';
import { get, type Release } from '../release.ts';
import type { Answers } from '../forms/types.ts';
import { type Checked, checkDecisions, type RecordedDecision } from './decisions.ts';
import { directoryOf } from './directory.ts';
import { type Expectation, type Mismatch, mismatches, refusalMismatches } from './expect.ts';
import { checksAt } from './standpoint.ts';
import { checkSubmissions } from './submissions.ts';
import { WorldError } from './world-error.ts';
import { type Happening, World } from './world.ts';

/** When a scenario begins that does not say so. */
const DEFAULT_NOW = '2026-03-02T09:00:00Z';

type Step = NonNullable<ScenarioDefinition['timeline']>[number];

/** A failed expectation, with its place in the scenario. */
export interface Failure extends Mismatch {
  readonly scenario: string;
  /** A pointer into the scenario, such as `/timeline/3/expect/messages`. */
  readonly pointer: string;
}

/** What came of one step of a timeline. */
export interface StepReport {
  readonly index: number;
  readonly step: Step;
  readonly at: string;
  readonly happenings: readonly Happening[];
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly failures: readonly Failure[];
  readonly steps: readonly StepReport[];
  readonly decisions: readonly RecordedDecision[];
  readonly world: World;
}

export function runScenario(release: Release, id: string): ScenarioResult {
  return runDefinition(release, get(release, 'scenario', id));
}

/** Runs a scenario that need not be part of the release: a script of the simulator. */
export function runDefinition(release: Release, scenario: ScenarioDefinition): ScenarioResult {
  const world = new World(release, directoryOf(release, scenario), scenario.now ?? DEFAULT_NOW);
  const failures: Failure[] = [];
  const fail = (pointer: string) => (mismatch: Mismatch) =>
    failures.push({ ...mismatch, scenario: scenario.id, pointer: pointer + (mismatch.pointer ?? '') });
  const steps = runTimeline(world, scenario.timeline ?? [], fail);
  const decisions = [
    ...checkAll('/decisions', () => checkDecisions(release, scenario), fail),
    ...checkAll('/submissions', () => checkSubmissions(world, scenario), fail),
  ];
  return { scenario: scenario.id, failures, steps, decisions, world };
}

function checkAll(pointer: string, check: () => Checked, fail: Fail): readonly RecordedDecision[] {
  const checked = attempt(check, fail(pointer));
  for (const { index, mismatch } of checked?.mismatches ?? []) fail(`${pointer}/${index}`)(mismatch);
  return checked?.decisions ?? [];
}

type Fail = (pointer: string) => (mismatch: Mismatch) => void;

/** Runs all steps; the first that fails ends the timeline, since what follows would only repeat its failure. */
function runTimeline(world: World, timeline: readonly Step[], fail: Fail): StepReport[] {
  const reports: StepReport[] = [];
  let since: Happening[] = [];
  for (const [index, step] of timeline.entries()) {
    const pointer = `/timeline/${index}`;
    let failed = false;
    const note: Fail = (place) => (mismatch) => {
      failed = true;
      fail(place)(mismatch);
    };
    const happenings = attempt(() => takeStep(world, step), note(pointer)) ?? [];
    reports.push({ index, step, at: world.now, happenings });
    if (isAction(step)) since = happenings;
    if (!failed) attempt(() => checkStep(world, step, since, pointer, note), note(pointer));
    if (failed) break;
  }
  return reports;
}

function isAction(step: Step): boolean {
  return !('expect' in step && Object.keys(step).every((key) => key === 'expect' || key === 'note'));
}

/** Whatever goes wrong while a scenario runs is told as its failure; the other scenarios go on. */
function attempt<T>(work: () => T, note: (mismatch: Mismatch) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    const what = error instanceof WorldError ? 'step' : 'runtime error';
    note({ what, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function takeStep(world: World, step: Step): Happening[] {
  if ('start' in step) {
    const { start, as, by, answers, checks } = step;
    return [
      world.start({
        flow: start,
        by,
        ...(as === undefined ? {} : { as }),
        ...(step.for === undefined ? {} : { for: step.for }),
        answers: (answers ?? {}) as Answers,
        checks: checksAt(world, checks),
      }),
    ];
  }
  if ('event' in step) {
    const { event, by, answers, payload } = step;
    const which = step.case === undefined ? {} : { case: step.case };
    return [
      world.event({
        name: event,
        by,
        ...which,
        ...(answers === undefined ? {} : { answers: answers as Answers }),
        ...(payload === undefined ? {} : { payload: payload as Answers }),
        ...(step.checks === undefined ? {} : { checks: checksAt(world, step.checks) }),
      }),
    ];
  }
  if ('wait' in step) return [...world.pass(step.wait)];
  if ('until' in step) return [...world.passUntil(step.until)];
  if ('outage' in step) return [...world.outage(step.outage)];
  if ('connector' in step) {
    const which = step.case === undefined ? {} : { case: step.case };
    const error =
      step.fails === undefined
        ? undefined
        : { code: step.fails.code, message: step.fails.message ?? step.fails.code };
    return [
      world.answer({
        invoke: step.connector,
        ...which,
        output: (step.answers ?? {}) as Answers,
        ...(error && { error }),
      }),
    ];
  }
  if ('change' in step) changeRecord(world, step.change, step.to as Answers);
  return [];
}

function changeRecord(world: World, handle: string, to: Answers): void {
  const stored = world.directory.records.get(handle);
  if (stored === undefined) throw new WorldError(`no record "${handle}" is declared`);
  const records = new Map(world.directory.records).set(handle, {
    ...stored,
    attributes: { ...stored.attributes, ...to },
  });
  world.directory = { ...world.directory, records };
}

/** What a step says of itself. A step that was not taken as expected is not asked for what should have followed. */
function checkStep(world: World, step: Step, since: readonly Happening[], pointer: string, fail: Fail): void {
  const wrong =
    'wait' in step || 'until' in step || 'outage' in step ? refusedTimers(since) : refusals(step, since);
  for (const mismatch of wrong) fail(pointer)(mismatch);
  const expected = 'expect' in step ? step.expect : undefined;
  if (wrong.length > 0 || expected === undefined) return;
  checkExpectation(world, expected, since, step, `${pointer}/expect`, fail);
}

function refusals(step: Step, [first]: readonly Happening[]): Mismatch[] {
  const took = 'start' in step || 'event' in step || 'connector' in step;
  if (!took || first === undefined) return [];
  const wrong = refusalMismatches(first.outcome, 'refused' in step ? step.refused : undefined);
  return 'refused' in step
    ? wrong.map((one) => ({ ...one, pointer: `/refused${one.pointer ?? ''}` }))
    : wrong;
}

function refusedTimers(since: readonly Happening[]): Mismatch[] {
  return since.flatMap(({ outcome, event }) =>
    outcome.accepted
      ? []
      : [{ what: 'timer', message: `the timer ${event} was refused: ${outcome.message}` }],
  );
}

function checkExpectation(
  world: World,
  expected: Expectation,
  since: readonly Happening[],
  step: Step,
  pointer: string,
  fail: Fail,
): void {
  const handle =
    ('as' in step ? step.as : undefined) ??
    ('case' in step ? step.case : undefined) ??
    lastCase(since) ??
    'case';
  for (const mismatch of mismatches(world, handle, expected, since)) fail(pointer)(mismatch);
}

function lastCase(since: readonly Happening[]): string | undefined {
  return since.at(-1)?.case;
}
