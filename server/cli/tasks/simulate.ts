import {
  type Case,
  find,
  loadScript,
  runDefinition,
  type ScenarioDefinition,
  timelineOf,
  type TimelineStep,
} from '../../../engine/index.ts';
import { Misuse } from '../misuse.ts';
import type { PackFile } from '../read-pack.ts';
import { mistakes, type Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface SimulateInput extends PackInput {
  readonly flow: string;
  /** A file in the form of a scenario, or the id of a scenario of the pack. */
  readonly script: PackFile | { readonly scenario: string };
}

export type SimulateOutput =
  | Mistakes
  | {
      readonly steps: readonly TimelineStep[];
      readonly case: Case | null;
      readonly failures: readonly string[];
    };

export function simulate(input: SimulateInput): SimulateOutput {
  const { flow, script, show } = input;
  const result = loaded(input);
  if ('diagnostics' in result) return result;
  const { release } = result;
  if (find(release, 'flow', flow) === undefined) {
    throw new Misuse(
      `the pack has no flow "${flow}"; it has ${Object.keys(release.definitions.flow).join(', ') || 'none'}`,
    );
  }
  let scenario: ScenarioDefinition | undefined;
  if ('scenario' in script) scenario = find(release, 'scenario', script.scenario);
  else {
    const read = loadScript(release, script);
    if ('diagnostics' in read) return mistakes(read.diagnostics, [script], { ...show, folder: '' });
    scenario = read.scenario;
  }
  if (scenario === undefined) throw new Misuse('the pack has no such scenario');
  const run = runDefinition(release, scenario);
  const main = [...run.world.cases.values()].find((running) => running.case.view.flow === flow);
  return {
    steps: timelineOf(release, run, flow),
    case: main?.case ?? null,
    failures: run.failures.map((failure) => failure.message),
  };
}
