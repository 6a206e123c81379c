import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

const TOKEN = 'a token for whoever watches';
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ metricsToken: TOKEN });
});
afterAll(() => server.end());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

describe('the probes', () => {
  it('say that the process is alive, and that it can be sent requests', async () => {
    const [alive, ready] = await Promise.all([get('/healthz'), get('/readyz')]);
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('answer under whatever name a platform knows the server by', async () => {
    expect(await statusUnder('pod-7.internal', '/readyz')).toBe(200);
    expect(await statusUnder('pod-7.internal', '/api/v1/session')).toBe(421);
  });

  it('are no pages: nothing is kept, and no other site reads them', async () => {
    const { headers } = await get('/healthz');
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ]);
  });

  it('take no other method', async () => {
    const posted = await fetch(`${server.url}/healthz`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(posted.status).toBe(405);
  });
});

/** `fetch` would send the host of the address. */
function statusUnder(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(server.url + path, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('the metrics', () => {
  it('are read from the machine itself', async () => {
    const answer = await get('/metrics');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
  });

  it('are told to nobody who comes through a proxy on this machine, except with the token', async () => {
    const through = { 'x-forwarded-for': '203.0.113.9' };
    const refused = await get('/metrics', through);
    expect([refused.status, (await refused.json()).type]).toEqual([403, '/problems/forbidden']);
    expect((await get('/metrics', { ...through, authorization: 'Bearer of bad news' })).status).toBe(403);
    expect((await get('/metrics', { ...through, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });
});
