import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type EventSource, eventStream } from './event-stream.ts';
import { run } from './testing/running.ts';

/** Events as they are put in, until the signal aborts. */
function channel() {
  const waiting: unknown[] = [];
  let wake: (() => void) | undefined;
  const state = { running: 0 };
  const source: EventSource = async function* (signal) {
    state.running += 1;
    signal.addEventListener('abort', () => wake?.(), { once: true });
    try {
      while (!signal.aborted) {
        for (const data of waiting.splice(0))
          yield { id: String(data), event: 'news', data: { news: data, text: 'two\nlines' } };
        if (!signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      state.running -= 1;
    }
  };
  const put = (data: unknown) => {
    waiting.push(data);
    wake?.();
  };
  return { source, put, state };
}

async function* textsOf(stream: ReadableStream<Uint8Array>) {
  for await (const chunk of stream) yield Buffer.from(chunk).toString();
}

/** Reads on until everything that was sent ends so. */
async function readUntil(texts: AsyncGenerator<string>, end: string): Promise<string> {
  let all = '';
  while (!all.endsWith(end)) {
    const { value, done } = await texts.next();
    if (done === true) throw new Error(`ended after ${all}`);
    all += value;
  }
  return all;
}

describe('a stream of events over HTTP', () => {
  it('begins at once, and brings each event when it happens', async () => {
    const { source, put } = channel();
    const api = await run({ source });
    const response = await api.call('GET', '/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    const texts = textsOf(response.body as ReadableStream<Uint8Array>);
    expect(await readUntil(texts, '\n\n')).toBe('retry: 3000\n\n');
    put('1');
    expect(await readUntil(texts, '\n\n')).toBe(
      'id: 1\nevent: news\ndata: {"news":"1","text":"two\\nlines"}\n\n',
    );
    put('2');
    expect(await readUntil(texts, '\n\n')).toMatch(/^id: 2\n/);
    await api.close();
  });

  it('hands the last event that was seen to the handler', async () => {
    const { source } = channel();
    const api = await run({ source });
    const response = await api.call('GET', '/events', { headers: { 'last-event-id': '41' } });
    const texts = textsOf(response.body as ReadableStream<Uint8Array>);
    expect(await readUntil(texts, '}\n\n')).toBe('retry: 3000\n\nevent: resumed\ndata: {"after":"41"}\n\n');
    await api.close();
  });

  it('ends its source when the client goes away', async () => {
    const { source, state } = channel();
    const api = await run({ source });
    const abort = new AbortController();
    await api.call('GET', '/events', { signal: abort.signal });
    await expect.poll(() => state.running).toBe(1);
    abort.abort();
    await expect.poll(() => state.running).toBe(0);
    await api.close();
  });

  it('ends when the server stops, in good order', async () => {
    const { source, state } = channel();
    const api = await run({ source });
    const response = await api.call('GET', '/events');
    const whole = response.text();
    await expect.poll(() => state.running).toBe(1);
    const before = performance.now();
    await api.close(5000);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await whole).toBe('retry: 3000\n\n');
    expect(state.running).toBe(0);
  });

  it('ends when its source fails, and the log knows why', async () => {
    const api = await run({
      source: async function* () {
        yield { data: 1 };
        throw new Error('no more');
      },
    });
    expect(await (await api.call('GET', '/events')).text()).toBe('retry: 3000\n\ndata: 1\n\n');
    expect(api.log.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ message: 'no more' }) as unknown }),
    ]);
    await api.close();
  });

  it('is for those who are signed in', async () => {
    const api = await run({ source: channel().source });
    expect((await api.call('GET', '/events', { as: 'nobody' })).status).toBe(401);
    await api.close();
  });
});

describe('a stream of events', () => {
  it('sends a comment when there is no news', async () => {
    const abort = new AbortController();
    const stream = eventStream(channel().source, abort.signal, { heartbeatMs: 20 });
    const texts = textsOf(stream);
    await texts.next();
    expect((await texts.next()).value).toBe(':\n\n');
    expect((await texts.next()).value).toBe(':\n\n');
    abort.abort();
    expect((await texts.next()).done).toBe(true);
  });

  it('asks its source for no more than is read', async () => {
    let made = 0;
    const endless: EventSource = async function* () {
      for (;;) yield { data: (made += 1) };
    };
    const abort = new AbortController();
    const reader = eventStream(endless, abort.signal).getReader();
    await sleep(50);
    expect(made).toBeLessThan(4);
    for (let index = 0; index < 20; index++) await reader.read();
    await sleep(20);
    expect(made).toBeGreaterThanOrEqual(19);
    expect(made).toBeLessThan(25);
    await reader.cancel();
  });

  it('does not begin where the server is stopping already', async () => {
    const { source, state } = channel();
    const reader = eventStream(source, AbortSignal.abort()).getReader();
    expect((await reader.read()).done).toBe(false);
    expect((await reader.read()).done).toBe(true);
    expect(state.running).toBe(0);
  });

  it('refuses an id that would begin another field', async () => {
    const errors: unknown[] = [];
    const source: EventSource = async function* () {
      yield { id: '1\ndata: forged', data: 1 };
    };
    const stream = eventStream(source, new AbortController().signal, {
      onError: (error) => errors.push(error),
    });
    expect(await new Response(stream).text()).toBe('retry: 3000\n\n');
    expect(errors).toHaveLength(1);
  });
});
