import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

/** One request as bytes, on a connection of its own. */
function ask(line: string, headers: readonly string[] = [], body = ''): Promise<string> {
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: localhost:${api.port}`];
  return api.raw([line, ...host, ...headers, 'Connection: close', '', body].join('\r\n'));
}

const SIGNED_IN = 'Cookie: sid=ann';
const PROBLEM = /content-type: application\/problem\+json/i;

describe('an address', () => {
  it.each([
    ['//api/v1/notes', 404],
    ['/api//v1/notes', 404],
    ['/api/v1/notes/', 404],
    ['/api/v1//notes', 404],
    ['/API/V1/notes', 404],
    ['/api/v1/notes;x=1', 404],
    ['/api/v1/notes%00', 404],
    ['/api/v1/notes%2F', 404],
    ['/api%2Fv1/notes', 404],
    ['/api/v1/..%2f..%2fetc/passwd', 404],
    ['/api/v1/notes/..%2fexport', 400],
    ['/api/v1/notes/%2e%2e%2f', 400],
    ['/api/v1/%5c..%5cnotes', 404],
    ['/api/v1\\notes', 400],
    ['/reference/..%2fpackage.json', 404],
    ['/reference/%2e%2e/%2e%2e/package.json', 404],
    ['/reference/package.json', 404],
    ['api/v1/notes', 400],
    ['*', 400],
  ])('%s with a session is %i, as a problem', async (path, status) => {
    const answer = await ask(`GET ${path} HTTP/1.1`, [SIGNED_IN]);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(PROBLEM);
  });

  it.each([
    '/api/v1/./notes',
    '/api/v1/x/../notes',
    '/api/v1/%6eotes',
    '/api/v1/%2e/notes',
    '/api/v1/notes#fragment',
    '/api/v1/notes?',
  ])('%s is another writing of a route, and guarded like it', async (path) => {
    expect(await ask(`GET ${path} HTTP/1.1`, [SIGNED_IN])).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1.1 401 /);
  });

  it('that is made of any bytes is answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        const path = Buffer.from(bytes)
          .toString('latin1')
          .replaceAll(/[\r\n ]/g, '');
        const answer = await api.raw(
          Buffer.from(`GET /api/v1/notes/${path} HTTP/1.1\r\nHost: localhost:${api.port}\r\n`, 'latin1'),
          `${SIGNED_IN}\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1.1 [234]\d\d /);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a host', () => {
  it.each([
    ['evil.example'],
    ['localhost'],
    ['localhost:1'],
    ['localhost.evil.example'],
    ['localhost@evil.example'],
    [''],
  ])('of %j is not ours', async (host) => {
    const answer = await ask('GET /api/v1/notes HTTP/1.1', [SIGNED_IN, `Host: ${host}`]);
    expect(answer).toMatch(/^HTTP\/1.1 4(?:21|00) /);
    expect(answer).toMatch(PROBLEM);
  });

  it('is missing: refused', async () => {
    expect(await api.raw('GET /api/v1/notes HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    );
    const old = await api.raw(`GET /api/v1/notes HTTP/1.0\r\n${SIGNED_IN}\r\n\r\n`);
    expect(old).toMatch(/^HTTP\/1.1 400 /);
    expect(old).toMatch(PROBLEM);
  });

  it('in the request line counts beside the one in the headers', async () => {
    const ours = `http://localhost:${api.port}/api/v1/notes`;
    expect(await ask(`GET ${ours} HTTP/1.1`, [SIGNED_IN])).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask('GET http://evil.example/api/v1/notes HTTP/1.1', [SIGNED_IN])).toMatch(
      /^HTTP\/1.1 421 /,
    );
    expect(await ask(`GET ${ours} HTTP/1.1`, [SIGNED_IN, 'Host: evil.example'])).toMatch(/^HTTP\/1.1 421 /);
  });

  it('may be any for a route that says so', async () => {
    const headers = ['Host: 10.0.0.7:80', 'Content-Type: application/json', 'Content-Length: 2'];
    expect(await ask('POST /api/v1/anything HTTP/1.1', headers, '{}')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('never shows in an answer', async () => {
    const answer = await ask('GET /api/v1/no HTTP/1.1', ['Host: evil.example']);
    expect(answer).not.toContain('evil');
  });
});

describe('framing', () => {
  it.each([
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length that is none', ['Content-Length: -1']],
    ['a header with NUL', ['X-A: a\0b']],
    ['a header folded over lines', ['X-A: a', ' b']],
    ['a header without a name', [': a']],
  ])('with %s is a problem', async (_, headers) => {
    const answer = await ask('POST /api/v1/anything HTTP/1.1', headers, '{}');
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toMatch(PROBLEM);
  });

  it('that is no HTTP is a problem', async () => {
    expect(await api.raw('\x16\x03\x01\x02\x00\x01\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*problem\+json/);
  });

  it('with headers of 20 kB is 431, with many headers answered below 500', async () => {
    const large = await ask('GET /api/v1/notes HTTP/1.1', [`X-A: ${'a'.repeat(20_000)}`]);
    expect(large).toMatch(/^HTTP\/1.1 431 /);
    expect(large).toMatch(PROBLEM);
    const many = Array.from({ length: 1500 }, (_, index) => `X${index}: 1`);
    expect(await ask('GET /api/v1/notes HTTP/1.1', many)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('of any bytes never ends in 500, and the server lives on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        expect(await api.raw(bytes, '\r\n\r\n')).not.toMatch(/^HTTP\/1.1 5/);
      }),
      { numRuns: 100 },
    );
    expect((await api.call('GET', '/notes')).status).toBe(200);
  });

  it('that breaks in the middle of another answer adds nothing to that answer', async () => {
    const streaming = await run({
      source: async function* (signal) {
        yield { data: 'begun' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    const socket = connect(streaming.port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`GET /api/v1/events HTTP/1.1\r\nHost: localhost:${streaming.port}\r\n${SIGNED_IN}\r\n\r\n`);
    await expect.poll(() => received).toContain('begun');
    socket.write('\x00 no request\r\n\r\n');
    await closed;
    expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
    await streaming.close();
  });

  it('that asks for another protocol is answered as HTTP', async () => {
    const headers = ['Connection: Upgrade', 'Upgrade: websocket', SIGNED_IN];
    expect(await ask('GET /api/v1/notes HTTP/1.1', headers)).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('a client that is slow', () => {
  it('is cut off with a problem, in its headers as in its body', async () => {
    const slow = await run({ listen: { headersTimeoutMs: 200, requestTimeoutMs: 400 } });
    const headers = await slow.raw(`GET /api/v1/notes HTTP/1.1\r\nHost: localhost:${slow.port}\r\nX-A: `);
    expect(headers).toMatch(/^HTTP\/1.1 408 [^]*problem\+json/);
    const body = await slow.raw(
      `POST /api/v1/anything HTTP/1.1\r\nHost: localhost:${slow.port}\r\n`,
      'Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{"a"',
    );
    expect(body).toMatch(/^HTTP\/1.1 408 /);
    expect(slow.log.filter(({ level }) => level === 'error')).toEqual([]);
    await slow.close();
  });

  it('that leaves in the middle of its body is no error of ours', async () => {
    const before = api.log.length;
    const abort = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from('{"a":'));
        setTimeout(() => abort.abort(), 50);
      },
    });
    const headers = { 'content-type': 'application/json' };
    await expect(api.call('POST', '/anything', { body, headers, signal: abort.signal })).rejects.toThrow(
      /abort/i,
    );
    await expect.poll(() => api.log.length).toBe(before + 1);
    expect(api.log.at(-1)).toMatchObject({ level: 'info', status: 400, problem: 'malformed-body' });
  });
});

describe('a method', () => {
  it('that an address does not have is 405 with those that it has', async () => {
    const response = await api.call('PATCH', '/notes/n1');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, PUT, DELETE, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ type: '/problems/method-not-allowed', status: 405 });
  });

  it.each(['TRACE', 'PROPFIND', 'QUERY', 'PURGE'])(
    '%s is 405 where there is something, else 404',
    async (method) => {
      expect(await ask(`${method} /api/v1/notes HTTP/1.1`)).toMatch(/^HTTP\/1.1 405 /);
      expect(await ask(`${method} /api/v1/no HTTP/1.1`)).toMatch(/^HTTP\/1.1 404 /);
    },
  );

  it('OPTIONS tells the methods, and other sites nothing', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const response = await api.call('OPTIONS', '/notes', { headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await api.call('OPTIONS', '/no')).status).toBe(404);
  });

  it('HEAD is GET without a body, and guarded like it', async () => {
    const response = await api.call('HEAD', '/notes');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('');
    expect((await api.call('HEAD', '/notes', { as: 'nobody' })).status).toBe(401);
    expect((await api.call('HEAD', '/trees')).status).toBe(405);
  });

  it('HEAD of a stream begins none', async () => {
    let begun = 0;
    const streaming = await run({
      source: async function* () {
        begun += 1;
        yield { data: 1 };
      },
    });
    const response = await streaming.call('HEAD', '/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(begun).toBe(0);
    await streaming.close();
  });
});
