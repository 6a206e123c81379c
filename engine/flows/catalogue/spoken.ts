import { either, liquid, object, type Schema, shared, text } from '../../language/schema/kit.ts';

/** Words that are addressed to people, and so translated. */
export const spoken = (description: string): Schema =>
  either(
    `${description} ${SOURCES}`,
    liquid('Liquid.'),
    shared('from'),
    object('A text composed with Liquid.', { text: liquid('The text, with Liquid.') }, ['text']),
  );

/** Words that are kept, in the first language of the pack. */
export const kept = (description: string): Schema =>
  either(`${description} ${SOURCES}`, text('Liquid.'), shared('from'), shared('composed'));

const SOURCES = 'Liquid over what the case knows, or `{ from: /pointer }`.';
