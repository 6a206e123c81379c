import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest } from '../support/raw-request.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SCRIPT = `export const word = '${'long enough to be worth it '.repeat(40)}';`;
const SECRET = 'what nobody is to read';
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const PAGE = `<!doctype html><meta property="csp-nonce" nonce="__SLIPWAY_NONCE__"><script nonce="__SLIPWAY_NONCE__" src="/assets/main-1a2b.js"></script>`;

const FILES = {
  'index.html': PAGE,
  'favicon.svg': PICTURE,
  'assets/main-1a2b.js': SCRIPT,
  'assets/face.woff2': 'font',
  '.vite/manifest.json': '{}',
};

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-portal-'));
  for (const [path, text] of Object.entries(FILES)) await put(path, text);
  await writeFile(join(folder, 'secret.txt'), SECRET);
  server = await startServer({ portal: join(folder, 'portal') });
});

afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true, force: true });
});

async function put(path: string, text: string): Promise<void> {
  const file = join(folder, 'portal', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** As it comes: what a client unpacks by itself is not what is to be looked at. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(`${server.url}${path}`, { headers });

const noncesIn = (text: string) => [...text.matchAll(/nonce="([^"]*)"/g)].map(([, nonce = '']) => nonce);

describe('a screen of the portal', () => {
  it.each(['/', '/sign-in', '/some/where/deep', '/lists/x?page=2', '/index.html', '/version-1.2/screen'])(
    '%s is its page',
    async (path) => {
      const { status, headers, text } = await raw(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('/assets/main-1a2b.js');
    },
  );

  it('has a nonce of its own each time, which its policy names', async () => {
    const pages = [await raw('/'), await raw('/')];
    const nonces = pages.map(({ text, headers }) => {
      const [first = '', ...others] = noncesIn(text);
      expect(others).toEqual([first]);
      expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${first}'`);
      return first;
    });
    expect(new Set(nonces).size).toBe(2);
    expect(pages[0]?.headers['cache-control']).toBe('no-cache');
    expect(pages[0]?.headers).not.toHaveProperty('etag');
  });

  it('is told of without its content where only that is asked', async () => {
    const { status, text } = await rawRequest(`${server.url}/sign-in`, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });

  it('is not sent to', async () => {
    const { status } = await rawRequest(`${server.url}/sign-in`, { method: 'POST' });
    expect(status).not.toBe(200);
  });

  it('is not shown under the name of another host', async () => {
    const { status } = await raw('/', { host: 'elsewhere.example' });
    expect(status).toBe(421);
  });
});

describe('what is no screen', () => {
  it.each(['/api', '/api/v1/nothing', '/reference/nothing', '/problems/nothing', '/twins/nothing', '/l'])(
    '%s is answered by the server itself',
    async (path) => {
      const { status, text } = await raw(path);
      expect(status).toBe(404);
      expect(text).not.toContain('main-1a2b');
    },
  );

  it('a link that does not exist says so', async () => {
    const { text } = await raw(`/l/${'x'.repeat(43)}`);
    expect(text).not.toContain('main-1a2b');
  });
});

describe('a file of the portal', () => {
  it('whose name follows from its content is kept for ever', async () => {
    const { status, headers, text } = await raw('/assets/main-1a2b.js');
    expect([status, text]).toEqual([200, SCRIPT]);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  it('of another name is asked for again, and not sent twice', async () => {
    const { headers, text } = await raw('/favicon.svg');
    expect([headers['content-type'], headers['cache-control'], text]).toEqual([
      'image/svg+xml',
      'no-cache',
      PICTURE,
    ]);
    const again = await raw('/favicon.svg', { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is compressed as the browser takes it, each way under a tag of its own', async () => {
    const ask = (coding: string) => raw('/assets/main-1a2b.js', { 'accept-encoding': coding });
    const [plain, gzip, brotli] = [await ask('identity'), await ask('gzip'), await ask('gzip, deflate, br')];
    expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
    expect(brotli.bytes.byteLength).toBeLessThan(plain.bytes.byteLength / 2);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers['etag'])).size).toBe(3);
  });

  it('is not compressed for whom that is refused, nor where it is already', async () => {
    const refused = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'br;q=0, gzip; q=0.0' });
    const font = await raw('/assets/face.woff2', { 'accept-encoding': 'br' });
    expect([refused.headers['content-encoding'], font.headers['content-encoding']]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    '/assets/gone.js',
    '/.vite/manifest.json',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/main-1a2b.js%00.svg',
  ])('is not found at %s', async (path) => {
    const { status, text } = await raw(path);
    expect([400, 404, 421]).toContain(status);
    expect(text).not.toContain(SECRET);
  });

  it('that was written anew is sent anew', async () => {
    await put('note.txt', 'before');
    expect((await raw('/note.txt')).text).toBe('before');
    await put('note.txt', 'afterwards');
    expect((await raw('/note.txt')).text).toBe('afterwards');
  });
});

it('nobody is counted for opening the portal often, but for asking for what is not there', async () => {
  const few = { requests: 2, seconds: 60 };
  const budget = { perIp: few, perCaller: few };
  const limits = { read: budget, write: budget, signIn: budget };
  const strict = await startServer({ portal: join(folder, 'portal'), limits });
  try {
    const statuses = async (path: string) =>
      Promise.all(['', '', '', ''].map(async () => (await rawRequest(strict.url + path)).status));
    expect(await statuses('/assets/main-1a2b.js')).toEqual([200, 200, 200, 200]);
    expect(await statuses('/')).toEqual([200, 200, 200, 200]);
    expect((await statuses('/assets/gone.js')).sort()).toEqual([404, 404, 429, 429]);
  } finally {
    await strict.end();
  }
});

it('a portal that is not built says how to build it, in the language of the visitor', async () => {
  const bare = await startServer({ portal: join(folder, 'nothing') });
  try {
    const page = await rawRequest(bare.url, { headers: { 'accept-language': 'nl' } });
    expect(page.status).toBe(503);
    expect(page.text).toContain('npm run build');
    expect(page.text).toContain('niet gebouwd');
  } finally {
    await bare.end();
  }
});

it('a published portal tells browsers to come by https alone', async () => {
  const published = await startServer({
    portal: join(folder, 'portal'),
    publicUrl: 'https://portal.example.com',
  });
  try {
    const { headers } = await rawRequest(`http://127.0.0.1:${published.port}/favicon.svg`, {
      headers: { host: 'portal.example.com' },
    });
    expect(headers['strict-transport-security']).toMatch(/max-age=63072000/);
  } finally {
    await published.end();
  }
});
