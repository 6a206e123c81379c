import type { Kind } from '../../language/schema/index.ts';
import type { Schema } from '../../language/schema/kit.ts';
import { branchMeant } from '../branch.ts';
import { branchesOf, fitsType, type Resolved, resolve, typeAsked } from '../schema-node.ts';
import { languageOf } from './language.ts';
import { isMapping, type Place } from './place.ts';

/** Sees a place of a definition with the part of the language that describes it, by its names; returns whether to look inside. */
export type Visit = (place: Place, schema: Schema, parts: readonly string[]) => boolean;

/** Whether a schema is one that is looked for. */
export type Sought = (schema: Schema) => boolean;

/**
 * Goes through a definition along the schema of the language, wherever something that is sought can stand. What has
 * another shape than it should is passed over.
 */
export function walk(definition: Place, sought: Sought, visit: Visit): void {
  walkAlong(definition, languageOf(definition.kind as Kind), sought, visit);
}

/** The same for a place whose schema the language leaves open, such as the parameters of a guard. */
export function walkAlong(place: Place, schema: Schema, sought: Sought, visit: Visit): void {
  new Walk(schema, sought, visit).inside(place, schema);
}

class Walk {
  readonly #root: Schema;
  readonly #sought: Sought;
  readonly #visit: Visit;

  constructor(root: Schema, sought: Sought, visit: Visit) {
    this.#root = root;
    this.#sought = sought;
    this.#visit = visit;
  }

  inside(place: Place, schema: Schema): void {
    if (!leadsTo(schema, this.#root, this.#sought)) return;
    const branch = branchOf(place.value, schema, this.#root);
    if (branch === undefined || !this.#visit(place, branch.schema, branch.parts)) return;
    const { properties, additionalProperties, items } = branch.schema as Inner;
    if (items !== undefined) for (const item of place.items()) this.inside(item, items);
    for (const [key, value] of place.entries()) {
      const own =
        properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (isMapping(own)) this.inside(value, own);
    }
  }
}

interface Inner {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

function branchOf(value: unknown, schema: Schema, root: Schema): Resolved | undefined {
  const { parts, branches } = branchesKnown(schema, root);
  const possible = branches.filter((branch) => fitsType(value, typeAsked(branch.schema)));
  const meant = possible.length > 1 && isMapping(value) ? branchMeant(possible, value) : possible[0];
  return meant && { ...meant, parts: [...parts, ...meant.parts] };
}

interface Branches {
  readonly parts: readonly string[];
  readonly branches: readonly Resolved[];
}

/** Schemas of the language do not change, so what one resolves to is found once. */
const known = new WeakMap<Schema, Branches>();

function branchesKnown(schema: Schema, root: Schema): Branches {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const resolved = resolve(schema, root);
  const found =
    'anyOf' in resolved.schema
      ? { parts: resolved.parts, branches: branchesOf(schema, root) }
      : { parts: [], branches: [resolved] };
  known.set(schema, found);
  return found;
}

const leads = new WeakMap<Sought, WeakMap<Schema, boolean>>();

/** Whether what is sought can stand somewhere inside: scenarios are long, and nothing in them is. */
function leadsTo(schema: Schema, root: Schema, sought: Sought): boolean {
  let answers = leads.get(sought);
  if (answers === undefined) leads.set(sought, (answers = new WeakMap()));
  let answer = answers.get(schema);
  if (answer === undefined) answers.set(schema, (answer = reaches(schema, root, sought, new Set())));
  return answer;
}

function reaches(node: unknown, root: Schema, sought: Sought, seen: Set<unknown>): boolean {
  if (typeof node !== 'object' || node === null || seen.has(node)) return false;
  seen.add(node);
  if (!Array.isArray(node) && sought(node as Schema)) return true;
  const target = '$ref' in node ? resolve(node as Schema, root).schema : undefined;
  const inside =
    node === root
      ? Object.entries(node)
          .filter(([key]) => key !== '$defs')
          .map(([, value]) => value as unknown)
      : Object.values(node);
  return [...inside, target].some((each) => reaches(each, root, sought, seen));
}
