/** The only door to the engine. */
export * from './compare/index.ts';
