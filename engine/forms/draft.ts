import { parsePointer, readAt, withValueAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import type { ChoiceField } from './choice-fields.ts';
import type { CompiledForm } from './compiled.ts';
import { normaliseAt } from './normalise.ts';
import { entryToChoose, filledBy } from './options.ts';
import { valuesFor } from './prefill.ts';
import { type Hidden, removeHidden } from './removal.ts';
import { isObject } from './schema.ts';
import type { Answers, FormContext, KnownValue } from './types.ts';

export interface Draft {
  /** What the schema judges: the answers, or the input as it came where it is no object. */
  readonly draft: unknown;
  readonly answers: Answers;
  readonly hidden: Hidden;
}

/** The input brought to its usual form, with what follows from a choice or cannot be changed, and without hidden fields. */
export function draftOf(release: Release, form: CompiledForm, input: unknown, context: FormContext): Draft {
  const normal = normaliseAt(form.root, input, form.steps) ?? {};
  const answers = isObject(normal) ? completed(release, form, normal, context) : {};
  const hidden = removeHidden(answers, form.conditional);
  return { draft: isObject(normal) ? answers : normal, answers, hidden };
}

function completed(release: Release, form: CompiledForm, answers: Answers, context: FormContext): Answers {
  const values = [
    ...fixedValues(release, form, answers, context),
    ...valuesOfChoices(release, form, answers),
  ];
  if (values.length === 0) return answers;
  const set = values.reduce<Answers>(
    (result, { pointer, value }) => withValueAt(result, parsePointer(pointer), value) as Answers,
    answers,
  );
  return normaliseAt(form.root, set, form.steps) as Answers;
}

/** A field that is shown and not changed has the value that is known, whatever was sent for it. */
function fixedValues(
  release: Release,
  form: CompiledForm,
  answers: Answers,
  context: FormContext,
): KnownValue[] {
  const fixed = form.fields.filter((field) => field.readOnly).map((field) => field.pointer);
  if (fixed.length === 0) return [];
  return valuesFor(release, form, answers, context).filter(({ pointer }) => fixed.includes(pointer));
}

/** What the entry chosen has replaces what was typed. */
function valuesOfChoices(release: Release, form: CompiledForm, answers: Answers): KnownValue[] {
  return form.choices.flatMap((field) => valuesOfChoice(release, field, readAt(answers, field.segments)));
}

function valuesOfChoice(release: Release, { choice }: ChoiceField, code: unknown): KnownValue[] {
  if (!('list' in choice) || typeof code !== 'string') return [];
  return filledBy(choice, entryToChoose(release, choice, code));
}
