import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { survey } from './survey.ts';

/** What any part of any definition can name: clauses of a policy, and help articles. */
export function linkCites(linker: Linker, definition: Place): void {
  const { cites, articles } = survey(definition);
  const clauses = linker.symbols.sectionOfAll('policy', 'clauses');
  for (const cite of cites)
    for (const clause of cite.items()) linker.name(clause, 'unknown-clause', 'clause', clauses);
  const pack = linker.symbols.pack;
  const known = pack === undefined ? undefined : linker.symbols.section(pack.get('help', 'articles'));
  for (const article of articles) linker.name(article, 'unknown-article', 'help article', known);
}
