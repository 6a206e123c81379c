export { type BehaviourChange, compareBehaviour } from './behaviour.ts';
export { compareStructure, type DefinitionChange, type PlaceChange } from './structure.ts';
