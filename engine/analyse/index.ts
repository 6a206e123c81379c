/** What can be known of a release before it runs. */
export { analyseFlow } from './analyse-flow.ts';
export { type Covered, type CoverageReport, coverageOf, type Executed } from './coverage/coverage.ts';
export { type ExecutedStep } from './coverage/steps.ts';
export { coveringPaths, type Path } from './paths/covering.ts';
export { type PathResult, runPaths } from './paths/run-paths.ts';
export { type PathStep, type ProofOptions, type PropertyResult, prove } from './prove.ts';
