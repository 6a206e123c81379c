import {
  canonicalJson,
  type Facts,
  type Release,
  runPaths,
  runScenario,
  samplesFor,
} from '../../../engine/index.ts';
import { compareRules, type RulesDifference } from '../../judges/compare-rules.ts';
import { type JudgedStep, judgeStep } from '../../judges/judge-step.ts';
import type { FlowDifference } from './verdict.ts';

/** How many differences are told; more say nothing new. */
const MOST_DIFFERENCES = 20;
const SAMPLES = 300;

/** A step of a scenario or of a generated path. */
interface Run {
  readonly where: string;
  readonly step: JudgedStep;
}

/** Everything that the scenarios and the generated paths of a release make the engine do. */
export interface Executed {
  readonly steps: readonly Run[];
  /** By rule set, the facts on which it decided, each once. */
  readonly facts: ReadonlyMap<string, readonly Facts[]>;
}

export function executed(release: Release): Executed {
  const scenarios = Object.keys(release.definitions.scenario).map((id) => runScenario(release, id));
  const steps = [
    ...scenarios.flatMap(({ scenario, steps }) =>
      steps.flatMap(({ index, happenings }) =>
        happenings.map(({ before, given, outcome, at }) => ({
          where: `scenario ${scenario}, step ${index + 1}`,
          step: { ...(before && { before }), ...(given && { given }), outcome, at },
        })),
      ),
    ),
    ...pathsOf(release),
  ];
  const decisions = [
    ...scenarios.flatMap(({ decisions }) => decisions),
    ...steps.flatMap(({ step: { outcome } }) => (outcome.accepted ? outcome.decisions : [])),
  ];
  return { steps, facts: distinct(decisions) };
}

function pathsOf(release: Release): Run[] {
  const paths = Object.keys(release.definitions.flow).flatMap((flow) => runPaths(release, flow));
  return paths.flatMap(({ name, taken }) =>
    taken.map(({ at, given, before, outcome }) => ({
      where: `path ${name}`,
      step: { ...(before && { before }), ...('event' in given && { given: given.event }), outcome, at },
    })),
  );
}

function distinct(
  decisions: readonly { readonly rules: string; readonly decision: { readonly facts: Facts } }[],
): Map<string, Facts[]> {
  const seen = new Set<string>();
  const found = new Map<string, Facts[]>();
  for (const { rules, decision } of decisions) {
    const key = `${rules} ${canonicalJson(decision.facts)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.set(rules, [...(found.get(rules) ?? []), decision.facts]);
  }
  return found;
}

/**
 * Compiled rules against json-rules-engine: on all facts of the scenarios and paths, and on facts made for each rule set,
 * as many as there is time for.
 */
export async function compareAllRules(
  release: Release,
  { facts }: Pick<Executed, 'facts'>,
  late: () => boolean,
): Promise<RulesDifference[]> {
  const differences: RulesDifference[] = [];
  for (const id of Object.keys(release.definitions.rules)) {
    differences.push(...(await compareRules(release, id, facts.get(id) ?? [])));
    differences.push(...(await compareRules(release, id, samples(release, id, late))));
    if (differences.length >= MOST_DIFFERENCES) break;
  }
  return differences.slice(0, MOST_DIFFERENCES);
}

/** At least some, however slow the reference is. */
const FEWEST_SAMPLES = 20;

function* samples(release: Release, id: string, late: () => boolean): Generator<Facts> {
  const made = samplesFor(release, id);
  for (let number = 0; number < SAMPLES && (number < FEWEST_SAMPLES || !late()); number++)
    yield made.complete(number);
}

/** Steps of flows against the interpreter that knows nothing of XState. */
export function compareAllSteps(release: Release, { steps }: Pick<Executed, 'steps'>): FlowDifference[] {
  const differences: FlowDifference[] = [];
  for (const { where, step } of steps) {
    const difference = judged(release, step);
    if (difference === undefined) continue;
    const { outcome, before, given } = step;
    const flow = outcome.accepted ? outcome.case.view.flow : (before?.view.flow ?? '');
    differences.push({ flow, where, trigger: nameOf(given), ...difference });
    if (differences.length >= MOST_DIFFERENCES) break;
  }
  return differences;
}

/** A judge that cannot take the step does not agree with it. */
function judged(release: Release, step: JudgedStep): ReturnType<typeof judgeStep> {
  try {
    return judgeStep(release, step);
  } catch (error) {
    return { engine: 'taken', judge: error instanceof Error ? error.message : String(error) };
  }
}

function nameOf(given: JudgedStep['given']): string {
  if (given === undefined) return 'start';
  if (given.kind === 'event') return given.name;
  return given.kind === 'timer' ? `timer ${given.timer}` : `${given.kind} ${given.invoke}`;
}
