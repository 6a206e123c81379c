import { isGiven, type Shown } from '../../../client/shown.ts';
import { valueAt } from '../answers.ts';
import type { Answers } from '../form-context.ts';
import { type Form, schemaAt } from '../form-of-api.ts';
import type { FormError } from '../said.ts';
import type { FormWords } from '../words.ts';

interface Look {
  readonly form: Form;
  readonly shown: Shown;
  readonly answers: Answers;
  readonly pointers: readonly string[];
  readonly words: FormWords;
}

/** What a page can see by itself where no server answers: what is missing, too long, or no number. */
export function firstLook({ form, shown, answers, pointers, words }: Look): FormError[] {
  return pointers.flatMap((pointer) => {
    const label = form.fields.find(({ element }) => element.pointer === pointer)?.element.label ?? '';
    const value = valueAt(answers, pointer);
    if (!isGiven(value))
      return shown.required.includes(pointer)
        ? [{ pointer, code: 'required', message: words.required(label) }]
        : [];
    return wrongIn(pointer, label, value, schemaAt(form.schema, pointer), words);
  });
}

function wrongIn(
  pointer: string,
  label: string,
  value: unknown,
  { type, maxLength }: ReturnType<typeof schemaAt>,
  words: FormWords,
): FormError[] {
  if ((type === 'integer' || type === 'number') && typeof value !== 'number')
    return [{ pointer, code: 'type', message: words.number(label) }];
  if (typeof value === 'string' && maxLength !== undefined && value.length > maxLength)
    return [{ pointer, code: 'maxLength', message: words.tooLong(label, maxLength) }];
  return [];
}
