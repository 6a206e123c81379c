export { analyseRules } from './analyse/analyse.ts';
export { absentIn, samplesFor, type Samples } from './analyse/samples.ts';
export { possibleVerdicts, type Known, type PossibleVerdicts } from './analyse/verdicts.ts';
export { compileCondition, type CompiledCondition, type ConditionOptions } from './condition.ts';
export { findOperator, OPERATORS } from './operators/index.ts';
export type { Check, Clock, FactType, OperandType, Operator, OperatorExample } from './operators/index.ts';
export { ruleSet, type RuleSet } from './rule-set.ts';
export { tell } from './tell.ts';
export type {
  ConditionTrace,
  Decision,
  Explanation,
  Facts,
  Finding,
  RuleTrace,
  Severity,
  Told,
  Truth,
  Turn,
  Verdict,
} from './types.ts';
