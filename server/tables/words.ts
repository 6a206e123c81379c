import {
  type FacetStatus,
  find,
  packOf,
  type Release,
  statusesOfFacet,
  translate,
} from '../../engine/index.ts';

/** The language of a pack in which somebody is spoken to. */
export function languageIn(release: Release, wanted: string | undefined): string {
  const { languages } = packOf(release);
  return wanted !== undefined && languages.includes(wanted) ? wanted : (languages[0] ?? 'en');
}

type ByKey<T> = Map<string, T>;

/** What is made once for each release: many thousands of rows ask for the same. */
function keptFor<T>(make: (release: Release, key: readonly string[]) => T) {
  const kept = new WeakMap<Release, ByKey<T>>();
  return (release: Release, ...key: readonly string[]): T => {
    let own = kept.get(release);
    if (own === undefined) kept.set(release, (own = new Map()));
    const name = key.join('\n');
    let one = own.get(name);
    if (one === undefined) own.set(name, (one = make(release, key)));
    return one;
  };
}

/** The words for the codes of a list: `labelsOf(release, list, language)`. */
export const labelsOf = keptFor((release, [list = '', language = '']): ReadonlyMap<string, string> => {
  const { id, entries } = find(release, 'list', list) ?? { id: list, entries: [] };
  return new Map(
    entries.map(({ code, label }, index) => [
      code,
      translate(release, 'list', id, `/entries/${index}/label`, label, language),
    ]),
  );
});

/** The statuses of a strand, by their states: `statusesBy(release, flow, strand, language)`. */
export const statusesBy = keptFor(
  (release, [flow = '', strand = '', language = '']): ReadonlyMap<string, FacetStatus> =>
    new Map(statusesOfFacet(release, flow, strand, language).map((status) => [status.state, status])),
);
