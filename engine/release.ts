import type { Kind } from './language/schema/index.ts';
import type * as types from './language/types.generated.ts';

export interface DefinitionOf {
  pack: types.PackDefinition;
  policy: types.PolicyDefinition;
  record: types.RecordDefinition;
  list: types.ListDefinition;
  connector: types.ConnectorDefinition;
  rules: types.RulesDefinition;
  form: types.FormDefinition;
  flow: types.FlowDefinition;
  email: types.EmailDefinition;
  document: types.DocumentDefinition;
  table: types.TableDefinition;
  access: types.AccessDefinition;
  property: types.PropertyDefinition;
  scenario: types.ScenarioDefinition;
}

export type Definitions = { readonly [K in Kind]: { readonly [id: string]: DefinitionOf[K] } };

/** Translations by language, then by `kind/id`, then by JSON Pointer. */
export type Translations = {
  readonly [language: string]: { readonly [definition: string]: { readonly [pointer: string]: string } };
};

/**
 * A closed world: the definitions of one pack, checked together, immutable, named by the SHA-256 of their canonical
 * JSON. Everything that is compiled from a release is cached by the identity of this object, and compiled on first use.
 */
export interface Release {
  readonly pack: string;
  /** The number of the engine's semantics for which it was made. */
  readonly semantics: number;
  /** Hexadecimal SHA-256 of the canonical JSON. */
  readonly hash: string;
  readonly definitions: Definitions;
  readonly texts: Translations;
}

/** The definition of a kind by its id, or `undefined`. Own properties only. */
export function find<K extends Kind>(release: Release, kind: K, id: string): DefinitionOf[K] | undefined {
  const ofKind = release.definitions[kind] as Record<string, DefinitionOf[K]>;
  return Object.hasOwn(ofKind, id) ? ofKind[id] : undefined;
}

/** As `find`, for a reference that linking has resolved. */
export function get<K extends Kind>(release: Release, kind: K, id: string): DefinitionOf[K] {
  const found = find(release, kind, id);
  if (found === undefined)
    throw new RangeError(`release ${release.hash.slice(0, 12)} has no ${kind} named ${id}`);
  return found;
}

/** The settings of the pack; a release has exactly one. */
export function packOf(release: Release): DefinitionOf['pack'] {
  return get(release, 'pack', release.pack);
}
