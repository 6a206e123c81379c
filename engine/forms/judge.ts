import { get, type Release } from '../release.ts';
import { ruleSet, tell } from '../rules/index.ts';
import type { Decision, Told } from '../rules/types.ts';
import type { CompiledForm } from './compiled.ts';
import type { FormWords } from './words-of.ts';
import { bindFacts, type FactBinding } from './facts.ts';
import type { Judging } from './judging.ts';
import { say } from './messages/say.ts';
import { isWithin } from './schema.ts';
import type { Answers, FieldFindings, FormError, RecordEntry } from './types.ts';

/** Asks a rule set about a field, or about the form. */
export function judge(
  { release, words, scope }: Judging,
  at: { readonly pointer: string; readonly rules: string; readonly facts: readonly FactBinding[] },
  record?: RecordEntry,
): FieldFindings {
  const facts = bindFacts(at.facts, record === undefined ? scope : { ...scope, record });
  const decision = ruleSet(release, at.rules).decide(facts);
  const findings = decision.findings.length === 0 ? [] : tell(release, at.rules, decision, words.language);
  return { pointer: at.pointer, rules: at.rules, verdict: decision.verdict, findings, decision };
}

/**
 * The errors that follow from findings. Evidence that only an operator can give is owed later and stops nobody now.
 */
export function errorsOf(
  { release, form, words }: Judging,
  judged: FieldFindings,
  facts: readonly FactBinding[],
): FormError[] {
  if (judged.verdict === 'ineligible')
    return errorsFor(judged, 'ineligible', ({ severity }) => severity === 'blocks');
  const evidence = evidenceFieldsOf(form, judged.pointer);
  const owed = errorsFor(
    judged,
    'needsEvidence',
    ({ severity, ask }) => severity === 'needsEvidence' && ask !== 'operator',
    evidence.length === 0 ? undefined : { evidence },
  );
  if (judged.verdict !== 'undecided') return owed;
  return [...owed, undecided(release, words, judged, facts)];
}

function errorsFor(
  { pointer, findings }: FieldFindings,
  code: string,
  which: (told: Told) => boolean,
  params?: Answers,
): FormError[] {
  const error = ({ id, message, help, cite }: Told): FormError => ({
    pointer,
    code,
    message: help === undefined ? message : `${message} ${help}`,
    cite,
    finding: id,
    ...(params !== undefined && { params }),
  });
  return findings.filter(which).map(error);
}

/** The fields in which the evidence for a choice is given. */
function evidenceFieldsOf({ definition }: CompiledForm, pointer: string): string[] {
  return Object.entries(definition.evidence ?? {})
    .filter(([, choice]) => isWithin(pointer, choice))
    .map(([field]) => field);
}

function undecided(
  release: Release,
  words: FormWords,
  judged: FieldFindings,
  facts: readonly FactBinding[],
): FormError {
  const missing = missingNames(release, words, judged, facts);
  const title = words.titleAt(judged.pointer);
  return {
    pointer: judged.pointer,
    code: 'undecided',
    message: say(words.words, 'undecided', { title, missing: missing.join(', ') }),
    params: { missing: judged.decision.missing },
  };
}

/** What is still to be known, as people call it: the field that it is read from, or the fact. */
function missingNames(
  release: Release,
  words: FormWords,
  { rules, decision }: { readonly rules: string; readonly decision: Decision },
  facts: readonly FactBinding[],
): string[] {
  const declared = get(release, 'rules', rules).facts;
  const names = decision.missing.map((pointer) => {
    const [fact = '', ...rest] = pointer.split('/').slice(1);
    const answer = facts.find((binding) => binding.fact === fact)?.answer;
    if (answer !== undefined) return words.titleAt(answer);
    return [declared[fact]?.title ?? fact, ...rest].join(' ');
  });
  return [...new Set(names)];
}
