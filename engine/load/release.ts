import { canonicalJson, sha256 } from '../canonical.ts';
import { type Kind, KINDS } from '../language/schema/index.ts';
import type { TextsDefinition } from '../language/types.generated.ts';
import type { Definitions, Release, Translations } from '../release.ts';
import type { LoadedFile } from './definition.ts';

/** Raised with every change of the engine that alters the replay of a recorded case. */
const SEMANTICS = 1;

/** A file that holds a definition, not translations. */
export type DefinitionFile = LoadedFile & { readonly kind: Kind };

export function isDefinition(one: LoadedFile): one is DefinitionFile {
  return one.kind !== 'texts';
}

/** The release that definitions without mistakes make. Kinds and ids are in a fixed order, all else is as the author wrote it. */
export function buildRelease(
  pack: string,
  definitions: readonly DefinitionFile[],
  texts: readonly TextsDefinition[],
): Release {
  const content = draftRelease(pack, definitions, texts);
  return { ...content, hash: sha256(storedForm(content)) };
}

/** The same, not yet named by its hash: for analyses, which may find that it is no release. */
export function draftRelease(
  pack: string,
  definitions: readonly DefinitionFile[],
  texts: readonly TextsDefinition[] = [],
): Release {
  return {
    pack,
    semantics: SEMANTICS,
    definitions: arranged(definitions),
    texts: translationsOf(texts),
    hash: 'draft',
  };
}

/** What is stored of a release. */
export function storedForm({ pack, semantics, definitions, texts }: Release): string {
  return canonicalJson({ pack, semantics, definitions, texts });
}

/** A release from its stored JSON. Nothing is checked or compiled: that was done before it was stored. */
export function openRelease(json: string, hash: string = sha256(json)): Release {
  const content = JSON.parse(json) as Omit<Release, 'hash'>;
  if (content.semantics !== SEMANTICS)
    throw new RangeError(
      `this release was made for semantics ${content.semantics}; this engine has ${SEMANTICS}`,
    );
  return { ...content, hash };
}

function arranged(definitions: readonly DefinitionFile[]): Definitions {
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, {} as Record<string, unknown>]));
  for (const { kind, id, file } of [...definitions].sort((a, b) => compare(a.id, b.id)))
    (byKind[kind] as Record<string, unknown>)[id] = withoutVersion(file.value);
  return byKind as unknown as Definitions;
}

/** `version` counts publications; it says nothing of the content, so it is no part of its hash. */
function withoutVersion(value: unknown): unknown {
  if (!Object.hasOwn(value as object, 'version')) return value;
  const { version: _, ...rest } = value as { version?: unknown };
  return rest;
}

/** The hash of the source is for whoever translates; a release is checked, so its translations are fresh. */
function translationsOf(texts: readonly TextsDefinition[]): Translations {
  const languages = [...texts].sort((a, b) => compare(a.language, b.language));
  return Object.fromEntries(
    languages.map(({ language, texts: byDefinition }) => [
      language,
      mapValues(byDefinition, (byPointer) => mapValues(byPointer, ({ text }) => text)),
    ]),
  );
}

function mapValues<A, B>(mapping: { readonly [key: string]: A }, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
