import { formatPointer, type Release, translate } from '../../engine/index.ts';

/** Says the texts of one table in the language of a reader, each by its way in the definition. */
export type Say = (way: readonly (string | number)[], source: string) => string;

export function wordsOfTable(release: Release, table: string, language?: string): Say {
  return (way, source) => translate(release, 'table', table, formatPointer(way), source, language);
}

/** Where help is to be had, with what the link says: a title of its own, or that of the article. */
export function helpOf(
  release: Release,
  help: { readonly article: string; readonly title?: string },
  say: Say,
  way: readonly (string | number)[],
  language?: string,
) {
  const { article, title } = help;
  const own = release.definitions.pack[release.pack]?.help?.articles?.[article]?.title;
  if (title !== undefined) return { article, title: say([...way, 'title'], title) };
  const pointer = formatPointer(['help', 'articles', article, 'title']);
  return {
    article,
    title: own === undefined ? article : translate(release, 'pack', release.pack, pointer, own, language),
  };
}
