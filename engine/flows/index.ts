export { advance } from './advance.ts';
export { begin } from './begin.ts';
export {
  compileBinding,
  compileBindings,
  type Compose,
  isComposed,
  isFrom,
  type Resolver,
} from './bindings.ts';
export { actionNamed, CATALOGUE, guardNamed } from './catalogue/index.ts';
export type { ActionEntry, CatalogueEntry, GuardEntry, View } from './catalogue/entry.ts';
export { type CompiledFlow, compiledFlow } from './compile.ts';
export { FlowError } from './error.ts';
export { type RenderedDocument, type RenderedMessage, renderDocument, renderMessage } from './messages.ts';
export { type PossibleEvent, possibleEvents } from './possible.ts';
export { viewOf } from './view.ts';
export { type Ahead, type WhatNext, whatNext } from './next.ts';
export { activeStates, jobsRunning } from './standing.ts';
