import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mistakesIn } from '../../server/http/kit/index.ts';
import { routesOfApi } from '../../server/http/routes.ts';
import { TAGS } from '../../server/http/tags.ts';
import { ROOT } from '../../server/root.ts';
import { Browser } from '../support/http.ts';
import { startPrism } from '../support/prism.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'slipway-openapi-'));
});
afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true, force: true });
});

describe('the description of the interface', () => {
  it('leaves nothing open, and names everything once', () => {
    expect(mistakesIn(routesOfApi(server.app), TAGS)).toEqual([]);
  });

  it('has no finding of the linter', async () => {
    const file = join(folder, 'openapi.json');
    await writeFile(file, (await server.browser().get('/api/v1/openapi.json')).text);
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', '--format=json', file],
      { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off' } },
    );
    const report = JSON.parse(stdout) as { totals: { errors: number; warnings: number } };
    expect({ status, totals: report.totals }).toMatchObject({
      status: 0,
      totals: { errors: 0, warnings: 0 },
    });
  }, 60_000);

  it('can be read without a connection to anywhere else', async () => {
    const page = await server.browser().get('/reference');
    expect([200, 301, 302, 308]).toContain(page.status);
    expect(page.text).not.toMatch(/https?:\/\/(?!localhost|127\.0\.0\.1)/);
  });
});

it('the proxy that holds answers to the description notices one that is not as described', async () => {
  const description = {
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    paths: {
      '/thing': {
        get: {
          responses: {
            200: {
              description: 'a thing',
              content: { 'application/json': { schema: { type: 'object', required: ['name'] } } },
            },
          },
        },
      },
    },
  };
  const liar = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url?.endsWith('openapi.json') === true ? JSON.stringify(description) : '{}');
  });
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
  const prism = await startPrism(url);
  try {
    await expect(new Browser(url, prism.url).get('/api/v1/thing')).rejects.toThrow(/name/);
  } finally {
    await prism.end();
    await new Promise((resolve) => liar.close(resolve));
  }
}, 30_000);
