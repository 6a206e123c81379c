import type { Problem } from '../../diagnostic.ts';
import type { TextsDefinition } from '../../language/types.generated.ts';
import type { Definitions } from '../../release.ts';
import { OPERATORS } from '../../rules/index.ts';
import { linkCites } from './cites.ts';
import { FlowScope } from './flow-scope.ts';
import { linkFlow } from './flow.ts';
import { linkForm } from './form.ts';
import { Linker } from './linker.ts';
import { linkDocument, linkEmail } from './messages.ts';
import { Place } from './place.ts';
import { linkProperty } from './property.ts';
import { linkRules } from './rules.ts';
import { linkScenario } from './scenario.ts';
import { linkAccess, linkList, linkPack, linkRecord } from './settings.ts';
import { Symbols } from './symbols.ts';
import { linkTable } from './table.ts';
import { linkTranslations } from './texts.ts';
import { reportUnused, reportUnusedNames } from './unused.ts';
import { KINDS } from '../../language/schema/index.ts';

export { sourceMark } from './texts.ts';
export { translatableTexts } from './translatable.ts';

/**
 * Resolves every reference between the definitions of a pack and reports those that lead nowhere. Never throws, whatever
 * the definitions look like. `broken` names, as `kind/id`, the definitions in which mistakes were found before, and those
 * that could not be read at all: they exist, but nothing is concluded from what they do not say.
 */
export function link(
  definitions: Partial<Definitions>,
  translations: readonly TextsDefinition[] = [],
  broken: ReadonlySet<string> = new Set(),
): Problem[] {
  const linker = new Linker(new Symbols(definitions, broken), OPERATORS);
  const { symbols } = linker;
  const all = (kind: Parameters<typeof symbols.all>[0]) => [...symbols.all(kind).values()];
  const readable = all('flow').filter((flow) => flow.get('machine').isMapping);
  const scopes = new Map(readable.map((flow) => [flow.id, new FlowScope(linker, flow)]));
  const flows = [...scopes.values()];
  for (const pack of all('pack')) linkPack(linker, pack);
  for (const record of all('record')) linkRecord(linker, record);
  for (const list of all('list')) linkList(linker, list);
  for (const rules of all('rules')) linkRules(linker, rules);
  for (const form of all('form')) linkForm(linker, form);
  for (const scope of flows) linkFlow(linker, scope);
  for (const email of all('email')) linkEmail(linker, email, flows);
  for (const document of all('document')) linkDocument(linker, document, flows);
  for (const table of all('table')) linkTable(linker, table, scopes);
  for (const access of all('access')) linkAccess(linker, access);
  for (const property of all('property')) linkProperty(linker, property, scopes);
  for (const scenario of all('scenario')) linkScenario(linker, scenario, scopes);
  for (const kind of KINDS) for (const definition of all(kind)) linkCites(linker, definition);
  linkTranslations(
    linker,
    translations.map((file, index) => new Place('texts', languageOf(file, index), file)),
  );
  if (broken.size === 0) reportUnused(linker);
  reportUnusedNames(linker);
  return linker.problems;
}

function languageOf(file: unknown, index: number): string {
  const language = new Place('texts', '', file).get('language').text;
  return language ?? `file ${index + 1}`;
}
