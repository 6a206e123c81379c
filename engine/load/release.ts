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

/**
 * What is stored of a release: canonical JSON, with line breaks between the kinds and the languages and nowhere else, so
 * that each can be read when it is needed.
 */
export function storedForm({ pack, semantics, definitions, texts }: Release): string {
  const head = `{"pack":${canonicalJson(pack)},"semantics":${semantics},"definitions":{`;
  return [head, linesOf(definitions), TEXTS, linesOf(texts), '}}'].join('\n');
}

const TEXTS = '},"texts":{';

function linesOf(parts: { readonly [name: string]: unknown }): string {
  return Object.entries(parts)
    .map(([name, part]) => `${canonicalJson(name)}:${canonicalJson(part)}`)
    .join(',\n');
}

/**
 * A release from its stored form. Nothing is checked or compiled: that was done before it was stored. Each kind is parsed
 * when it is first asked for; a portal never asks for scenarios. Throws where the text is no stored release.
 */
export function openRelease(stored: string, hash: string = sha256(stored)): Release {
  const lines = stored.split('\n');
  const texts = lines.indexOf(TEXTS);
  if (texts < 0 || lines.at(-1) !== '}}') throw new RangeError('this is no stored release');
  const { pack, semantics } = JSON.parse(`${lines[0]}}}`) as Pick<Release, 'pack' | 'semantics'>;
  if (semantics !== SEMANTICS)
    throw new RangeError(`this release was made for semantics ${semantics}; this engine has ${SEMANTICS}`);
  return {
    pack,
    semantics,
    definitions: parsedWhenAsked(lines.slice(1, texts)) as Definitions,
    texts: parsedWhenAsked(lines.slice(texts + 1, -1)) as Translations,
    hash,
  };
}

/** `"rules":{…},` on each line, as an object whose properties are parsed when they are first read. */
function parsedWhenAsked(lines: readonly string[]): object {
  const parts = {};
  for (const line of lines) {
    if (line === '') continue;
    const end = line.indexOf('":') + 1;
    const name = JSON.parse(line.slice(0, end)) as string;
    const parse = () => JSON.parse(line.slice(end + 1, line.endsWith(',') ? -1 : undefined)) as unknown;
    Object.defineProperty(parts, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parse();
        Object.defineProperty(parts, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return parts;
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
