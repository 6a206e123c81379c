import type { AppServices } from '../app-services.ts';

/**
 * Looks for news at all services before long. However many hints come meanwhile, one look answers them: the next one begins
 * when it has begun, since what is told after that may have been missed.
 */
export function lookSoon(app: Pick<AppServices, 'scheduler'>): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void app.scheduler.lookNow();
    }, DELAY).unref();
  };
}

/** Milliseconds in which several hints become one look. */
const DELAY = 500;
