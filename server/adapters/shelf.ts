import type { TwinStore } from './twin-store.ts';

/** One kind of thing that a twin keeps, by its id. */
export interface Shelf<T> {
  readonly get: (id: string) => T | undefined;
  readonly put: (id: string, value: T) => void;
  readonly delete: (id: string) => void;
  readonly all: (prefix?: string) => readonly T[];
}

/** Nobody else writes below this prefix, so that what is read is what was put. */
export function createShelf<T>(store: TwinStore, prefix: string): Shelf<T> {
  return {
    get: (id) => store.get(`${prefix}/${id}`) as T | undefined,
    put: (id, value) => store.put(`${prefix}/${id}`, value),
    delete: (id) => store.delete(`${prefix}/${id}`),
    all: (under = '') => store.list(`${prefix}/${under}`).map(({ value }) => value as T),
  };
}
