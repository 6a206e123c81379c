import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
  await api.call('POST', '/notes', { json: { title: 'Milk' } });
});
afterAll(() => api.close());

const read = (headers = {}) => api.call('GET', '/notes/n1', { headers });
const write = (headers = {}) => api.call('PUT', '/notes/n1', { json: { title: 'Tea' }, headers });

describe('what a client holds', () => {
  it.each(['"v1"', 'W/"v1"', '"v0", "v1"', '*'])('is 304 without a body where it has %s', async (tag) => {
    const response = await read({ 'if-none-match': tag });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe('"v1"');
    expect(await response.text()).toBe('');
  });

  it.each(['"v2"', 'v1', '"V1"', ''])('is sent where it has %j', async (tag) => {
    expect((await read({ 'if-none-match': tag })).status).toBe(200);
  });

  it('is not kept by the browser unless the route says so', async () => {
    expect((await read()).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a change', () => {
  it('needs the version that was seen', async () => {
    const response = await write();
    expect(response.status).toBe(428);
    expect(await response.json()).toMatchObject({ type: '/problems/precondition-required' });
  });

  it.each(['"v2"', 'W/"v1"', '"other"', '"v1x"', '""'])('of %s is 412', async (tag) => {
    expect((await write({ 'if-match': tag })).status).toBe(412);
  });

  it('of another version is told the current one', async () => {
    expect((await write({ 'if-match': '"v9"' })).headers.get('etag')).toBe('"v1"');
  });

  it.each(['v1', '"v1", "v2"', '"v1'])('with the header %s is 400', async (tag) => {
    expect((await write({ 'if-match': tag })).status).toBe(400);
  });

  it('of the current version is made, once', async () => {
    const [first, second] = [await write({ 'if-match': '"v1"' }), await write({ 'if-match': '"v1"' })];
    expect([first.status, second.status]).toEqual([200, 412]);
    expect(first.headers.get('etag')).toBe('"v2"');
    expect((await write({ 'if-match': '*' })).status).toBe(200);
  });

  it('may end in a problem of the route, with findings and members of its own', async () => {
    const closing = { json: { title: 'closed' }, headers: { 'if-match': '*' } };
    await api.call('PUT', '/notes/n1', closing);
    const response = await api.call('PUT', '/notes/n1', closing);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: '/problems/too-late',
      findings: [{ id: 'closed', cite: ['4.2'] }],
      since: 'May',
    });
  });
});
