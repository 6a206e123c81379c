import type { ScenarioDefinition } from '../language/types.generated.ts';
import { get, type Release } from '../release.ts';
import { ruleSet } from '../rules/index.ts';
import type { Decision, Facts } from '../rules/types.ts';
import { difference, show } from './compare.ts';
import type { Mismatch } from './expect.ts';

/** A decision that a scenario took, for coverage. */
export interface RecordedDecision {
  readonly rules: string;
  readonly decision: Decision;
}

export interface Checked {
  readonly decisions: readonly RecordedDecision[];
  readonly mismatches: readonly { readonly index: number; readonly mismatch: Mismatch }[];
}

type Asked = NonNullable<ScenarioDefinition['decisions']>[number];

/** Takes every decision that a scenario asks for, once for each combination of `each`. */
export function checkDecisions(release: Release, scenario: ScenarioDefinition): Checked {
  const decisions: RecordedDecision[] = [];
  const mismatches: Checked['mismatches'][number][] = [];
  for (const [index, asked] of (scenario.decisions ?? []).entries()) {
    for (const named of combinations(asked)) {
      const decision = ruleSet(release, asked.rules).decide(
        withRecords(release, scenario, asked.rules, named),
      );
      decisions.push({ rules: asked.rules, decision });
      for (const mismatch of differences(asked, named, decision)) mismatches.push({ index, mismatch });
    }
  }
  return { decisions, mismatches };
}

/** The facts as the scenario writes them, once for each combination. */
function combinations(asked: Asked): Facts[] {
  const each = Object.entries((asked.each ?? {}) as Record<string, unknown[]>);
  return each.reduce<Facts[]>(
    (sofar, [fact, values]) =>
      sofar.flatMap((before) => values.map((value) => ({ ...before, [fact]: value }))),
    [(asked.facts ?? {}) as Facts],
  );
}

/** A text that is the handle of a record stands for the record's attributes, where the fact is a record. */
function withRecords(release: Release, scenario: ScenarioDefinition, rules: string, facts: Facts): Facts {
  const declared = get(release, 'rules', rules).facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const isRecord = declared[name]?.$record !== undefined && typeof value === 'string';
      return [name, isRecord ? (scenario.records?.[value]?.attributes ?? value) : value];
    }),
  );
}

/** What differs first, then for which facts, a record being named by its handle. */
function differences(asked: Asked, named: Facts, decision: Decision): Mismatch[] {
  const facts = Object.entries(named).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : show(value)}`,
  );
  const compare = (what: 'verdict' | 'findings' | 'missing', wanted: unknown, got: unknown): Mismatch[] => {
    const words = wanted === undefined ? undefined : difference(wanted, got);
    if (words === undefined) return [];
    const message = `${what} of ${asked.rules}: ${words}\nfor ${facts.join(', ')}`;
    return [{ what, message, expected: wanted, got, pointer: `/${what}` }];
  };
  return [
    ...compare('verdict', asked.verdict, decision.verdict),
    ...compare(
      'findings',
      asked.findings,
      decision.findings.map((finding) => finding.id),
    ),
    ...compare('missing', asked.missing, decision.missing),
  ];
}
