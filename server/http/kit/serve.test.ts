import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './testing/running.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

async function problem(response: Response): Promise<{ [member: string]: unknown }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as { [member: string]: unknown };
}

describe('a request to a route', () => {
  it('is answered by the handler with what was validated', async () => {
    const response = await api.call('POST', '/notes', { json: { title: 'Milk' } });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 'n1', title: 'Milk', version: 1 });
    expect(response.headers.get('location')).toBe('/api/v1/notes/n1');
    expect(response.headers.get('etag')).toBe('"v1"');
    expect(response.headers.get('request-id')).toMatch(/^r\d+$/);
  });

  it('gets query parameters in their declared types, with defaults, and headers', async () => {
    const response = await api.call('GET', '/notes?done=true&tag=a&tag=b%20c&q=x+y', {
      headers: { 'accept-language': 'nl' },
    });
    const { asked, caller } = (await response.json()) as { asked: unknown; caller: string };
    expect(asked).toEqual({
      limit: 20,
      done: true,
      tag: ['a', 'b c'],
      q: 'x y',
      'Accept-Language': 'nl',
    });
    expect(caller).toBe('ann');
  });

  it.each([
    ['limit=ten', 'limit', 'type'],
    ['limit=1.5', 'limit', 'type'],
    ['limit=1e1', 'limit', 'type'],
    ['limit=', 'limit', 'type'],
    ['limit=101', 'limit', 'too-large'],
    ['limit=1&limit=2', 'limit', 'repeated'],
    ['done=yes', 'done', 'type'],
    ['tag=1&tag=2&tag=3&tag=4', 'tag', 'too-many'],
    ['other=1', 'other', 'unknown'],
    ['__proto__=1', '__proto__', 'unknown'],
    ['constructor=1', 'constructor', 'unknown'],
    ['q=%00', 'q', 'unstorable-text'],
  ])('is refused for the query ?%s, which names the parameter', async (query, parameter, code) => {
    const response = await api.call('GET', `/notes?${query}`);
    expect(response.status).toBe(400);
    const { type, errors } = await problem(response);
    expect(type).toBe('/problems/invalid-parameters');
    expect(errors).toEqual([expect.objectContaining({ parameter, code })]);
  });

  it.each(['q=%', 'q=%zz', 'q=%ff', 'q=%ed%a0%80', '%ff=1'])(
    'is refused for the query ?%s, which is no UTF-8',
    async (query) => {
      const response = await api.call('GET', `/notes?${query}`);
      expect(response.status).toBe(400);
      expect((await problem(response))['type']).toBe('/problems/malformed-request');
    },
  );

  it('is refused for a parameter of the path that is not as described', async () => {
    for (const id of ['UPPER', 'a%20b', 'a%2fb', '%00', 'x'.repeat(61), '..%2f..', 'constructor%27']) {
      const response = await api.call('GET', `/notes/${id}`);
      expect(response.status, id).toBe(400);
    }
    const undecodable = await problem(await api.call('GET', '/notes/%ff'));
    expect(undecodable['type']).toBe('/problems/malformed-request');
    expect((await api.call('GET', '/notes/unknown')).status).toBe(404);
  });

  it('is told every mistake in its body with a pointer, and none of its values', async () => {
    const json = { title: '', tags: ['short', 'secret-secret'], weight: '3', 'a/b~c': 'secret' };
    const response = await api.call('POST', '/notes', { json });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).not.toContain('secret');
    const { errors, type, title, status, instance } = JSON.parse(text) as { [member: string]: unknown };
    expect({ type, title, status }).toEqual({
      type: '/problems/invalid-body',
      title: 'The body is not as described',
      status: 422,
    });
    expect(instance).toBe(`/requests/${response.headers.get('request-id')}`);
    expect(errors).toHaveLength(4);
    expect(errors).toEqual(
      expect.arrayContaining([
        { pointer: '/title', code: 'too-short', message: 'must have at least 1 characters' },
        { pointer: '/tags/1', code: 'too-long', message: 'must have at most 10 characters' },
        { pointer: '/weight', code: 'type', message: 'must be of type number' },
        { pointer: '/a~1b~0c', code: 'unknown', message: 'is not known here' },
      ]),
    );
  });

  it('is told at most a hundred mistakes', async () => {
    const json = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`n${index}`, index]));
    const { errors } = await problem(await api.call('POST', '/notes', { json }));
    expect(errors).toHaveLength(100);
  });

  it('does not take an inherited name for a member that is there, nor a prototype', async () => {
    const body = '{"title":"a","__proto__":{"admin":true}}';
    const headers = { 'content-type': 'application/json' };
    const response = await api.call('POST', '/notes', { body, headers });
    expect(response.status).toBe(400);
    expect((await problem(response))['errors']).toEqual([
      expect.objectContaining({ pointer: '', code: 'forbidden-name' }),
    ]);
    expect((await api.call('POST', '/notes', { json: { title: 'a', constructor: 1 } })).status).toBe(422);
  });

  it('validates recursive schemas to their end', async () => {
    const tree = { label: 'a', children: [{ label: 'b', children: [{ label: 'c' }] }] };
    expect(await (await api.call('POST', '/trees', { json: tree })).json()).toEqual(tree);
    const wrong = { label: 'a', children: [{ label: 'b', children: [{}] }] };
    const { errors } = await problem(await api.call('POST', '/trees', { json: wrong }));
    expect(errors).toEqual([
      expect.objectContaining({ pointer: '/children/0/children/0/label', code: 'missing' }),
    ]);
  });
});

