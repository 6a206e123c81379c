export { analyseRules } from './analyse/analyse.ts';
export { absentIn, samplesFor, type Samples } from './analyse/samples.ts';
export { type Known, possibleVerdicts } from './analyse/verdicts.ts';
export { compileCondition } from './condition.ts';
export { type Clock, OPERATORS } from './operators/index.ts';
export { ruleSet, type RuleSet } from './rule-set.ts';
export { tell } from './tell.ts';
export type {
  ConditionTrace,
  RuleTrace,
  Decision,
  Explanation,
  Facts,
  Finding,
  Severity,
  Told,
  Verdict,
} from './types.ts';
