import { fullSchemaOf, KINDS } from '../../../engine/index.ts';

/** The schemas of the language for editors, by kind. */
export function schemas(): Record<string, unknown> {
  return Object.fromEntries([...KINDS, 'texts' as const].map((kind) => [kind, fullSchemaOf(kind)]));
}
