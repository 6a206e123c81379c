import { LIQUID, type Schema, WORDS } from '../../language/schema/kit.ts';
import { inputOf } from './language.ts';
import type { Place } from './place.ts';
import { type Visit, walk, walkAlong } from './walk.ts';

/** What can stand anywhere in a definition, and is told from the rest by the schemas of the language and of the catalogue alone. */
export interface Survey {
  /** Lists of clauses. */
  readonly cites: readonly Place[];
  /** Names of help articles. */
  readonly articles: readonly Place[];
  /** Words that users of a portal read. */
  readonly words: readonly Place[];
  /** Those of them that are composed with Liquid, by their pointers. */
  readonly liquid: ReadonlySet<string>;
}

/** Kinds in whose embedded schemas people read the titles: those of fields, and of what a flow has noted. */
const FIELDS_ARE_SHOWN = new Set(['form', 'record', 'flow']);

const known = new WeakMap<object, Survey>();

export function survey(definition: Place): Survey {
  if (!definition.isMapping) return { cites: [], articles: [], words: [], liquid: new Set() };
  const made = known.get(definition.value as object) ?? surveyOf(definition);
  known.set(definition.value as object, made);
  return made;
}

function surveyOf(definition: Place): Survey {
  const made = {
    cites: [] as Place[],
    articles: [] as Place[],
    words: [] as Place[],
    liquid: new Set<string>(),
  };
  const visit: Visit = (place, schema, parts) => {
    if (parts.includes('cite')) made.cites.push(place);
    for (const part of CATALOGUED) if (parts.includes(part)) intoParams(place, part, visit);
    if (parts.includes('help')) made.articles.push(place.get('article'));
    if (isWords(schema) && place.text !== undefined) made.words.push(place);
    if (schema['contentMediaType'] === LIQUID) made.liquid.add(place.pointer);
    return !parts.includes('schemaNode') || FIELDS_ARE_SHOWN.has(definition.kind);
  };
  walk(definition, isOfInterest, visit);
  return made;
}

const CATALOGUED = ['guard', 'action'] as const;

/** What stands in the parameters is told by the entry of the catalogue, as the language tells the rest. */
function intoParams(use: Place, part: 'guard' | 'action', visit: Visit): void {
  const input = inputOf(part, use.get('type').text);
  if (input !== undefined) walkAlong(use.get('params'), input, isOfInterest, visit);
}

function isWords(schema: Schema): boolean {
  return schema['contentMediaType'] === WORDS || schema['contentMediaType'] === LIQUID;
}

const PARTS_OF_INTEREST = new Set(['cite', 'guard', 'action', 'help'].map((part) => `#/$defs/${part}`));

/** Whether a schema is itself what is looked for. */
function isOfInterest(schema: Schema): boolean {
  return isWords(schema) || PARTS_OF_INTEREST.has(String(schema['$ref']));
}
