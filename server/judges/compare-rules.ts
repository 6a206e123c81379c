import type { Release } from '../../engine/release.ts';
import {
  absentIn,
  type Decision,
  type Facts,
  ruleSet,
  type Samples,
  samplesFor,
} from '../../engine/rules/index.ts';
import { type Judgement, type RulesJudge, rulesJudge } from './rules.ts';

/** Facts on which the compiled rules and json-rules-engine do not agree: a release with one is not published. */
export interface RulesDifference {
  readonly rules: string;
  readonly facts: Facts;
  /** Where some of the facts were absent: with what they were completed for json-rules-engine. */
  readonly completed?: Facts;
  readonly compiled: Judgement;
  readonly reference: Judgement;
}

const COMPLETIONS = 3;

/**
 * Compares the compiled rules with json-rules-engine on the facts given. Where some are absent, a decided verdict and
 * every finding must hold for each completion that is tried.
 */
export async function compareRules(
  release: Release,
  rulesId: string,
  factsList: Iterable<Facts>,
): Promise<RulesDifference[]> {
  const differences: RulesDifference[] = [];
  const judge = rulesJudge(release, rulesId);
  const samples = samplesFor(release, rulesId);
  for (const facts of factsList) {
    const decision = ruleSet(release, rulesId).decide(facts);
    const all = absentIn(release, rulesId, facts).length === 0 ? [undefined] : completionsOf(samples, facts);
    for (const completed of all) {
      const difference = await compareOne(judge, rulesId, decision, completed);
      if (difference !== undefined) differences.push(difference);
    }
  }
  return differences;
}

/** The same on facts that are made for it: each place at values on both sides of every constant. */
export function compareRulesOnSamples(
  release: Release,
  rulesId: string,
  count: number,
): Promise<RulesDifference[]> {
  const samples = samplesFor(release, rulesId);
  return compareRules(
    release,
    rulesId,
    Array.from({ length: count }, (_, number) => samples.complete(number)),
  );
}

function completionsOf(samples: Samples, facts: Facts): Facts[] {
  return Array.from({ length: COMPLETIONS }, (_, number) => samples.completed(facts, number));
}

async function compareOne(
  judge: RulesJudge,
  rules: string,
  decision: Decision,
  completed: Facts | undefined,
): Promise<RulesDifference | undefined> {
  const { facts, verdict, missing } = decision;
  const reference = await judge.judge(completed ?? facts);
  const compiled = { verdict, findings: decision.findings.map(({ id }) => id) };
  const sameVerdict = verdict === 'undecided' || verdict === reference.verdict;
  const holds = compiled.findings.every((finding) => reference.findings.includes(finding));
  const sameFindings = missing.length > 0 || compiled.findings.length === reference.findings.length;
  if (sameVerdict && holds && sameFindings && (completed !== undefined || verdict !== 'undecided'))
    return undefined;
  return { rules, facts, ...(completed === undefined ? {} : { completed }), compiled, reference };
}
