import { readAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import { type ChoiceField, type Chosen, chosenIn, type RecordChoice } from './choice-fields.ts';
import type { CompiledForm } from './compiled.ts';
import { errorsOf, judge } from './judge.ts';
import type { Judging } from './judging.ts';
import { say } from './messages/say.ts';
import { entryToChoose, flowsToChoose } from './options.ts';
import type { Answers, FieldFindings, FormContext, FormError, RecordEntry } from './types.ts';
import type { FormWords } from './words-of.ts';

/** Codes and flows that are not on offer. They are checked as sets, outside the schema. */
export function checkCodes(
  release: Release,
  form: CompiledForm,
  words: FormWords,
  answers: Answers,
  context: FormContext,
): FormError[] {
  return form.choices
    .filter(({ choice }) => !('record' in choice))
    .flatMap((field) =>
      chosenIn(field, readAt(answers, field.segments))
        .filter(({ value }) => typeof value === 'string' && !isOnOffer(release, form, field, value, context))
        .map(({ pointer }) => refusal(words, field, pointer, 'choice')),
    );
}

function isOnOffer(
  release: Release,
  form: CompiledForm,
  { choice }: ChoiceField,
  code: string,
  context: FormContext,
): boolean {
  if ('list' in choice) return entryToChoose(release, choice, code) !== undefined;
  return 'flows' in choice && flowsToChoose(release, form.id, context.for).includes(code);
}

function refusal(
  words: FormWords,
  field: ChoiceField,
  pointer: string,
  said: 'choice' | 'choiceGone',
): FormError {
  const message = say(words.words, said, { title: words.titleAt(field.pointer) });
  return { pointer, code: 'choice', message };
}

/** What the records that were chosen came to. */
export interface ChosenRecords {
  readonly errors: FormError[];
  readonly findings: FieldFindings[];
  readonly records: { [pointer: string]: RecordEntry };
}

/** Records that are not there, or that rules do not take. */
export function checkRecords(judging: Judging): ChosenRecords {
  const into: ChosenRecords = { errors: [], findings: [], records: {} };
  for (const field of judging.form.choices) {
    const { choice } = field;
    if (!('record' in choice)) continue;
    for (const chosen of chosenIn(field, readAt(judging.scope.answers, field.segments)))
      if (typeof chosen.value === 'string') checkRecord(judging, field, choice, chosen, into);
  }
  return into;
}

function checkRecord(
  judging: Judging,
  field: ChoiceField,
  choice: RecordChoice,
  { pointer, value }: Chosen,
  into: ChosenRecords,
): void {
  const record = recordChosen(field, String(value), judging.scope.context);
  if (record === undefined) {
    into.errors.push(refusal(judging.words, field, pointer, 'choiceGone'));
    return;
  }
  into.records[pointer] = record;
  if (choice.rules === undefined) return;
  const judged = judge(judging, { pointer, rules: choice.rules, facts: field.facts }, record);
  into.findings.push(judged);
  into.errors.push(...errorsOf(judging, judged, field.facts));
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
