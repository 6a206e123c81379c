import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageHeaders } from './security-headers.ts';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

describe('every answer of the API', () => {
  it.each([
    ['an answer', '/notes', 200],
    ['a refusal', '/notes?x=1', 400],
    ['nothing', '/no', 404],
    ['a failure', '/failure?with=it', 500],
    ['a file', '/notes/export', 200],
  ])('that is %s can be neither run nor framed nor kept', async (_, path, status) => {
    const { status: got, headers } = await api.call('GET', path);
    expect(got).toBe(status);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('asks for HTTPS in future where it is published under HTTPS', async () => {
    const secure = await run({ publicUrl: 'https://portal.example' });
    const { status, headers } = await secure.call('GET', '/notes', { headers: { cookie: 'sid=ann' } });
    expect(status).toBe(421);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
    await secure.close();
  });
});

describe('a page', () => {
  it('runs and shows only what is its own or bears its nonce', () => {
    const policy = pageHeaders({ publicUrl: 'http://localhost', nonce: 'abc123==' })[
      'content-security-policy'
    ];
    expect(policy).toContain("script-src 'self' 'nonce-abc123=='");
    expect(policy).toContain("style-src 'self' 'nonce-abc123=='");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(() => pageHeaders({ publicUrl: 'http://localhost', nonce: "'; script-src *" })).toThrow('base64');
  });

  it('answers where no route does, but never below the base path', async () => {
    const pages = await run({ fallback: () => Promise.resolve(new Response('<p>page', { status: 200 })) });
    expect(await (await fetch(`${pages.url}/some/page`)).text()).toBe('<p>page');
    expect((await pages.call('GET', '/no')).status).toBe(404);
    expect((await pages.call('PATCH', '/notes')).status).toBe(405);
    await pages.close();
  });
});
