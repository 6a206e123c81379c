import type { ScenarioDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { difference } from '../simulate/compare.ts';
import { facetTitles } from '../simulate/facets.ts';
import { runDefinition, type ScenarioResult } from '../simulate/scenario.ts';
import type { Happening } from '../simulate/world.ts';

/** A decision, or a step of a path, that comes out differently under the other release. */
export interface BehaviourChange {
  readonly scenario: string;
  readonly what: 'decision' | 'step';
  /** `decision 3`, `step 5: approve`. */
  readonly at: string;
  readonly message: string;
}

/** Runs every scenario of either release under both, and tells where decisions and paths part. */
export function compareBehaviour(a: Release, b: Release): BehaviourChange[] {
  const scenarios = new Map<string, ScenarioDefinition>(
    [a, b].flatMap((release) => Object.entries(release.definitions.scenario)),
  );
  return [...scenarios.values()].flatMap((scenario) => changesOf(scenario, a, b));
}

function changesOf(scenario: ScenarioDefinition, a: Release, b: Release): BehaviourChange[] {
  const runs = [a, b].map((release) => attempt(release, scenario));
  const [before, after] = runs;
  if (typeof before !== 'object' || typeof after !== 'object') {
    const message = `it cannot be run under one of them: ${runs.find((run) => typeof run === 'string') as string}`;
    return [{ scenario: scenario.id, what: 'step', at: 'the whole', message }];
  }
  return [...decisionChanges(scenario.id, before, after), ...stepChanges(scenario.id, a, before, b, after)];
}

/** A scenario may name what the other release does not have. */
function attempt(release: Release, scenario: ScenarioDefinition): ScenarioResult | string {
  try {
    return runDefinition(release, scenario);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function decisionChanges(scenario: string, before: ScenarioResult, after: ScenarioResult): BehaviourChange[] {
  return before.decisions.flatMap(({ rules, decision }, index) => {
    const other = after.decisions[index]?.decision;
    const words = difference(briefly(decision), other === undefined ? undefined : briefly(other));
    return words === undefined
      ? []
      : [{ scenario, what: 'decision' as const, at: `decision ${index + 1} of ${rules}`, message: words }];
  });
}

function briefly({ verdict, findings }: { verdict: string; findings: readonly { id: string }[] }) {
  return { verdict, findings: findings.map((finding) => finding.id) };
}

/** Only the first step that differs is told; the later ones follow from it. */
function stepChanges(
  scenario: string,
  a: Release,
  before: ScenarioResult,
  b: Release,
  after: ScenarioResult,
): BehaviourChange[] {
  for (const [index, step] of before.steps.entries()) {
    const [from, to] = [
      step.happenings.map(summary(a)),
      (after.steps[index]?.happenings ?? []).map(summary(b)),
    ];
    const words = difference(from, to);
    if (words !== undefined) return [{ scenario, what: 'step', at: `step ${index + 1}`, message: words }];
  }
  return [];
}

function summary(release: Release) {
  return ({ event, at, outcome, messages }: Happening) => ({
    event,
    at,
    ...(outcome.accepted ? { facets: facetTitles(release, outcome.case) } : { refused: outcome.because }),
    messages: messages.map((message) => `${message.template} to ${message.to}`),
  });
}
