import { possibleEvents } from '../flows/index.ts';
import type { Effect, Timer } from '../flows/types.ts';
import type { Release } from '../release.ts';
import { facetTitles } from './facets.ts';
import type { Message } from './messages.ts';
import type { ScenarioResult } from './scenario.ts';
import type { Happening } from './world.ts';

/** One step of a simulated case, with all that a person would want to see of it. */
export interface TimelineStep {
  readonly at: string;
  readonly case: string;
  readonly event: string;
  /** Why it was refused; then nothing changed. */
  readonly refused?: {
    readonly because: string;
    readonly message: string;
    readonly details: readonly string[];
  };
  readonly facets: { readonly [strand: string]: string };
  readonly effects: readonly Effect[];
  readonly messages: readonly Message[];
  /** The timers that this step set, and those that it cleared. */
  readonly timers: { readonly set: readonly Timer[]; readonly cleared: readonly string[] };
  /** The events that are possible afterwards. */
  readonly possible: readonly string[];
}

/** What happened to the cases of a flow, step by step. */
export function timelineOf(release: Release, run: ScenarioResult, flow: string): TimelineStep[] {
  return run.steps
    .flatMap((step) => step.happenings)
    .filter((happening) => flowOf(run, happening) === flow)
    .map((happening) => stepOf(release, happening));
}

function flowOf(run: ScenarioResult, happening: Happening): string | undefined {
  return run.world.cases.get(happening.case)?.case.view.flow;
}

function stepOf(release: Release, happening: Happening): TimelineStep {
  const { at, event, outcome, messages, before } = happening;
  const state = outcome.accepted ? outcome.case : before;
  const base = {
    at,
    case: happening.case,
    event,
    facets: state === undefined ? {} : facetTitles(release, state),
    possible: state === undefined ? [] : possibleNames(release, state, at),
    messages,
  };
  if (outcome.accepted) return { ...base, effects: outcome.effects, timers: outcome.timers };
  const details = [
    ...outcome.errors.map((error) => `${error.pointer}: ${error.message}`),
    ...outcome.findings.map((finding) => finding.message),
  ];
  const refused = { because: outcome.because, message: outcome.message, details };
  return { ...base, refused, effects: [], timers: { set: [], cleared: [] } };
}

function possibleNames(release: Release, state: Parameters<typeof possibleEvents>[1], at: string): string[] {
  return possibleEvents(release, state, at)
    .filter((event) => event.allowed)
    .map((event) => event.event);
}
