import { eventsOf, type StreamEvent } from './events-of.ts';

/** Milliseconds. The server gives a sign of life every 15 seconds: after this long without one the line is dead. */
const SILENCE = 40_000;
const FIRST_ANSWER = 15_000;
const FIRST_WAIT = 400;
const LONGEST_WAIT = 20_000;

export interface Heard {
  readonly onEvent: (event: StreamEvent) => void;
  /** The stream has ended or broken off; it is opened again by and by. */
  readonly onAway: () => void;
  /** The session has ended: it is not opened again. */
  readonly onSignedOut: () => void;
}

/** Why an attempt ended; a stream that was open before it broke off is opened again soon. */
type Ended = 'signedOut' | 'wasOpen' | 'neverOpen';

/**
 * Listens until the signal aborts. Not with the browser's `EventSource`: that one does not notice a line that is dead, gives up
 * for good after an answer that is no stream, and would have all pages come back at the same moment after a restart.
 */
export async function listen(heard: Heard, signal: AbortSignal): Promise<void> {
  let failures = 0;
  const seen: { id?: string } = {};
  while (!signal.aborted) {
    const ended = await attempt(heard, seen, signal);
    if (signal.aborted) return;
    if (ended === 'signedOut') return heard.onSignedOut();
    heard.onAway();
    failures = ended === 'wasOpen' ? 0 : failures + 1;
    await pause(waitAfter(failures), signal);
  }
}

async function attempt(heard: Heard, seen: { id?: string }, over: AbortSignal): Promise<Ended> {
  const line = new AbortController();
  const cut = () => line.abort();
  let watch = setTimeout(cut, FIRST_ANSWER);
  const isAlive = () => {
    clearTimeout(watch);
    watch = setTimeout(cut, SILENCE);
  };
  over.addEventListener('abort', cut);
  addEventListener('offline', cut);
  let ended: Ended = 'neverOpen';
  try {
    const answer = await open(seen.id, line.signal);
    if (answer === 'signedOut') return 'signedOut';
    ended = 'wasOpen';
    for await (const event of eventsOf(answer, isAlive)) {
      seen.id = event.id ?? seen.id ?? '';
      heard.onEvent(event);
    }
  } catch {
    // Broken off, or not to be had: it is tried again.
  } finally {
    clearTimeout(watch);
    over.removeEventListener('abort', cut);
    removeEventListener('offline', cut);
  }
  return ended;
}

async function open(id: string | undefined, signal: AbortSignal) {
  const headers = { Accept: 'text/event-stream', ...(id ? { 'Last-Event-ID': id } : {}) };
  const { ok, status, body } = await fetch('/api/v1/live', { headers, signal, cache: 'no-store' });
  if (status === 401) return 'signedOut';
  if (!ok || body === null) throw new Error(`no stream: ${status}`);
  return body;
}

/** Spread, so that the pages of a server that starts again do not all come back at once. */
function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT) * (0.5 + Math.random());
}

const isLookedAt = () => document.visibilityState === 'visible';

/** Cut short when the network is back or somebody looks at the page again. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const early = new AbortController();
  const cut = () => early.abort();
  const options = { once: true, signal: early.signal };
  await new Promise<void>((resolve) => {
    const timer = setTimeout(cut, ms);
    early.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
    signal.addEventListener('abort', cut, options);
    addEventListener('online', cut, options);
    document.addEventListener('visibilitychange', () => isLookedAt() && cut(), { signal: early.signal });
  });
}
