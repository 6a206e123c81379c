import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from './testing/running.ts';

/** A promise and what settles it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a server that stops', () => {
  it('lets what runs come to its end, and tells the client to leave', async () => {
    const { opened, open } = gate();
    let begun = false;
    const api = await run({
      slow: () => {
        begun = true;
        return opened;
      },
    });
    const running = api.call('GET', '/slow');
    await expect.poll(() => begun).toBe(true);
    const closed = api.close(5000);
    await sleep(50);
    open();
    const response = await running;
    expect(response.status).toBe(204);
    expect(response.headers.get('connection')).toBe('close');
    await closed;
  });

  it('takes no more connections', async () => {
    const { opened, open } = gate();
    const api = await run({ slow: () => opened });
    const running = api.call('GET', '/slow');
    await sleep(50);
    const closed = api.close(5000);
    await expect(
      new Promise((resolve, reject) => {
        request({ port: api.port, host: '127.0.0.1', path: '/', agent: false }, resolve)
          .on('error', reject)
          .end();
      }),
    ).rejects.toThrow('ECONNREFUSED');
    open();
    await running;
    await closed;
  });

  it('cuts off what runs beyond the deadline', async () => {
    const { opened, open } = gate();
    const api = await run({ slow: () => opened });
    const running = api.call('GET', '/slow').catch((error: unknown) => error);
    await sleep(50);
    const before = performance.now();
    await api.close(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(190);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await running).toBeInstanceOf(Error);
    open();
  });

  it('does not wait for connections on which nothing was ever asked', async () => {
    const api = await run();
    const silent = api.raw();
    await sleep(50);
    const before = performance.now();
    await api.close(5000);
    expect(performance.now() - before).toBeLessThan(500);
    expect(await silent).toBe('');
  });

  it('does not wait for connections that are only kept', async () => {
    const api = await run();
    await (await api.call('GET', '/notes')).text();
    const before = performance.now();
    await api.close(5000);
    expect(performance.now() - before).toBeLessThan(500);
    await api.close();
  });
});

describe('a server', () => {
  it('tells a handler when the client has left', async () => {
    const { opened, open } = gate();
    const api = await run({
      slow: (signal) => {
        signal.addEventListener('abort', open);
        return opened;
      },
    });
    const abort = new AbortController();
    const running = api.call('GET', '/slow', { signal: abort.signal }).catch((error: unknown) => error);
    await sleep(50);
    abort.abort();
    await opened;
    expect(await running).toBeInstanceOf(Error);
    await api.close();
  });

  it('says when its port is taken', async () => {
    const api = await run();
    await expect(run({ listen: { port: api.port } })).rejects.toThrow('EADDRINUSE');
    await api.close();
  });

  it('cuts a connection that is idle in the middle of an answer', async () => {
    const { opened, open } = gate();
    const api = await run({ slow: () => opened, listen: { idleTimeoutMs: 100 } });
    await expect(api.call('GET', '/slow')).rejects.toThrow('fetch failed');
    open();
    await api.close();
  });
});
