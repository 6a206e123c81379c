import { valueAt, withAnswer } from '../form/answers.ts';
import type { Answers } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';

/** Of what is known of a record, what the form asks: the portal knows more, which nobody types. */
export function answersFrom({ fields }: Form, attributes: Answers): Answers {
  return fields.reduce<Answers>(
    (answers, { element: { pointer } }) => withAnswer(answers, pointer, valueAt(attributes, pointer)),
    {},
  );
}
