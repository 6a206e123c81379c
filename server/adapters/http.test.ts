import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PassingFault } from './connector.ts';
import { basic, bearer } from './credentials.ts';
import { createHttp, type HttpOptions, type HttpRequest } from './http.ts';

const signal = new AbortController().signal;
let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends one request to a real server that answers as told. */
async function send(
  listener: RequestListener,
  options: Partial<HttpOptions> = {},
  request: Partial<HttpRequest> = {},
) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const http = createHttp({
    service: 'The service',
    baseUrl: `http://127.0.0.1:${port}/base/`,
    timeout: 300,
    ...options,
  });
  return http({ method: 'GET', path: '/thing', signal, ...request });
}

const fault = async (answer: Promise<unknown>): Promise<PassingFault> => {
  const error: unknown = await answer.catch((reason: unknown) => reason);
  if (error instanceof PassingFault) return error;
  throw new Error('It was no passing fault.', { cause: error });
};

describe('a request to a service', () => {
  it('carries path, query, body, credentials and the id of the request', async () => {
    const answer = await send(
      (incoming, outgoing) => {
        let body = '';
        incoming.on('data', (chunk) => (body += String(chunk)));
        incoming.on('end', () => {
          const { authorization, 'x-request-id': id } = incoming.headers;
          outgoing.end(JSON.stringify({ url: incoming.url, authorization, id, body }));
        });
      },
      { credentials: basic('user', 'pass') },
      { method: 'POST', query: { a: 'b c&d' }, json: { x: 1 }, requestId: 'r-1' },
    );
    expect(answer.body).toEqual({
      url: '/base/thing?a=b+c%26d',
      authorization: 'Basic dXNlcjpwYXNz',
      id: 'r-1',
      body: '{"x":1}',
    });
  });

  it.each([500, 502, 503, 504, 408, 429, 401])(
    'that is answered with %i may be answered later',
    async (status) => {
      await fault(send((_, outgoing) => outgoing.writeHead(status).end()));
    },
  );

  it.each([400, 403, 404, 409, 422])(
    'that is refused with %i is for the caller to understand',
    async (status) => {
      const answer = await send((_, outgoing) => outgoing.writeHead(status).end('{"why":"so"}'));
      expect(answer).toMatchObject({ status, body: { why: 'so' } });
    },
  );

  it('is not sent on to where a redirect points', async () => {
    let asked = 0;
    const moved: RequestListener = (_, outgoing) => {
      asked += 1;
      outgoing.writeHead(302, { location: '/base/elsewhere' }).end();
    };
    expect((await fault(send(moved))).message).toContain('another address');
    expect(asked).toBe(1);
  });

  it('is given up in time, whether the answer does not begin or does not end', async () => {
    expect((await fault(send(() => undefined))).message).toContain('in time');
    server.closeAllConnections();
    server.close();
    expect((await fault(send((_, outgoing) => void outgoing.write('{')))).message).toContain('in time');
  });

  it('is given up when the caller gives up', async () => {
    const caller = new AbortController();
    const answer = send(() => caller.abort(), {}, { signal: caller.signal });
    expect((await fault(answer)).message).toContain('could not be reached');
  });

  it('is not read further than the longest answer that is allowed', async () => {
    const long: RequestListener = (_, outgoing) => outgoing.end(JSON.stringify('x'.repeat(2_000)));
    await fault(send(long, { maxBytes: 1_000 }));
  });

  it('waits as long as the service says, in seconds or until a time of its own clock', async () => {
    const wait = async (headers: Record<string, string>) => {
      const error = await fault(send((_, outgoing) => outgoing.writeHead(503, headers).end()));
      server.closeAllConnections();
      server.close();
      return error.retryAfter;
    };
    const date = 'Mon, 02 Mar 2026 09:00:00 GMT';
    expect(await wait({ 'retry-after': '7' })).toBe(7_000);
    expect(await wait({ date, 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT' })).toBe(30_000);
    expect(await wait({ date, 'retry-after': 'Mon, 02 Mar 2026 08:00:00 GMT' })).toBe(0);
    expect(await wait({ 'retry-after': '99999999999' })).toBe(86_400_000);
    expect(await wait({ 'retry-after': 'soon' })).toBeUndefined();
    expect(await wait({})).toBeUndefined();
  });

  it('that is answered by something else than JSON may be answered later; a refusal needs no JSON', async () => {
    await fault(send((_, outgoing) => outgoing.end('<html>')));
    server.close();
    expect(await send((_, outgoing) => outgoing.writeHead(404).end('<html>'))).toMatchObject({
      status: 404,
      body: undefined,
    });
  });

  it('leaves its secret out of what it says of a fault', async () => {
    const error = await fault(
      send((_, outgoing) => outgoing.writeHead(500).end(), { credentials: bearer('hush-hush') }),
    );
    expect(JSON.stringify([error.message, error.stack, String(error.cause)])).not.toContain('hush');
  });
});
