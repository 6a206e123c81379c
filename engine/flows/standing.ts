import type { Release } from '../release.ts';
import { compiledFlow } from './compile.ts';
import { configurationOf } from './configuration.ts';
import type { Case } from './types.ts';

/** The innermost states that are active, by their paths. */
export function activeStates(release: Release, of: Case): readonly string[] {
  return configurationOf(compiledFlow(release, of.view.flow), of.value).innermost;
}

/** The connector jobs that run, by the ids of their invokes. */
export function jobsRunning(release: Release, of: Case): readonly string[] {
  return of.status === 'done' ? [] : configurationOf(compiledFlow(release, of.view.flow), of.value).jobs;
}
