import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { walk } from './walk.ts';

/** What any part of any definition can name: clauses of a policy, and help articles. */
export function linkCites(linker: Linker, definition: Place): void {
  const clauses = linker.symbols.sectionOfAll('policy', 'clauses');
  const articles =
    linker.symbols.pack === undefined
      ? undefined
      : linker.symbols.section(linker.symbols.pack.get('help', 'articles'));
  const linkClauses = (cite: Place): void => {
    for (const clause of cite.items()) linker.name(clause, 'unknown-clause', 'clause', clauses);
  };
  walk(definition, (place, _, parts) => {
    if (parts.includes('cite')) linkClauses(place);
    if (parts.includes('guard') || parts.includes('action'))
      linkClauses(place.get('params', 'refusal', 'cite'));
    if (parts.includes('help'))
      linker.name(place.get('article'), 'unknown-article', 'help article', articles);
    return !parts.includes('schemaNode');
  });
}
