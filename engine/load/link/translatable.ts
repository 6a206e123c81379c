import { LIQUID, WORDS } from '../../language/schema/kit.ts';
import { Place } from './place.ts';
import { walk } from './walk.ts';
import type { Kind } from '../../language/schema/index.ts';

/** A text that users of a portal read, and so one that is translated. */
export interface TranslatableText {
  readonly pointer: string;
  readonly source: string;
  /** Whether it is composed with Liquid. */
  readonly liquid: boolean;
}

/** Kinds in whose embedded schemas the titles are labels of fields; elsewhere they are for analysts. */
const FIELDS_ARE_SHOWN = new Set(['form', 'record']);

/** All texts of a definition that are translated: those that the schemas of the language mark as words for users. */
export function translatableTexts(definition: {
  readonly kind: string;
  readonly id: string;
}): TranslatableText[] {
  return textsOf(new Place(definition.kind as Kind, definition.id, definition));
}

export function textsOf(definition: Place): TranslatableText[] {
  const found: TranslatableText[] = [];
  walk(definition, (place, schema, parts) => {
    const media = schema['contentMediaType'];
    if (place.text !== undefined && (media === WORDS || media === LIQUID))
      found.push({ pointer: place.pointer, source: place.text, liquid: media === LIQUID });
    return !parts.includes('schemaNode') || FIELDS_ARE_SHOWN.has(definition.kind);
  });
  return found;
}
