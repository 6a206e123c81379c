import type { Kind } from '../language/schema/index.ts';
import { packOf, type Release } from '../release.ts';

/** A text of a definition in a language; its source where there is no translation. */
export function translate(
  release: Release,
  kind: Kind,
  id: string,
  pointer: string,
  source: string,
  language?: string,
): string {
  if (language === undefined || language === packOf(release).languages[0]) return source;
  return release.texts[language]?.[`${kind}/${id}`]?.[pointer] ?? source;
}

/** The words for a code of a list, in a language. */
export function listLabel(
  release: Release,
  list: string,
  code: string,
  language?: string,
): string | undefined {
  const definition = release.definitions.list[list];
  const index = definition?.entries.findIndex((entry) => entry.code === code) ?? -1;
  const entry = definition?.entries[index];
  return entry === undefined
    ? undefined
    : translate(release, 'list', list, `/entries/${index}/label`, entry.label, language);
}

/** What templates of a release are rendered with. */
export function renderOptions(release: Release, language?: string) {
  const pack = packOf(release);
  return {
    language: language ?? pack.languages[0] ?? 'en',
    zone: pack.timeZone,
    label: (list: string, code: string) => listLabel(release, list, code, language),
  };
}
