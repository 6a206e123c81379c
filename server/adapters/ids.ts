import { createHash } from 'node:crypto';
import type { TwinStore } from './twin-store.ts';

/** A UUID made from words: the same words, the same UUID. */
export function uuidFrom(...words: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Ids that a twin gives out. They follow from a counter in its store, so that no id comes twice after a restart, and from
 * the secret, so that nobody who has one page can guess the address of another.
 */
export function createIds(store: TwinStore, system: string, secret: string): () => string {
  const key = `ids/${system}`;
  return () => {
    const next = Number(store.get(key) ?? 0) + 1;
    store.put(key, next);
    return uuidFrom(secret, system, String(next));
  };
}

/** A whole number below `below`, always the same for the same words: invented data stays the same. */
export function choose(below: number, ...words: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(words)).digest().readUInt32BE(0) % below;
}
