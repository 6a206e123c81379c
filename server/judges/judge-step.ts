import { isDeepStrictEqual } from 'node:util';
import { activeStates, viewOf } from '../../engine/flows/index.ts';
import type { View } from '../../engine/flows/catalogue/entry.ts';
import type { Advanced, Case, CaseEvent, Instant, Outcome } from '../../engine/flows/types.ts';
import type { Answers } from '../../engine/forms/types.ts';
import type { Release } from '../../engine/release.ts';
import { FlowJudge, type Standing } from './flows.ts';

/** One step of a case as the engine took it; without `before`, its first. */
export interface JudgedStep {
  readonly before?: Case;
  readonly given?: CaseEvent;
  readonly outcome: Outcome;
  readonly at: Instant;
}

export interface StepDifference {
  readonly engine: unknown;
  readonly judge: unknown;
}

/**
 * Asks the judge about a step that the engine took. `undefined` if they agree. What was refused before any guard was asked
 * is no matter for the judge; nor is what was refused with answers, which are nowhere to be seen afterwards.
 */
export function judgeStep(
  release: Release,
  { before, given, outcome, at }: JudgedStep,
): StepDifference | undefined {
  if (outcome.accepted)
    return compare(ofEngine(release, outcome), afterStep(release, before, given, outcome, at));
  if (before === undefined || given === undefined || outcome.because !== 'refused') return undefined;
  if (given.kind === 'event' && (given.answers !== undefined || given.records !== undefined))
    return undefined;
  const view = viewOf(before, at, eventSeen(given, before.sequence + 1));
  const taken = new FlowJudge(release, before.view.flow).take(
    standingOf(release, before, view),
    triggerOf(given),
    view,
  );
  return compare('refused', taken === undefined ? 'refused' : 'taken');
}

function compare(engine: unknown, judge: unknown): StepDifference | undefined {
  return isDeepStrictEqual(engine, judge) ? undefined : { engine, judge };
}

/** What both must agree on: states, data, marks, messages, requests, and the timers that the step has set. */
function ofEngine(release: Release, { case: state, effects, timers }: Advanced) {
  const told = effects.filter(({ type }) => !['claimKey', 'releaseKey', 'stopConnector'].includes(type));
  return {
    innermost: [...activeStates(release, state)].sort(),
    ended: state.status === 'done',
    data: state.data,
    marks: state.marks,
    timers: Object.fromEntries(timers.set.map(({ name, due }) => [name, due])),
    effects: told.map(({ type, params }) =>
      `${type} ${String((type === 'connector' ? params['id'] : params['template']) ?? '')}`.trim(),
    ),
  };
}

function afterStep(
  release: Release,
  before: Case | undefined,
  given: CaseEvent | undefined,
  outcome: Advanced,
  at: Instant,
) {
  const judge = new FlowJudge(release, outcome.case.view.flow);
  const view = viewBefore(before, given, outcome, at);
  if (before === undefined || given === undefined) return ofJudge(judge.begin(view));
  const standing = judge.take(standingOf(release, before, view), triggerOf(given), view);
  return standing === undefined ? 'refused' : ofJudge(standing);
}

function ofJudge({ active, ended, view, timers, effects }: Standing) {
  const hasInside = (path: string) => [...active].some((other) => other.startsWith(`${path}.`));
  return {
    innermost: [...active].filter((path) => path !== '' && !hasInside(path)).sort(),
    ended,
    data: view.data,
    marks: view.marks,
    timers: Object.fromEntries(timers),
    effects: effects.filter((effect) => effect !== 'releaseKey'),
  };
}

/** The case as the event found it, with the answers that the event brought. */
function viewBefore(
  before: Case | undefined,
  given: CaseEvent | undefined,
  { case: after }: Advanced,
  at: Instant,
): View {
  const { data = {}, marks = {} } = before ?? {};
  const event =
    given === undefined
      ? { name: 'start', sequence: 1, answers: after.answers }
      : eventSeen(given, after.sequence);
  return viewOf({ ...after, data, marks }, at, event);
}

function eventSeen(given: CaseEvent, sequence: number): Answers {
  switch (given.kind) {
    case 'event': {
      const { kind: _, name, by, payload, answers } = given;
      return { name, sequence, by, ...(payload && { payload }), ...(answers && { answers }) };
    }
    case 'timer':
      return { name: given.timer, sequence, by: { kind: 'timer' } };
    case 'answer':
      return { name: given.invoke, sequence, by: { kind: 'connector' }, output: given.output };
    case 'failure':
      return { name: given.invoke, sequence, by: { kind: 'connector' }, error: given.error };
  }
}

function triggerOf(given: CaseEvent): string {
  if (given.kind === 'event') return given.name;
  return given.kind === 'timer' ? `timer ${given.timer}` : `${given.kind} ${given.invoke}`;
}

/** Timers that were set before are no matter of this step. */
function standingOf(release: Release, before: Case, view: View): Standing {
  const active = new Set(activeStates(release, before).flatMap(withAllAround));
  const history = new Map(
    Object.entries(before.history).map(([id, states]) => [pathOf(id), states.map(pathOf)]),
  );
  return {
    active,
    history,
    view: { ...view, data: before.data, marks: before.marks },
    ended: false,
    timers: new Map(),
    effects: [],
  };
}

function withAllAround(path: string): string[] {
  const last = path.lastIndexOf('.');
  return path === '' ? [''] : [...withAllAround(last < 0 ? '' : path.slice(0, last)), path];
}

function pathOf(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}
