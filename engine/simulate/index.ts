export { type ClauseReport, clausesOf } from './clauses.ts';
export { directoryOf } from './directory.ts';
export { type Message } from './messages.ts';
export { type Failure, runDefinition, runScenario, type ScenarioResult, type StepReport } from './scenario.ts';
export { runSuite, type SuiteFailure, type SuiteReport } from './suite.ts';
export { timelineOf, type TimelineStep } from './timeline.ts';
export { type Happening, World, WorldError } from './world.ts';
