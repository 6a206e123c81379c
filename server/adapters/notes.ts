import type { TwinStore } from './twin-store.ts';

/**
 * What a connector must remember of its own requests because the service offers no way to ask for it. A note is written
 * before the request is sent, so that none is lost with an answer; reading and deleting are idempotent.
 */
export interface Notes {
  readonly put: (key: string, value: unknown) => Promise<void>;
  readonly get: (key: string) => Promise<unknown>;
  readonly list: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>;
  readonly delete: (key: string) => Promise<void>;
}

export function notesIn(store: TwinStore, prefix: string): Notes {
  return {
    put: async (key, value) => store.put(prefix + key, value),
    get: async (key) => store.get(prefix + key),
    list: async (under) =>
      store.list(prefix + under).map(({ key, value }) => [key.slice(prefix.length), value] as const),
    delete: async (key) => store.delete(prefix + key),
  };
}
