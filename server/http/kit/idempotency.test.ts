import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from './idempotency.ts';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());
let keys = 0;
let key: string;
beforeEach(() => {
  key = `key-${(keys += 1)}`;
});

function create(body: string, headers: { [name: string]: string } = { 'idempotency-key': key }) {
  return api.call('POST', '/notes', { body, headers: { 'content-type': 'application/json', ...headers } });
}

describe('a request that is repeated with its key', () => {
  it('has one effect and the same answer, which says that it is a repetition', async () => {
    const effects = api.effects;
    const first = await create('{"title":"a","weight":1}');
    const again = await create('{ "weight" : 1.0, "title": "\\u0061" }');
    expect(api.effects).toBe(effects + 1);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('etag')).toBe('"v1"');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is the same whether the key is quoted or not', async () => {
    const effects = api.effects;
    await create('{"title":"a"}', { 'idempotency-key': `"${key}"` });
    await create('{"title":"a"}');
    expect(api.effects).toBe(effects + 1);
  });

  it('is refused when the body is another', async () => {
    const effects = api.effects;
    await create('{"title":"a"}');
    const other = await create('{"title":"b"}');
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ type: '/problems/idempotency-key-reused' });
    expect(api.effects).toBe(effects + 1);
  });

  it('is refused when the address is another', async () => {
    const send = (name: string) =>
      api.call('POST', `/notes/import?name=${name}`, {
        body: 'a,b',
        headers: { 'content-type': 'text/csv', 'idempotency-key': key },
      });
    expect((await send('a.csv')).status).toBe(200);
    expect((await send('b.csv')).status).toBe(422);
    expect((await send('a.csv')).headers.get('idempotency-replayed')).toBe('true');
  });

  it('does not meet the key of another caller', async () => {
    const send = (as: 'ann' | 'bob') =>
      api.call('POST', '/notes/import', {
        as,
        body: 'a,b',
        headers: { 'content-type': 'text/csv', 'idempotency-key': key },
      });
    await send('ann');
    const other = await send('bob');
    expect(other.status).toBe(200);
    expect(other.headers.get('idempotency-replayed')).toBeNull();
  });
});

describe('a key', () => {
  it('is required where the route says so', async () => {
    const response = await api.call('POST', '/notes/import', {
      body: 'a',
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/idempotency-key-required' });
  });

  it.each(['', 'two words', 'x'.repeat(201), 'ä', 'a"b'])('that is %j is refused', async (bad) => {
    const response = await create('{"title":"a"}', { 'idempotency-key': bad });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'Idempotency-Key' }] });
  });
});

describe('the digest of a body', () => {
  it('does not depend on the order of names, and depends on everything else', () => {
    expect(digestOf({ a: 1, b: [2, { d: 3, c: 4 }] })).toBe(digestOf({ b: [2, { c: 4, d: 3 }], a: 1 }));
    const values = [
      {},
      [],
      null,
      '',
      0,
      { a: 1 },
      { a: '1' },
      [['a', 1]],
      ['a', 1],
      { a: [] },
      { a: {} },
      'map',
    ];
    expect(new Set(values.map(digestOf)).size).toBe(values.length);
  });

  it('tells any two values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = canonical(a) === canonical(b);
        expect(digestOf(a) === digestOf(b)).toBe(same);
      }),
    );
  });
});

/** Written the naive way, to compare with. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}
