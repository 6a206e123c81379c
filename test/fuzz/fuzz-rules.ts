import type { RulesDefinition } from '../../engine/language/types.generated.ts';
import { readPointer } from '../../engine/pointer.ts';
import type { Release } from '../../engine/release.ts';
import { tracesOf } from '../../engine/rules/explain.ts';
import { ruleSet, type Decision, type Facts, type RuleSet } from '../../engine/rules/index.ts';
import { placeOfColumn } from '../../engine/rules/program.ts';
import { slotsFor } from '../../engine/rules/reading.ts';
import { releaseOf } from '../../engine/rules/testing/release.ts';
import { rulesJudge, type Judgement, type RulesJudge } from '../../server/judges/rules.ts';
import { Random } from './random.ts';
import { FIELDS, put, randomFacts, randomRules } from './rules-random.ts';

/** What was expected and what was found, with all that is needed to see it again. */
interface Difference {
  readonly law: string;
  readonly seed: number;
  readonly definition: RulesDefinition;
  readonly facts: Facts;
  readonly completed?: Facts;
  readonly found: unknown;
  readonly expected: unknown;
}

export interface FuzzResult {
  readonly ruleSets: number;
  /** Questions put to json-rules-engine. */
  readonly judged: number;
  readonly differences: readonly Difference[];
  /** How often each verdict came about: a fuzz that sees one only has seen nothing. */
  readonly verdicts: Readonly<Record<string, number>>;
}

const COMPLETIONS = 2;

/**
 * Random rule sets and facts. On complete facts, the compiled rules and json-rules-engine give the same. On facts of
 * which some are absent: what is true or false, what arises, and the verdict where it is decided, are the same for
 * every completion that is tried; and what is said to be missing is enough to decide all.
 */
export async function fuzzRules(count: number, seed: number): Promise<FuzzResult> {
  const tally = new Tally();
  for (let i = 0; i < count && tally.differences.length < 10; i++) await fuzzOne(seed * 1_000_003 + i, tally);
  return { ruleSets: count, ...tally };
}

class Tally {
  judged = 0;
  readonly differences: Difference[] = [];
  readonly verdicts: Record<string, number> = {};
}

interface Subject {
  readonly seed: number;
  readonly random: Random;
  readonly definition: RulesDefinition;
  readonly release: Release;
  readonly set: RuleSet;
  readonly judge: RulesJudge;
  readonly tally: Tally;
}

async function fuzzOne(seed: number, tally: Tally): Promise<void> {
  const random = new Random(seed);
  const definition = randomRules(random);
  const release = releaseOf({ rules: [definition] });
  const subject = {
    seed,
    random,
    definition,
    release,
    set: ruleSet(release, 'random'),
    judge: rulesJudge(release, 'random'),
    tally,
  };
  const complete = randomFacts(random);
  await sameOnComplete(subject, complete);
  await sameOnCompletions(subject, dropped(random, complete));
}

async function sameOnComplete(subject: Subject, facts: Facts): Promise<Judgement> {
  const { set, judge, tally } = subject;
  const decision = set.decide(facts);
  const expected = await judge.judge(facts);
  tally.judged++;
  tally.verdicts[decision.verdict] = (tally.verdicts[decision.verdict] ?? 0) + 1;
  expect(
    subject,
    'complete facts',
    facts,
    { ...judgementOf(decision), missing: decision.missing },
    { ...expected, missing: [] },
  );
  return expected;
}

async function sameOnCompletions(subject: Subject, partial: Facts): Promise<void> {
  const decision = subject.set.decide(partial);
  const { verdicts } = subject.tally;
  if (decision.verdict === 'undecided') verdicts['undecided'] = (verdicts['undecided'] ?? 0) + 1;
  const certain = truthsOf(subject, partial);
  for (let i = 0; i < COMPLETIONS; i++) {
    const full = completed(subject.random, partial);
    const judged = await sameOnComplete(subject, full);
    keepsTheLaw(subject, partial, full, decision, judged);
    expect(subject, 'the truth of each rule', partial, kept(certain, truthsOf(subject, full)), certain, full);
  }
  const enough = subject.set.decide(completed(subject.random, partial, decision.missing));
  expect(subject, 'what is missing is enough', partial, enough.missing, []);
}

function keepsTheLaw(
  subject: Subject,
  partial: Facts,
  full: Facts,
  decision: Decision,
  judged: Judgement,
): void {
  const ids = decision.findings.map(({ id }) => id);
  if (decision.verdict !== 'undecided')
    expect(subject, 'the verdict', partial, judged.verdict, decision.verdict, full);
  expect(
    subject,
    'what arises',
    partial,
    judged.findings.filter((id) => ids.includes(id)),
    ids,
    full,
  );
  if (decision.missing.length === 0) expect(subject, 'nothing missing', partial, judged.findings, ids, full);
}

function judgementOf({ verdict, findings }: Decision): Judgement {
  return { verdict, findings: findings.map(({ id }) => id) };
}

function truthsOf({ set }: Subject, facts: Facts): (boolean | undefined)[] {
  return tracesOf(set.program, slotsFor(set.program.places, facts, 'Europe/Brussels')).map(
    ({ result }) => result,
  );
}

/** The later truths, where the earlier ones were known. */
function kept(
  earlier: readonly (boolean | undefined)[],
  later: readonly (boolean | undefined)[],
): (boolean | undefined)[] {
  return earlier.map((truth, index) => (truth === undefined ? undefined : later[index]));
}

function expect(
  subject: Subject,
  law: string,
  facts: Facts,
  found: unknown,
  expected: unknown,
  full?: Facts,
): void {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  const { seed, definition, tally } = subject;
  tally.differences.push({
    law,
    seed,
    definition,
    facts,
    ...(full === undefined ? {} : { completed: full }),
    found,
    expected,
  });
}

/** The facts without some of them, or without parts of some. What only `present` reads is not touched. */
function dropped(random: Random, facts: Facts): Facts {
  const partial: { [fact: string]: unknown } = { ...facts, r: { ...(facts['r'] as object) } };
  for (const { column, operators } of FIELDS)
    if (!operators.includes('present') && random.chance(0.35))
      put(partial, column, random.of([undefined, null]));
  if (random.chance(0.15)) partial['r'] = random.of([undefined, null]);
  return partial;
}

/** With new values for what is absent; or only for what is at these pointers. What only `present` reads stays absent. */
function completed(random: Random, partial: Facts, missing?: readonly string[]): Facts {
  const fresh = randomFacts(random);
  const full: { [fact: string]: unknown } = { ...partial };
  const isWanted = (column: string): boolean => missing === undefined || missing.includes(`/${column}`);
  for (const fact of Object.keys(fresh))
    if (isAbsent(full[fact]) && fact !== 'p' && isWanted(fact)) full[fact] = fresh[fact];
  if (isAbsent(partial['r'])) return full;
  full['r'] = { ...(partial['r'] as object) };
  for (const { column, operators } of FIELDS) {
    const { fact, path } = placeOfColumn(column);
    if (fact !== 'r' || operators.includes('present')) continue;
    if (isAbsent(readPointer(full, `/${fact}${path}`)) && isWanted(column))
      put(full, column, readPointer(fresh, `/${fact}${path}`));
  }
  return full;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
