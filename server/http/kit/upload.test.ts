import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

let keys = 0;
function upload(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  { query = '', headers = {} } = {},
) {
  keys += 1;
  return api.call('POST', `/notes/import${query}`, {
    body,
    headers: { 'content-type': 'text/csv', 'idempotency-key': `upload-${keys}`, ...headers },
  });
}

const pieces = (...all: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of all) controller.enqueue(Buffer.from(piece));
      controller.close();
    },
  });

describe('an upload', () => {
  it('is the bytes as they are, with type, name and digest', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const response = await upload(bytes, { query: '?name=r%C3%A9sum%C3%A9%20%F0%9F%98%80.csv' });
    expect(await response.json()).toEqual({
      bytes: 256,
      name: 'résumé 😀.csv',
      mediaType: 'text/csv',
      digest: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('may come in pieces without a length', async () => {
    expect(await (await upload(pieces('a,b\n', '1,2\n'))).json()).toMatchObject({ bytes: 8 });
  });

  it('may be empty', async () => {
    expect(await (await upload(pieces())).json()).toMatchObject({ bytes: 0 });
    expect(await (await upload('')).json()).toMatchObject({ bytes: 0 });
  });

  it('is refused above its limit, whether it says its length or not', async () => {
    expect((await upload('x'.repeat(1000))).status).toBe(200);
    expect((await upload('x'.repeat(1001))).status).toBe(413);
    expect((await upload(pieces('x'.repeat(600), 'x'.repeat(600)))).status).toBe(413);
  });

  it.each(['multipart/form-data; boundary=a', 'application/json', 'text/html'])(
    'as %s is refused',
    async (type) => {
      const response = await upload('a', { headers: { 'content-type': type } });
      expect(response.status).toBe(415);
      expect(response.headers.get('accept')).toBe('text/csv, text/plain');
    },
  );

  it('under an encoding is refused', async () => {
    expect((await upload('a', { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  });

  it.each(['..%2fa.csv', 'a%5cb.csv', 'a%00.csv', 'a%0d%0ab', '', 'x'.repeat(201)])(
    'is refused under the name %j',
    async (name) => {
      expect((await upload('a', { query: `?name=${name}` })).status).toBe(400);
    },
  );

  it('is not read for nobody', async () => {
    const response = await api.call('POST', '/notes/import', {
      as: 'nobody',
      body: 'a',
      headers: { 'content-type': 'text/csv', 'idempotency-key': 'nobody' },
    });
    expect(response.status).toBe(401);
  });
});
