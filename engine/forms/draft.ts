import { parsePointer, withValueAt } from '../pointer.ts';
import type { Release } from '../release.ts';
import type { CompiledForm } from './compiled.ts';
import { normaliseAt } from './normalise.ts';
import { valuesFor } from './prefill.ts';
import { type Hidden, removeHidden } from './removal.ts';
import { isObject } from './schema.ts';
import type { Answers, FormContext } from './types.ts';

export interface Draft {
  /** What the schema judges: the answers, or the input as it came where it is no object. */
  readonly draft: unknown;
  readonly answers: Answers;
  readonly hidden: Hidden;
}

/** The input brought to its usual form, fields that are only shown as they are known, hidden ones gone. */
export function draftOf(release: Release, form: CompiledForm, input: unknown, context: FormContext): Draft {
  const normal = normaliseAt(form.root, input, form.steps) ?? {};
  const answers = isObject(normal) ? withKnownValues(release, form, normal, context) : {};
  const hidden = removeHidden(answers, form.conditional);
  return { draft: isObject(normal) ? answers : normal, answers, hidden };
}

/** A field that is shown and not changed has the value that is known, whatever was sent for it. */
function withKnownValues(
  release: Release,
  form: CompiledForm,
  answers: Answers,
  context: FormContext,
): Answers {
  const fixed = form.fields.filter((field) => field.readOnly);
  if (fixed.length === 0) return answers;
  let result = answers;
  for (const { pointer, value } of valuesFor(release, form, answers, context))
    if (fixed.some((field) => field.pointer === pointer))
      result = withValueAt(result, parsePointer(pointer), value) as Answers;
  return result;
}
