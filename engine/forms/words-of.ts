import { packOf, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import type { CompiledForm } from './compiled.ts';
import { ErrorTable } from './errors.ts';
import { wordsIn } from './messages/say.ts';
import type { Words } from './messages/words.ts';
import { isWithin, type Place, placeIn, schemaPointer, titleOf } from './schema.ts';

/** What a form says in one language. */
export interface FormWords {
  readonly language: string;
  readonly words: Words;
  readonly errors: ErrorTable;
  /** What people call the field at a pointer of the answers. */
  titleAt(pointer: string): string;
}

const spoken = new WeakMap<CompiledForm, Map<string, FormWords>>();

export function wordsOf(release: Release, form: CompiledForm, language?: string): FormWords {
  const { languages } = packOf(release);
  const chosen = language ?? languages[0] ?? 'en';
  let ofForm = spoken.get(form);
  if (ofForm === undefined) spoken.set(form, (ofForm = new Map()));
  const known = ofForm.get(chosen) ?? inLanguage(release, form, chosen);
  /* A language comes from outside: only those of the pack are kept. */
  if (languages.some((one) => one === chosen)) ofForm.set(chosen, known);
  return known;
}

function inLanguage(release: Release, form: CompiledForm, language: string): FormWords {
  const words = wordsIn(language);
  const titles = new Map<Place, string>();
  const title = (place: Place) => {
    let known = titles.get(place);
    if (known === undefined) titles.set(place, (known = titleIn(release, form, place, language)));
    return known;
  };
  return {
    language,
    words,
    errors: new ErrorTable(form.root, words, title),
    titleAt: (pointer) => title(nearestPlace(form.root, pointer)),
  };
}

/** The label of the layout, where it has one; else the title of the schema. An item is called as its list. */
function titleIn(release: Release, form: CompiledForm, place: Place, language: string): string {
  const say = (pointer: string, source: string) =>
    translate(release, form.kind, form.id, pointer, source, language);
  if (place.segments.length === 0) return say('/title', form.definition.title);
  if (place.name === '*' && place.schema['title'] === undefined)
    return titleIn(release, form, placeIn(form.root, place.segments.slice(0, -1)) ?? form.root, language);
  const placements = form.fields.find((field) => field.pointer === place.pointer)?.placements ?? [];
  for (const { label, at } of placements) if (label !== undefined) return say(`${at}/label`, label);
  return say(`${schemaPointer(place)}/title`, titleOf(place));
}

function nearestPlace(root: Place, pointer: string): Place {
  let nearest = root;
  for (;;) {
    const next = [...nearest.properties.values()].find((child) => isWithin(pointer, child.pointer));
    if (next === undefined) return nearest;
    nearest = next;
  }
}
