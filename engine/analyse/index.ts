/** What can be known of a release before it runs. */
export { analyseFlow } from './analyse-flow.ts';
export { type PathStep, type ProofOptions, type PropertyResult, prove } from './prove.ts';
