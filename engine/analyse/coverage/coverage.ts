import type { Decision } from '../../rules/types.ts';
import { canonicalJson } from '../../canonical.ts';
import { find, packOf, type Release } from '../../release.ts';
import { ruleSet } from '../../rules/index.ts';
import { tracesOf } from '../../rules/explain.ts';
import { slotsFor } from '../../rules/reading.ts';
import { machineOf } from '../machine/build.ts';
import { ROOT } from '../machine/model.ts';
import { type ExecutedStep, microstepsOf } from './steps.ts';

/** How much of something was met. */
interface Covered {
  readonly covered: number;
  readonly total: number;
  /** What was not, each as `kind/id/pointer`. */
  readonly missing: readonly string[];
}

/** What a pack has, and how much of it was met: its states, transitions, rows of tables, rules and findings. */
export type CoverageReport = { readonly [what: string]: Covered };

/** What was carried out: steps of cases, and decisions of rule sets. */
export interface Executed {
  readonly steps: readonly ExecutedStep[];
  readonly decisions: readonly { readonly rules: string; readonly decision: Decision }[];
}

export function coverageOf(release: Release, executed: Executed): CoverageReport {
  const met = new Set<string>();
  for (const step of executed.steps) noteStep(release, step, met);
  noteDecisions(release, [...executed.decisions, ...executed.steps.flatMap((step) => step.outcome.decisions)], met);
  return Object.fromEntries(Object.entries(everything(release)).map(([what, all]) => [what, covered(all, met)]));
}

function covered(all: readonly string[], met: ReadonlySet<string>): Covered {
  const missing = all.filter((one) => !met.has(one));
  return { covered: all.length - missing.length, total: all.length, missing };
}

function everything(release: Release): Record<string, string[]> {
  const flows = Object.values(release.definitions.flow);
  const sets = Object.values(release.definitions.rules);
  return {
    states: flows.flatMap((flow) =>
      machineOf(flow).states.flatMap((state) => (state.index === ROOT || state.type === 'history' ? [] : [`flow/${flow.id}${state.pointer}`])),
    ),
    transitions: flows.flatMap((flow) => [...new Set(machineOf(flow).transitions.map((one) => `flow/${flow.id}${one.pointer}`))]),
    'table rows': sets.flatMap((set) =>
      Object.entries(set.tables ?? {}).flatMap(([name, table]) => table.rows.map((_, row) => `rules/${set.id}/tables/${name}/rows/${row}`)),
    ),
    rules: sets.flatMap((set) => (set.rules ?? []).map((_, index) => `rules/${set.id}/rules/${index}`)),
    findings: sets.flatMap((set) => Object.keys(set.findings).map((finding) => `rules/${set.id}/findings/${finding}`)),
  };
}

function noteStep(release: Release, step: ExecutedStep, met: Set<string>): void {
  const flow = find(release, 'flow', step.after.view.flow);
  if (flow === undefined) return;
  const { states } = machineOf(flow);
  for (const microstep of microstepsOf(release, step)) {
    for (const one of microstep.transitions) met.add(`flow/${flow.id}${one.pointer}`);
    for (const state of microstep.enters) met.add(`flow/${flow.id}${states[state]?.pointer ?? ''}`);
  }
}

/** A decision taken many times is looked at once. */
function noteDecisions(release: Release, decisions: Executed['decisions'], met: Set<string>): void {
  const seen = new Set<string>();
  for (const { rules, decision } of decisions) {
    const key = `${rules} ${canonicalJson(decision.facts)}`;
    if (seen.has(key) || find(release, 'rules', rules) === undefined) continue;
    seen.add(key);
    for (const { id } of decision.findings) met.add(`rules/${rules}/findings/${id}`);
    const { program } = ruleSet(release, rules);
    const slots = slotsFor(program.places, decision.facts, packOf(release).timeZone);
    for (const { pointer, result } of tracesOf(program, slots)) if (result === true) met.add(`rules/${rules}${pointer}`);
  }
}
