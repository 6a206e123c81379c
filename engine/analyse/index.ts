/** What can be known of a release before it runs. */
export { analyseFlow } from './analyse-flow.ts';
export { type CoverageReport, coverageOf } from './coverage/coverage.ts';
export { type ExecutedStep } from './coverage/steps.ts';
export { type PathResult, runPaths } from './paths/run-paths.ts';
export { type PropertyResult, prove } from './prove.ts';
