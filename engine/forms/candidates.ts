import { parsePointer, readAt } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { ruleSet, tell } from '../rules/index.ts';
import type { Verdict } from '../rules/types.ts';
import type { ChoiceField, RecordChoice } from './choice-fields.ts';
import { isCandidate } from './choose.ts';
import type { CompiledForm } from './compiled.ts';
import { bindFacts, type FactScope } from './facts.ts';
import { flowOptions, listOptions } from './options.ts';
import type { Option, RecordEntry } from './types.ts';

/** One thing that can be chosen, before its findings are put into words: there may be thousands, and a page shows a few. */
export interface Candidate {
  readonly title: string;
  readonly description?: string;
  /** What people may type to find it, besides the title; the id of a record says nothing to them. */
  readonly code?: string;
  readonly option: () => Option;
}

/** Everything from which the value of a field can be chosen, in the order in which it is shown. */
export function candidatesOf(
  release: Release,
  form: CompiledForm,
  field: ChoiceField,
  scope: FactScope,
  language: string,
): Candidate[] {
  const { choice } = field;
  if ('list' in choice) return listOptions(release, choice, language).map(asCandidate);
  if ('flows' in choice) return flowOptions(release, form.id, scope.context.for, language).map(asCandidate);
  return recordCandidates(release, field, choice, scope, language);
}

function asCandidate(option: Option): Candidate {
  const { title, description, value } = option;
  return {
    title,
    code: String(value),
    ...(description !== undefined && { description }),
    option: () => option,
  };
}

/** Those that can be chosen come first; those that a rule excludes are there too, with the reason. */
const RANK: Record<Verdict, number> = { eligible: 0, needsEvidence: 1, undecided: 2, ineligible: 3 };

function recordCandidates(
  release: Release,
  { facts }: ChoiceField,
  choice: RecordChoice,
  scope: FactScope,
  language: string,
): Candidate[] {
  const rules = choice.rules === undefined ? undefined : ruleSet(release, choice.rules);
  const name = namer(release, choice.record);
  const judged = Object.values(scope.context.records)
    .filter((record) => isCandidate(choice, record))
    .map((record) => {
      const decision = rules?.decide(bindFacts(facts, { ...scope, record }));
      const words = name(record);
      const sortedBy = words.title.toLowerCase();
      return { record, decision, words, sortedBy, rank: RANK[decision?.verdict ?? 'eligible'] };
    });
  judged.sort((a, b) => a.rank - b.rank || inOrder(a.sortedBy, b.sortedBy));
  return judged.map(({ record, decision, words }) => {
    const said = () =>
      choice.rules === undefined || decision === undefined
        ? {}
        : { verdict: decision.verdict, findings: tell(release, choice.rules, decision, language) };
    return { ...words, option: () => ({ value: record.id, ...words, ...said(), owner: record.owner }) };
  });
}

/** By code unit, so that the order does not depend on where it is computed. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By what people know a record: its label, and its address where it has one. */
function namer(
  release: Release,
  kind: string,
): (record: RecordEntry) => { title: string; description?: string } {
  const { label, email } = get(release, 'record', kind);
  const [toLabel, toEmail] = [parsePointer(label), email === undefined ? undefined : parsePointer(email)];
  return ({ id, attributes }) => {
    const title = String(readAt(attributes, toLabel) ?? id);
    const address = toEmail === undefined ? undefined : readAt(attributes, toEmail);
    return typeof address === 'string' ? { title, description: address } : { title };
  };
}
