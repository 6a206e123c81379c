import { deepStrictEqual } from 'node:assert';
import { compiledForm, normalise, validate } from '../../engine/forms/index.ts';
import { checkSchema } from '../../engine/forms/validate.ts';
import { compileSchema } from '../../engine/forms/validator.ts';
import { wordsOf } from '../../engine/forms/words-of.ts';
import { allWrong, fewMistakes, orderContext, orderForm, orders, rightOrder } from './forms-fixture.ts';
import { factor, interleaved, item, type Item } from './measure.ts';

const form = compiledForm(orders, 'order');
const words = wordsOf(orders, form);

/** Thirty fields: errors that people can read, against a bare ajv with the same options that says only yes or no and its own errors. */
export async function benches(): Promise<Item[]> {
  return [
    ...(await against('valid input', [rightOrder], '<= 1.5')),
    ...(await against('one to three errors', fewMistakes, '<= 1.5')),
    ...(await against('every field wrong', [allWrong], '<= 3')),
    ...(await beside()),
  ];
}

async function against(name: string, inputs: readonly object[], goal: string): Promise<Item[]> {
  const bare = compileSchema(orderForm.schema);
  for (const input of inputs) deepStrictEqual(checkSchema(form, words, input).length > 0, !bare(input));
  const measured = await interleaved(
    [
      {
        name: 'mapped',
        run: () => {
          let errors = 0;
          for (const input of inputs) errors += checkSchema(form, words, input).length;
          return errors;
        },
      },
      {
        name: 'bare',
        run: () => {
          let errors = 0;
          for (const input of inputs) if (!bare(input)) errors += bare.errors?.length ?? 0;
          return errors;
        },
      },
    ],
    { rounds: 9 },
  );
  const mapped = measured.get('mapped');
  return [
    item(`forms: ${name}, mapped errors`, (mapped?.micros ?? NaN) / inputs.length, 'µs'),
    factor(`forms: ${name}, mapped errors against bare ajv`, mapped, measured.get('bare'), goal),
  ];
}

/** What a submission costs besides: bringing it to its usual form, the choices, the rules. */
async function beside(): Promise<Item[]> {
  const measured = await interleaved([
    { name: 'normalising', run: () => normalise(orders, 'order', rightOrder, orderContext) },
    { name: 'all of it', run: () => validate(orders, 'order', rightOrder, orderContext) },
    { name: 'all of it, every field wrong', run: () => validate(orders, 'order', allWrong, orderContext) },
  ]);
  return [...measured.values()].map(({ name, micros }) => item(`forms: ${name}`, micros, 'µs'));
}
