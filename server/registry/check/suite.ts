import { type PackFile, type Release, runSuite, type SuiteReport } from '../../../engine/index.ts';
import { placed } from './places.ts';
import type { Verdict } from './verdict.ts';

export type Tested = Pick<Verdict, 'failures' | 'properties' | 'accepted' | 'coverage'>;

export interface SuiteStage {
  /** Ids of required properties that may stay undecided. */
  readonly accepted: readonly string[];
  /** How long all proofs together may take, in milliseconds. What is not proven by then is undecided. */
  readonly proofsMs: number;
  readonly elapsed: () => number;
}

/** Runs all that the pack says of itself. What fails is in `failures`; a property that is not required cannot. */
export function testPack(release: Release, files: readonly PackFile[], stage: SuiteStage): Tested {
  const report = runSuite(release, { elapsed: hurrying(stage.elapsed, stage.proofsMs) });
  const forgiven = forgivenIn(report, stage.accepted);
  const failures = report.failures.filter(({ kind, name }) => kind !== 'property' || !forgiven.has(name));
  const undecided = report.properties.filter(({ required, result }) => required && result === 'undecided');
  return {
    failures: failures.map((failure) => placed(failure, files)),
    properties: report.properties,
    accepted: stage.accepted.filter((name) => undecided.some(({ id }) => id === name)),
    coverage: Object.fromEntries(
      Object.entries(report.coverage).map(([what, { covered, total }]) => [what, { covered, total }]),
    ),
  };
}

/** Names of failures of properties that do not stop a release: it needs only the required ones, proven or accepted. */
function forgivenIn({ properties }: SuiteReport, accepted: readonly string[]): ReadonlySet<string> {
  const forgiven = properties.filter(
    ({ id, required, result }) => !required || (result === 'undecided' && accepted.includes(id)),
  );
  return new Set(forgiven.map(({ id, flow }) => `${id} in ${flow}`));
}

const AN_AGE = 1e9;

/** A clock for proofs, each of which has a limit of its own: when the time of all is up, it runs so fast that each is late. */
function hurrying(elapsed: () => number, limitMs: number): () => number {
  let ages = 0;
  return () => {
    const now = elapsed();
    return now < limitMs ? now : now + AN_AGE * ++ages;
  };
}
