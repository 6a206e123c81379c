import { queryOptions } from '@tanstack/react-query';
import { valueAt, withAnswer } from '../form/answers.ts';
import { readForm } from '../form/form-api.ts';
import type { Answers, FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';

/** The form with which records are created and changed. */
export const recordFormQuery = (source: FormSource) =>
  queryOptions({ queryKey: ['forms', 'form', source], queryFn: () => readForm(source) });

/** Of what is known of a record, what the form asks: the portal knows more, which nobody types. */
export function answersFrom({ fields }: Form, attributes: Answers): Answers {
  return fields.reduce<Answers>(
    (answers, { element: { pointer } }) => withAnswer(answers, pointer, valueAt(attributes, pointer)),
    {},
  );
}
