import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

/** A change as ann's browser would send it, with these headers and no others that tell where it comes from. */
async function change(headers: readonly string[], path = '/notes', body = '{"title":"a"}'): Promise<string> {
  const always = [
    `Host: localhost:${api.port}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  return api.raw(
    [`POST /api/v1${path} HTTP/1.1`, ...always, ...headers, 'Connection: close', '', body].join('\r\n'),
  );
}

const COOKIE = 'Cookie: sid=ann';

describe('a change with a session', () => {
  it.each([
    ['the browser says that it is of the same origin', ['Sec-Fetch-Site: same-origin']],
    ['the user typed the address', ['Sec-Fetch-Site: none']],
  ])('is taken where %s', async (_, headers) => {
    expect(await change([COOKIE, ...headers])).toMatch(/^HTTP\/1.1 201 /);
  });

  it('is taken where the Origin is where the server is published', async () => {
    expect(await change([COOKIE, `Origin: http://localhost:${api.port}`])).toMatch(/^HTTP\/1.1 201 /);
  });

  it.each([
    ['nothing says where it comes from', []],
    ['it comes from another site', ['Sec-Fetch-Site: cross-site', 'Origin: https://evil.example']],
    ['it comes from a neighbour', ['Sec-Fetch-Site: same-site', 'Origin: http://other.localhost']],
    ['the origin is hidden', ['Origin: null']],
    ['the origin has another port', ['Origin: http://localhost:1']],
    ['the origin has another scheme', ['Origin: https://localhost']],
    ['the referrer alone is ours', ['Referer: http://localhost/']],
    ['it says that it is basic', ['Authorization: Basic YW5uOg==']],
  ])('is refused where %s', async (_, headers) => {
    const effects = api.effects;
    const answer = await change([COOKIE, ...headers]);
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
    expect(answer).toContain('/problems/foreign-origin');
    expect(api.effects).toBe(effects);
  });
});

describe('a change with a token', () => {
  it('is taken wherever it comes from', async () => {
    expect(await change(['Authorization: Bearer ann'])).toMatch(/^HTTP\/1.1 201 /);
  });

  it('does not lend its freedom to a cookie beside it', async () => {
    expect(await change([COOKIE, 'Authorization: Bearer wrong'])).toMatch(/^HTTP\/1.1 401 /);
  });
});

describe('a route that other sites may call', () => {
  it('is taken from anywhere, and knows nobody by a cookie', async () => {
    const answer = await change([COOKIE, 'Origin: https://evil.example'], '/anything', '{"a":1}');
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toMatch(/x-caller: nobody/i);
  });
});

describe('reading', () => {
  it('needs no origin', async () => {
    expect((await api.call('GET', '/notes', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      200,
    );
  });
});

describe('the usual port', () => {
  it.each([
    ['http://portal.example', 'portal.example', 200],
    ['http://portal.example', 'portal.example:80', 200],
    ['http://portal.example', 'PORTAL.example', 200],
    ['http://portal.example', 'portal.example:443', 421],
    ['https://portal.example', 'portal.example:443', 200],
    ['https://portal.example', 'portal.example:8443', 421],
    ['https://portal.example:8443', 'portal.example:8443', 200],
    ['https://portal.example:8443', 'portal.example', 421],
  ])('of %s: the host %s is answered %i', async (publicUrl, host, status) => {
    const published = await run({ publicUrl });
    const answer = await published.raw(
      `GET /api/v1/notes HTTP/1.1\r\nHost: ${host}\r\n${COOKIE}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await published.close();
  });
});
