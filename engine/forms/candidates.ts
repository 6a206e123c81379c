import { readPointer } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import type { Verdict } from '../rules/types.ts';
import type { ChoiceField, RecordChoice } from './choice-fields.ts';
import { isCandidate } from './choose.ts';
import type { CompiledForm } from './compiled.ts';
import type { FactScope } from './facts.ts';
import { judge } from './judge.ts';
import { flowOptions, listOptions } from './options.ts';
import type { Option, RecordEntry } from './types.ts';

/** Everything from which the value of a field can be chosen, in the order in which it is shown. */
export function optionsOf(
  release: Release,
  form: CompiledForm,
  field: ChoiceField,
  scope: FactScope,
  language: string,
): Option[] {
  const { choice } = field;
  if ('list' in choice) return listOptions(release, choice, language);
  if ('flows' in choice) return flowOptions(release, form.id, scope.context.for, language);
  return recordOptions(release, field, choice, scope, language);
}

/** Those that can be chosen come first; those that a rule excludes are there too, with the reason. */
const RANK: Record<Verdict, number> = { eligible: 0, needsEvidence: 1, undecided: 2, ineligible: 3 };

function recordOptions(
  release: Release,
  field: ChoiceField,
  choice: RecordChoice,
  scope: FactScope,
  language: string,
): Option[] {
  return Object.values(scope.context.records)
    .filter((record) => isCandidate(choice, record))
    .map((record) => recordOption(release, field, choice, { ...scope, record }, language))
    .sort(
      (a, b) => RANK[a.verdict ?? 'eligible'] - RANK[b.verdict ?? 'eligible'] || inOrder(a.title, b.title),
    );
}

/** By code unit, so that the order does not depend on where it is computed. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function recordOption(
  release: Release,
  { pointer, facts }: ChoiceField,
  { rules }: RecordChoice,
  scope: FactScope & { readonly record: RecordEntry },
  language: string,
): Option {
  const { record } = scope;
  const judged = rules === undefined ? undefined : judge(release, { pointer, rules, facts }, scope, language);
  const { label, email } = get(release, 'record', record.record);
  const described = email === undefined ? undefined : readPointer(record.attributes, email);
  return {
    value: record.id,
    title: String(readPointer(record.attributes, label) ?? record.id),
    ...(typeof described === 'string' && { description: described }),
    ...(judged !== undefined && { verdict: judged.verdict, findings: judged.findings }),
    owner: record.owner,
  };
}
