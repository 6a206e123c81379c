import { useSyncExternalStore } from 'react';

/** A value that belongs to the page and not to a component of it; whoever shows it is told when it is another one. */
export interface LiveValue<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function liveValue<Value>(first: Value): LiveValue<Value> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useLiveValue = <Value>({ listen, get }: LiveValue<Value>): Value =>
  useSyncExternalStore(listen, get);
