import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };

async function send(body: string | Uint8Array<ArrayBuffer>, headers: { [name: string]: string } = JSON_TYPE) {
  const response = await api.call('POST', '/anything', { body, headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

interface Told {
  readonly type: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

async function refusal(body: string | Uint8Array<ArrayBuffer>): Promise<Told> {
  const { status, text } = await send(body);
  expect(status, text).toBe(400);
  return JSON.parse(text) as Told;
}

describe('a JSON body', () => {
  it.each(['', '{', '{"a":1,}', "{'a':1}", '[1', 'nul', '{"a":NaN}', '{"a":"\n"}', '\ufeff{}', '{}{}'])(
    'that is %j is refused as malformed',
    async (body) => {
      expect((await refusal(body)).type).toBe('/problems/malformed-body');
    },
  );

  it('that is no JSON is told the place of the mistake, not the text', async () => {
    const { detail } = await refusal('{"secret": tru}');
    expect(detail).toMatch(/no JSON/);
    expect(detail).not.toContain('tru');
  });

  it('that is not UTF-8 is refused', async () => {
    expect((await refusal(Uint8Array.from([0x22, 0xff, 0x22]))).detail).toBe('The body is not UTF-8.');
    expect((await refusal(Buffer.from('{"a":"é"}', 'latin1'))).detail).toBe('The body is not UTF-8.');
    expect((await refusal(Buffer.from('{}', 'utf16le'))).type).toBe('/problems/malformed-body');
  });

  it.each(['null', '1', '"text"', '[]', 'true'])(
    'that is %s where an object is wanted is invalid',
    async (body) => {
      expect((await send(body)).status).toBe(422);
    },
  );

  it.each([
    ['{"a":["\\u0000"]}', '/a/0', 'unstorable-text'],
    ['{"a":{"b/c":"\\ud800"}}', '/a/b~1c', 'unstorable-text'],
    ['{"a":"\\udc00\\ud800"}', '/a', 'unstorable-text'],
    ['{"a":{"\\u0000":1}}', '/a', 'forbidden-name'],
    ['{"a":{"__proto__":1}}', '/a', 'forbidden-name'],
    ['{"a":9007199254740993}', '/a', 'inexact-number'],
    ['{"a":[1,1e400]}', '/a/1', 'inexact-number'],
  ])('%s is refused at %s', async (body, pointer, code) => {
    expect((await refusal(body)).errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('may hold pairs of surrogates, and every number that keeps its digits', async () => {
    const body = '{"a":"\\ud83d\\ude00 é","b":[-0.5,9007199254740991,1.5e-7,0]}';
    const { status, text } = await send(body);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(body));
  });

  it('is taken 32 levels deep and no deeper', async () => {
    const nested = (levels: number) => '{"a":'.repeat(levels - 1) + '{}' + '}'.repeat(levels - 1);
    expect((await send(nested(32))).status).toBe(200);
    expect((await refusal(nested(33))).errors?.[0]?.code).toBe('too-deep');
    const beside = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, [[index]]]));
    expect((await send(JSON.stringify(beside))).status).toBe(200);
  });

  it.each([
    ['lists', '['.repeat(40_000) + ']'.repeat(40_000)],
    ['objects', '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000)],
    ['lists without an end', '['.repeat(1_000_000)],
  ])('that is a bomb of nested %s is refused within a second', async (_, bomb) => {
    const before = performance.now();
    await refusal(bomb);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it.each([
    ['values', `[${'1,'.repeat(499_999)}1]`, 400],
    ['unknown members', `{${Array.from({ length: 90_000 }, (_, n) => `"${n}":0`).join()}}`, 422],
    ['wrong entries', `{"title":"a","tags":[${'1,'.repeat(99_000)}1]}`, 422],
  ])('with very many %s is refused within a second', async (_, body, status) => {
    const before = performance.now();
    const response = await api.call('POST', '/notes', { body, headers: JSON_TYPE });
    expect(response.status).toBe(status);
    expect((await response.text()).length).toBeLessThan(20_000);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('is needed where one is described, and refused where none is', async () => {
    const missing = await api.call('POST', '/notes');
    expect(missing.status).toBe(400);
    expect(await missing.json()).toMatchObject({ detail: 'A body is needed.' });
    const extra = await api.call('POST', '/sign-out', { json: {} });
    expect(extra.status).toBe(400);
    expect(await extra.json()).toMatchObject({ detail: 'There is no body to this operation.' });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json; charset=latin1',
    '',
  ])('under the media type %j is refused, and told which is taken', async (type) => {
    const { status, headers } = await send('{}', { 'content-type': type });
    expect(status).toBe(415);
    expect(headers.get('accept')).toBe('application/json');
  });

  it.each(['application/json', 'Application/JSON; charset="UTF-8"', 'application/json;charset=utf-8'])(
    'under the media type %j is taken',
    async (type) => {
      expect((await send('{}', { 'content-type': type })).status).toBe(200);
    },
  );

  it('under an encoding is refused', async () => {
    expect((await send('{}', { ...JSON_TYPE, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('has at most a megabyte, and the connection ends with the refusal', async () => {
    const body = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - 8) });
    expect((await send(body(1_048_576))).status).toBe(200);
    const { status, headers } = await send(body(1_048_577));
    expect(status).toBe(413);
    expect(headers.get('connection')).toBe('close');
  });

  it('has at most what its route says, also when it does not say its length', async () => {
    const json = JSON.stringify({ label: 'x'.repeat(20_000) });
    const told = await api.call('POST', '/trees', { body: json, headers: JSON_TYPE });
    expect(told.status).toBe(413);
    const answer = await api.raw(
      `POST /api/v1/trees HTTP/1.1\r\nHost: 127.0.0.1:${api.port}\r\nSec-Fetch-Site: same-origin\r\n`,
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      `5000\r\n${'x'.repeat(0x5000)}\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('may come in pieces', async () => {
    const answer = await api.raw(
      `POST /api/v1/trees HTTP/1.1\r\nHost: 127.0.0.1:${api.port}\r\nSec-Fetch-Site: same-origin\r\n`,
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
      '9\r\n{"label":\r\n',
      '4\r\n"a"}\r\n0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toContain('{"label":"a"}');
  });
});

describe('whatever bytes are sent', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Uint8Array.from(array));
  const almostJson = fc
    .tuple(
      fc.json({ maxDepth: 6 }),
      fc.nat(400),
      fc.constantFrom('', ',', '}', '\\u0000', '"', '\ud800', '9e999'),
    )
    .map(([text, at, noise]) => Buffer.from(text.slice(0, at) + noise + text.slice(at)))
    .map((buffer) => Uint8Array.from(buffer));
  const paths = fc.constantFrom(
    '/anything',
    '/trees',
    '/notes',
    '/notes/import',
    '/notes/x',
    '/sign-out',
    '/no',
  );
  const types = fc.constantFrom('application/json', 'text/csv', 'multipart/form-data', '*/*');

  it('there is an answer below 500, and every refusal is a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, almostJson), paths, types, async (body, path, type) => {
        const headers = { 'content-type': type, 'idempotency-key': 'k' };
        const response = await api.call('POST', path, { body, headers });
        const text = await response.text();
        expect(response.status, text).toBeLessThan(500);
        if (response.status >= 400)
          expect(response.headers.get('content-type')).toBe('application/problem+json');
      }),
      { numRuns: 400 },
    );
  });

  it('a JSON value that is taken comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 5 })),
        async (value) => {
          const { status, text } = await send(JSON.stringify(value));
          if (status === 200) expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          else expect(status).toBe(400);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a query of any characters is answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), async (text, encode) => {
        const query = encode
          ? `q=${encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''))}`
          : text.replaceAll('#', '');
        const response = await api.call('GET', `/notes?${query}`);
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
