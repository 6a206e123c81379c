import { KINDS } from '../language/schema/index.ts';
import type { TextsDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { sourceMark, translatableTexts } from './link/index.ts';

/** A text that has no translation, or one of an earlier wording. */
export interface Untranslated {
  /** `kind/id`. */
  readonly definition: string;
  readonly pointer: string;
  readonly source: string;
  /** What a translation of it carries in `of`. */
  readonly of: string;
  /** The translation of the earlier wording. */
  readonly stale?: string;
}

/** What is left to translate, in the order of the definitions, given the file of translations as it stands. */
export function untranslated(
  release: Release,
  file: Pick<TextsDefinition, 'texts'> | undefined,
): Untranslated[] {
  return KINDS.flatMap((kind) =>
    Object.values(release.definitions[kind]).flatMap((definition) => {
      const name = `${kind}/${definition.id}`;
      const done = file?.texts[name] ?? {};
      return translatableTexts(definition).flatMap(({ pointer, source }) => {
        const of = sourceMark(source);
        const known = done[pointer];
        if (known?.of === of) return [];
        return [
          { definition: name, pointer, source, of, ...(known === undefined ? {} : { stale: known.text }) },
        ];
      });
    }),
  );
}
