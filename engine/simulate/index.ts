export { type ClauseReport, clausesOf } from './clauses.ts';
export { directoryOf } from './directory.ts';
export { type Message } from './messages.ts';
export {
  type Failure,
  runDefinition,
  runScenario,
  type ScenarioResult,
  type StepReport,
} from './scenario.ts';
export { runSuite, type SuiteFailure, type SuiteReport } from './suite.ts';
export { timelineOf, type TimelineStep } from './timeline.ts';
export { WorldError } from './world-error.ts';
export { type Happening, World } from './world.ts';
