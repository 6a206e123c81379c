import { createContext, useContext, useSyncExternalStore } from 'react';

/** By whose clock ages are told: that of a demonstration may have been moved. */
export const ClockContext = createContext<() => number>(Date.now);

/** Ages are told in minutes. */
const TICK = 30_000;

let ticks = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** What time it is, told again as time passes. All that tell an age share one timer. */
export function useNow(): number {
  const now = useContext(ClockContext);
  useSyncExternalStore(listen, () => ticks);
  return now();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  ticks++;
  for (const listener of listeners) listener();
}