describe('who calls', () => {
  it('is 401 without a session, with a challenge', async () => {
    const response = await api.call('GET', '/notes', { as: 'nobody' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect((await problem(response))['type']).toBe('/problems/unauthorised');
  });

  it('is 403 without the permission, whatever the body holds', async () => {
    expect((await api.call('POST', '/notes', { as: 'bob', json: { title: 'x' } })).status).toBe(403);
    expect((await api.call('POST', '/notes', { as: 'bob', json: {} })).status).toBe(403);
  });

  it('is known to a public route where there is a session, and need not be', async () => {
    const json = { label: 'a' };
    expect((await api.call('POST', '/trees', { json })).headers.get('x-caller')).toBe('ann');
    expect((await api.call('POST', '/trees', { json, as: 'nobody' })).headers.get('x-caller')).toBe('nobody');
  });

  it('is told by a token alone where there is one: the cookie beside it is not read', async () => {
    const token = await api.call('GET', '/notes', { as: 'nobody', headers: { authorization: 'Bearer bob' } });
    expect(((await token.json()) as { caller: string }).caller).toBe('bob');
    const both = await api.call('GET', '/notes', { headers: { authorization: 'Bearer wrong' } });
    expect(both.status).toBe(401);
  });

  it('finds its cookie among others, and only under the exact name', async () => {
    const found = await api.call('GET', '/notes', {
      as: 'nobody',
      headers: { cookie: 'a=1; xsid=bob; sid=ann' },
    });
    expect(((await found.json()) as { caller: string }).caller).toBe('ann');
    expect((await api.call('GET', '/notes', { as: 'nobody', headers: { cookie: 'xsid=ann' } })).status).toBe(
      401,
    );
  });
});

describe('an answer', () => {
  it('may set several cookies', async () => {
    const response = await api.call('POST', '/sign-out');
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual(['sid=; Max-Age=0', 'other=; Max-Age=0']);
  });

  it('may be a file with a name in any script', async () => {
    const response = await api.call('GET', '/notes/export');
    expect(await response.text()).toBe('id,title\nn1,Milk\n');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="n_tes_ list.csv"; filename*=UTF-8''n%C3%B6tes%27%20list.csv`,
    );
  });

  it.each([
    ['a surprise', 'anything'],
    ['a body that breaks its description', 'body'],
    ['a body that is no JSON', 'json'],
    ['a header that would break the answer', 'header'],
  ])('is 500 for %s; the log knows why, the client does not', async (_, how) => {
    const before = api.log.length;
    const response = await api.call('GET', `/failure?with=${how}`);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|serialize|none|at .*\.ts/);
    const { instance, type, detail } = JSON.parse(text) as { [member: string]: unknown };
    expect({ type, detail }).toEqual({ type: '/problems/internal', detail: undefined });
    const logged = api.log.slice(before).find(({ level }) => level === 'error');
    expect(logged?.error).toBeInstanceOf(Error);
    expect(instance).toBe(`/requests/${logged?.requestId}`);
  });

  it('that fails half way is broken off, and tells the client nothing', async () => {
    const before = api.log.length;
    const answer = await api.raw(
      `GET /api/v1/failure?with=stream HTTP/1.1\r\nHost: localhost:${api.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).not.toContain('secret');
    expect(answer.endsWith('0\r\n\r\n')).toBe(false);
    await expect
      .poll(() => api.log.slice(before).filter(({ level }) => level === 'error'))
      .toEqual([
        expect.objectContaining({
          error: expect.objectContaining({ message: 'secret of the house' }) as unknown,
        }),
      ]);
  });

  it('is what the hook makes of an error of the store', async () => {
    const full = await api.call('GET', '/failure?with=full');
    expect(full.status).toBe(507);
    const busy = await api.call('GET', '/failure?with=busy');
    expect(busy.status).toBe(503);
    expect(busy.headers.get('retry-after')).toBe('3');
  });

  it('is logged by route, never by address', async () => {
    const before = api.log.length;
    await api.call('GET', '/notes?q=personal-words');
    expect(api.log.slice(before)).toEqual([
      {
        level: 'info',
        requestId: expect.any(String) as string,
        method: 'GET',
        route: 'listNotes',
        status: 200,
        milliseconds: expect.any(Number) as number,
      },
    ]);
  });
});
