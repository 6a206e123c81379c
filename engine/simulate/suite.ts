import {
  coverageOf,
  type CoverageReport,
  type ExecutedStep,
  type PathResult,
  prove,
  type PropertyResult,
  runPaths,
} from '../analyse/index.ts';
import type { Release } from '../release.ts';
import { type ClauseReport, clausesOf } from './clauses.ts';
import { runScenario, type ScenarioResult } from './scenario.ts';

export interface SuiteFailure {
  readonly kind: 'scenario' | 'path' | 'property' | 'clause';
  readonly name: string;
  /** Into the definition. */
  readonly pointer?: string;
  readonly message: string;
}

export interface SuiteReport {
  readonly passed: number;
  readonly failed: number;
  readonly counts: { readonly scenarios: number; readonly paths: number; readonly properties: number };
  /** Generated paths for which no values were found with which they happen, with the reason: not a mistake, and not shown. */
  readonly notConcretised: readonly { readonly name: string; readonly reason: string }[];
  readonly failures: readonly SuiteFailure[];
  readonly properties: readonly PropertyResult[];
  readonly coverage: CoverageReport;
  readonly clauses: readonly ClauseReport[];
}

export interface SuiteOptions {
  /** Only scenarios whose id contains this text; then nothing else is run. */
  readonly only?: string;
  /** Milliseconds since the start, from whoever has a clock: proofs have a limit of time. */
  readonly elapsed: () => number;
}

/** Everything that a pack says of itself: its scenarios, generated paths through every flow, its properties, its clauses. */
export function runSuite(release: Release, { only, elapsed }: SuiteOptions): SuiteReport {
  const ids = Object.keys(release.definitions.scenario).filter(
    (id) => only === undefined || id.includes(only),
  );
  const scenarios = ids.map((id) => runScenario(release, id));
  const whole = only === undefined;
  const paths = whole ? Object.keys(release.definitions.flow).flatMap((flow) => runPaths(release, flow)) : [];
  const properties = whole
    ? Object.keys(release.definitions.property).flatMap((id) => prove(release, id, { elapsed }))
    : [];
  const clauses = whole ? clausesOf(release) : [];
  const failures = [
    ...scenarios.flatMap(scenarioFailures),
    ...paths.flatMap(pathFailures),
    ...properties.flatMap(propertyFailures),
    ...(whole ? withoutFlow(release, properties) : []),
    ...clauses.flatMap(clauseFailures),
  ];
  const total = scenarios.length + paths.length + properties.length + clauses.length;
  const failed = new Set(failures.map((failure) => `${failure.kind} ${failure.name}`)).size;
  return {
    passed: total - failed,
    failed,
    notConcretised: paths
      .filter((path) => path.result === 'notConcretised')
      .map(({ name, reason = '' }) => ({ name, reason })),
    counts: { scenarios: scenarios.length, paths: paths.length, properties: properties.length },
    failures,
    properties,
    coverage: whole ? coverageOfScenarios(release, scenarios) : {},
    clauses,
  };
}

function scenarioFailures({ failures }: ScenarioResult): SuiteFailure[] {
  return failures.map(({ scenario, pointer, message }) => ({
    kind: 'scenario',
    name: scenario,
    pointer,
    message,
  }));
}

function coverageOfScenarios(release: Release, scenarios: readonly ScenarioResult[]): CoverageReport {
  return coverageOf(release, {
    steps: scenarios.flatMap(executedSteps),
    decisions: scenarios.flatMap(({ decisions }) => decisions),
  });
}

function executedSteps({ steps }: ScenarioResult): ExecutedStep[] {
  return steps
    .flatMap((step) => step.happenings)
    .flatMap(({ at, before, given, outcome }) =>
      outcome.accepted
        ? [
            {
              ...(before && { before }),
              ...(given && { event: given }),
              after: outcome.case,
              outcome,
              now: at,
            },
          ]
        : [],
    );
}

function pathFailures({ name, result, error = '' }: PathResult): SuiteFailure[] {
  return result === 'failed' ? [{ kind: 'path', name, message: error }] : [];
}

/** What is refuted fails; what is undecided fails where publishing needs it proven. */
function propertyFailures(result: PropertyResult): SuiteFailure[] {
  if (result.result === 'proven' || (result.result === 'undecided' && !result.required)) return [];
  const path = (result.path ?? []).map((step) => `\n  ${step.description}`).join('');
  return [
    {
      kind: 'property',
      name: `${result.id} in ${result.flow}`,
      message: `${result.result}: ${result.reason ?? 'this path breaks it'}${path}`,
    },
  ];
}

/** A property that fits no flow would pass without having been asked. */
function withoutFlow(release: Release, properties: readonly PropertyResult[]): SuiteFailure[] {
  return Object.keys(release.definitions.property)
    .filter((id) => !properties.some((result) => result.id === id))
    .map((name) => ({ kind: 'property', name, message: 'there is no flow for which it must hold' }));
}

function clauseFailures({ id, implementedBy, ok }: ClauseReport): SuiteFailure[] {
  if (ok) return [];
  const what = implementedBy.length === 0 ? 'no definition cites it' : 'no scenario or property cites it';
  return [
    { kind: 'clause', name: id, message: `${what}; cite it, or say in the policy where it is implemented` },
  ];
}
