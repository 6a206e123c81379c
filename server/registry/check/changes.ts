import { compareStructure, formatPointer, type PlaceChange, type Release } from '../../../engine/index.ts';
import type { ReleaseChange, Versions } from './verdict.ts';

/**
 * The release in force, read for comparison only: also one that was made for other semantics, which `openRelease` would
 * refuse. Throws where the text is no stored release.
 */
export function readStored(stored: string): Pick<Release, 'pack' | 'definitions' | 'texts'> {
  const { pack, definitions, texts } = (JSON.parse(stored) ?? {}) as Partial<Release>;
  if (pack === undefined || definitions === undefined || texts === undefined)
    throw new RangeError('the release in force cannot be read: it is no stored release');
  return { pack, definitions, texts };
}

/** What differs from the release in force; without one, all is added. */
export function changesSince(inForce: string | undefined, release: Release): ReleaseChange[] {
  const before = inForce === undefined ? NOTHING : readStored(inForce);
  return [
    ...compareStructure({ ...release, ...before }, release),
    ...changesOfTexts(before.texts, release.texts),
  ];
}

const NOTHING: Pick<Release, 'definitions' | 'texts'> = {
  definitions: {} as Release['definitions'],
  texts: {},
};

type Texts = Release['texts'];

function changesOfTexts(before: Texts, after: Texts): ReleaseChange[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return languages.flatMap((id): ReleaseChange[] => {
    const [from, to] = [before[id], after[id]];
    if (from === undefined) return [{ kind: 'texts', id, change: 'added', places: [] }];
    if (to === undefined) return [{ kind: 'texts', id, change: 'removed', places: [] }];
    const places = placesOfTexts(new Map(textsOf(from)), new Map(textsOf(to)));
    return places.length === 0 ? [] : [{ kind: 'texts', id, change: 'changed', places }];
  });
}

function textsOf(language: Texts[string]): [pointer: string, text: string][] {
  return Object.entries(language).flatMap(([definition, byPointer]) =>
    Object.entries(byPointer).map(([pointer, text]): [string, string] => [
      formatPointer([definition, pointer]),
      text,
    ]),
  );
}

function placesOfTexts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((pointer): PlaceChange[] => {
    const [from, to] = [before.get(pointer), after.get(pointer)];
    if (from === to) return [];
    if (from === undefined) return [{ pointer, change: 'added', to }];
    return to === undefined
      ? [{ pointer, change: 'removed', from }]
      : [{ pointer, change: 'changed', from, to }];
  });
}

/**
 * What differs from the release in force is one version on; all else keeps its own. A definition that was away and comes
 * back counts on from what `known` says of it, so that a version never means two things.
 */
export function versionsOf(release: Release, changes: readonly ReleaseChange[], known: Versions): Versions {
  const names = [
    ...Object.entries(release.definitions).flatMap(([kind, ofKind]) =>
      Object.keys(ofKind).map((id) => `${kind}/${id}`),
    ),
    ...Object.keys(release.texts).map((language) => `texts/${language}`),
  ];
  const changed = new Set(changes.map(({ kind, id }) => `${kind}/${id}`));
  const before = new Map<string, number>(Object.entries(known));
  return Object.fromEntries(
    names.map((name) => {
      const last = before.get(name) ?? 0;
      return [name, changed.has(name) || last === 0 ? last + 1 : last];
    }),
  );
}
