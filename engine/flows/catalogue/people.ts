import { either, listOf, type Schema, text } from '../../language/schema/kit.ts';

const name = text('A name of `people`.', { maxLength: 64 });

/** One of `people`, or several. */
export const toWhom: Schema = either(
  'To whom: a name of `people`, or several. Who is not known in this case is left out.',
  name,
  listOf('Several.', name, { minItems: 1, maxItems: 20 }),
);

export const namesOf = (to: unknown): readonly string[] =>
  Array.isArray(to) ? (to as string[]) : [to as string];
