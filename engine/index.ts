/** The only door to the engine. */
export * from './analyse/index.ts';
export { canonicalJson, sha256 } from './canonical.ts';
export {
  type BehaviourChange,
  compareBehaviour,
  compareStructure,
  type DefinitionChange,
  type PlaceChange,
} from './compare/index.ts';
export type { Diagnostic, Problem } from './diagnostic.ts';
export * from './flows/index.ts';
export type * from './flows/types.ts';
export * from './forms/index.ts';
export type * from './forms/types.ts';
export { KINDS, type Kind, schemaOf } from './language/schema/index.ts';
export type {
  AccessDefinition,
  ConnectorDefinition,
  DocumentDefinition,
  EmailDefinition,
  FlowDefinition,
  FormDefinition,
  ListDefinition,
  PackDefinition,
  PolicyDefinition,
  PropertyDefinition,
  RecordDefinition,
  RulesDefinition,
  ScenarioDefinition,
  TableDefinition,
  TextsDefinition,
} from './language/types.generated.ts';
export * from './load/index.ts';
export { nearest } from './load/nearest.ts';
export { loadScript } from './load/script.ts';
export { type Untranslated, untranslated } from './load/untranslated.ts';
export { formatPointer, parsePointer, readAt, readPointer } from './pointer.ts';
export { type DefinitionOf, type Definitions, find, get, packOf, type Release } from './release.ts';
export * from './rules/index.ts';
export * from './simulate/index.ts';
export * from './tables/index.ts';
export { compileTemplate, TemplateError } from './text/template.ts';
export { listLabel, renderOptions, translate } from './text/translate.ts';
