import type { Kind } from '../../language/schema/index.ts';
import { Place } from './place.ts';
import { survey } from './survey.ts';

/** A text that users of a portal read, and so one that is translated. */
export interface TranslatableText {
  readonly pointer: string;
  readonly source: string;
  /** Whether it is composed with Liquid. */
  readonly liquid: boolean;
}

/** All texts of a definition that are translated: those that the schemas of the language mark as words for users. */
export function translatableTexts(definition: {
  readonly kind: string;
  readonly id: string;
}): TranslatableText[] {
  return textsOf(new Place(definition.kind as Kind, definition.id, definition));
}

const known = new WeakMap<object, TranslatableText[]>();

export function textsOf(definition: Place): TranslatableText[] {
  const { words, liquid } = survey(definition);
  const texts =
    known.get(words) ??
    words.map(({ pointer, text = '' }) => ({ pointer, source: text, liquid: liquid.has(pointer) }));
  known.set(words, texts);
  return texts;
}
