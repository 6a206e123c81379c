import { renderDocument, renderMessage } from '../../flows/index.ts';
import type { Effect } from '../../flows/types.ts';
import { get, packOf, type Release } from '../../release.ts';
import { countedGraphOf } from '../graphs.ts';
import { type Concrete, concretise } from '../witness/concretise.ts';
import type { Taken } from '../witness/runner.ts';
import { coveringPaths, type Path } from './covering.ts';

/** What came of a generated path. */
export interface PathResult {
  /** `loan: approve → handedOut`, by its last step. */
  readonly name: string;
  readonly path: Path;
  /** `notConcretised`: no values were found with which it happens, which is no mistake of the flow. */
  readonly result: 'ran' | 'notConcretised' | 'failed';
  readonly reason?: string;
  /** For what failed: the error at run time. */
  readonly error?: string;
  readonly taken: readonly Taken[];
}

/** Runs generated paths through every state and transition of a flow. None may end in an error. */
export function runPaths(release: Release, flowId: string): PathResult[] {
  return coveringPaths(release, flowId).map((path) => runPath(release, path));
}

function runPath(release: Release, path: Path): PathResult {
  const name = `${path.flow}: ${path.steps.at(-1) ?? ''} (${path.steps.length} steps)`;
  const flow = get(release, 'flow', path.flow);
  try {
    const found: Concrete = concretise(release, flow, countedGraphOf(release, flow), path.edges);
    if (found.run === undefined)
      return { name, path, result: 'notConcretised', reason: found.reason, taken: [] };
    const error = found.run.taken.map((step) => errorIn(release, step)).find((one) => one !== undefined);
    return {
      name,
      path,
      taken: found.run.taken,
      ...(error === undefined ? { result: 'ran' } : { result: 'failed', error }),
    };
  } catch (error) {
    return {
      name,
      path,
      result: 'failed',
      error: error instanceof Error ? error.message : String(error),
      taken: [],
    };
  }
}

/** What a step reported as a problem, or what cannot be put into words in one of the languages. */
function errorIn(release: Release, { given, outcome }: Taken): string | undefined {
  // That a connector refused is itself told as a problem, and first.
  const expected = 'event' in given && given.event.kind === 'failure' ? 1 : 0;
  const problem = outcome.log.filter((entry) => entry.kind === 'problem')[expected];
  if (problem !== undefined) return problem.text;
  for (const effect of outcome.effects) {
    const error = packOf(release)
      .languages.map((language) => errorOf(release, effect, language))
      .find((one) => one !== undefined);
    if (error !== undefined) return error;
  }
  return undefined;
}

function errorOf(release: Release, effect: Effect, language: string): string | undefined {
  try {
    if (effect.type === 'email')
      renderMessage(release, effect, { link: 'https://generated.example/link' }, language);
    if (effect.type === 'createDocument') renderDocument(release, effect, language);
    return undefined;
  } catch (error) {
    const what = `${effect.type} ${String(effect.params['template'])} in ${language}`;
    return `${what}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
