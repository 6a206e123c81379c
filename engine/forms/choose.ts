import { readAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import { type ChoiceField, type Chosen, chosenIn } from './choice-fields.ts';
import type { CompiledForm } from './compiled.ts';
import type { FormWords } from './words-of.ts';
import type { FactScope } from './facts.ts';
import { errorsOf, judge } from './judge.ts';
import { say } from './messages/say.ts';
import { entryToChoose, flowsToChoose } from './options.ts';
import type { Answers, FieldFindings, FormContext, FormError, RecordEntry } from './types.ts';

/** What the choices of a form came to. */
export interface Chosens {
  readonly errors: FormError[];
  readonly findings: FieldFindings[];
  readonly records: { [pointer: string]: RecordEntry };
}

/** Checks what was chosen against the lists, the records and the flows: as sets, outside the schema. */
export function checkChoices(
  release: Release,
  form: CompiledForm,
  words: FormWords,
  answers: Answers,
  scope: FactScope,
): Chosens {
  const into: Chosens = { errors: [], findings: [], records: {} };
  for (const field of form.choices)
    for (const chosen of chosenIn(field, readAt(answers, field.segments)))
      if (typeof chosen.value === 'string') checkOne(release, form, words, field, chosen, scope, into);
  return into;
}

function checkOne(
  release: Release,
  form: CompiledForm,
  words: FormWords,
  field: ChoiceField,
  chosen: Chosen,
  scope: FactScope,
  into: Chosens,
): void {
  const { choice } = field;
  const value = chosen.value as string;
  const refuse = (code: 'choice' | 'choiceGone') =>
    into.errors.push({
      pointer: chosen.pointer,
      code: 'choice',
      message: say(words.words, code, { title: words.titleAt(field.pointer) }),
    });
  if ('list' in choice) {
    if (entryToChoose(release, choice, value) === undefined) refuse('choice');
  } else if ('flows' in choice) {
    if (!flowsToChoose(release, form.id, scope.context.for).includes(value)) refuse('choice');
  } else {
    const record = recordChosen(field, value, scope.context);
    if (record === undefined) return void refuse('choiceGone');
    into.records[chosen.pointer] = record;
    if (choice.rules === undefined) return;
    const at = { pointer: chosen.pointer, rules: choice.rules, facts: field.facts };
    const judged = judge(release, at, { ...scope, record }, words.language);
    into.findings.push(judged);
    into.errors.push(...errorsOf(release, form, words, judged, field.facts));
  }
}

/** The record of that id, if it is one of those from which to choose. */
function recordChosen({ choice }: ChoiceField, id: string, context: FormContext): RecordEntry | undefined {
  const record = Object.hasOwn(context.records, id) ? context.records[id] : undefined;
  return record !== undefined && isCandidate(choice, record) ? record : undefined;
}

export function isCandidate(choice: ChoiceField['choice'], record: RecordEntry): boolean {
  return 'record' in choice && record.record === choice.record && choice.of.includes(record.owner);
}

/** The records that answers name, whether or not they exist. Whoever validates fetches these beforehand. */
export function recordsIn(
  form: CompiledForm,
  answers: Answers,
): { pointer: string; record: string; id: string }[] {
  return form.choices.flatMap((field) => {
    const { choice } = field;
    if (!('record' in choice)) return [];
    return chosenIn(field, readAt(answers, field.segments)).flatMap(({ pointer, value }) =>
      typeof value === 'string' ? [{ pointer, record: choice.record, id: value }] : [],
    );
  });
}
