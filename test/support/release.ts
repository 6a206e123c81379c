import { KINDS } from '../../engine/language/schema/index.ts';
import type { DefinitionOf, Definitions, Release } from '../../engine/release.ts';

type Some = { readonly [K in keyof DefinitionOf]?: readonly Omit<DefinitionOf[K], 'kind'>[] };

/** A release made of a few definitions, for tests of one part of the engine. Nothing is checked. */
export function releaseOf(some: Some, texts: Release['texts'] = {}): Release {
  const pack = { id: 'test', title: 'Test', languages: ['en', 'nl', 'fr'], timeZone: 'Europe/Brussels' };
  const all: Record<string, readonly { id: string }[]> = { pack: [pack], ...some };
  const definitions = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries((all[kind] ?? []).map((one) => [one.id, { kind, ...one }])),
    ]),
  );
  return {
    pack: 'test',
    semantics: 1,
    hash: '0'.repeat(64),
    definitions: definitions as unknown as Definitions,
    texts,
  };
}
