import type { Schema } from '../language/schema/kit.ts';
import { nearest } from './nearest.ts';
import { resolve } from './schema-node.ts';

/** The keys of a mapping that its schema does not know. */
export function strangersOf(value: Record<string, unknown>, schema: Schema): string[] {
  const properties = (schema['properties'] ?? {}) as object;
  return schema['additionalProperties'] === false
    ? Object.keys(value).filter((key) => !Object.hasOwn(properties, key))
    : [];
}

/** The key that an unknown one stands for: the nearest that is not there, or the only one. */
export function keyMeant(
  stranger: string,
  value: Record<string, unknown>,
  properties: Record<string, Schema | false>,
): string | undefined {
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(value, key));
  const strangers = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
  return nearest(stranger, free) ?? (free.length === 1 && strangers.length === 1 ? free[0] : undefined);
}

/** What a key is for: the beginning of its description, which is that of the manual. */
export function firstSentence(schema: Schema | undefined, root: Schema): string | undefined {
  if (schema === undefined) return undefined;
  const description = schema['description'] ?? resolve(schema, root).schema['description'];
  const sentence = /^.*?[.:](?=\s|$)/s.exec(String(description ?? ''))?.[0];
  return sentence?.slice(0, -1);
}
