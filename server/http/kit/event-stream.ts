/** One event of a stream. `data` is sent as JSON. */
export interface ServerEvent {
  /** A client that comes back says the last one it has seen: `lastEventId`. */
  readonly id?: string;
  readonly event?: string;
  readonly data: unknown;
}

/** Ends when the signal aborts: a source that waits for news has to wait for the signal as well. */
export type EventSource = (signal: AbortSignal) => AsyncIterable<ServerEvent>;

export interface EventStreamOptions {
  /** After how long without news a comment is sent, so that proxies keep the connection. */
  readonly heartbeatMs?: number;
  /** After how long a client comes back that was cut off. */
  readonly retryMs?: number;
  readonly onError?: (error: unknown) => void;
}

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 3_000;
const encoder = new TextEncoder();

/** Server-sent events from a source. It ends when the source does, the client leaves, or the signal aborts. */
export function eventStream(
  source: EventSource,
  signal: AbortSignal,
  { heartbeatMs = HEARTBEAT_MS, retryMs = RETRY_MS, onError }: EventStreamOptions = {},
): ReadableStream<Uint8Array> {
  const ended = new AbortController();
  let wanted: (() => void) | undefined;

  function end(controller: ReadableStreamDefaultController<Uint8Array>, heartbeat: NodeJS.Timeout): void {
    if (ended.signal.aborted) return;
    ended.abort();
    clearInterval(heartbeat);
    wanted?.();
    controller.close();
  }

  async function send(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    for await (const event of source(ended.signal)) {
      if (ended.signal.aborted) return;
      controller.enqueue(encoder.encode(eventText(event)));
      if ((controller.desiredSize ?? 0) <= 0) await new Promise<void>((resolve) => (wanted = resolve));
    }
  }

  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
      const heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
      }, heartbeatMs);
      const stop = () => end(controller, heartbeat);
      ended.signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true });
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true, signal: ended.signal });
      send(controller)
        .catch((error: unknown) => {
          if (!ended.signal.aborted) onError?.(error);
        })
        .finally(stop);
    },
    pull() {
      wanted?.();
      wanted = undefined;
    },
    cancel() {
      ended.abort();
      wanted?.();
    },
  });
}

/** Throws for an id or a name with a line end, which would begin a field of its own. */
function eventText({ id, event, data }: ServerEvent): string {
  const fields = [
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    // JSON text has no line ends of its own.
    `data: ${JSON.stringify(data)}`,
  ];
  return fields.join('\n') + '\n\n';
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\0\r\n]/.test(text)) throw new Error('the id and the name of an event are one line');
  return text;
}
