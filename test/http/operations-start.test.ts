import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { slipway } from '../support/slipway.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import { startServer } from '../support/server.ts';

let [around, template] = ['', ''];
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'slipway-start-'));
  template = join(around, 'template');
  const server = await startServer();
  await server.stop();
  await cp(server.folder, template, { recursive: true });
  await rm(server.folder, { recursive: true, force: true });
});
afterAll(() => rm(around, { recursive: true, force: true }));

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(around, 'data-'));
  await cp(template, folder, { recursive: true });
  return folder;
}

async function withServer(
  options: Omit<Parameters<typeof startProcess>[0], 'folder'>,
  use: (server: ServerProcess, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await dataFolder();
  const server = await startProcess({ folder, ...options });
  try {
    await use(server, folder);
  } finally {
    server.signal('SIGKILL');
    await server.ended;
  }
}

const statusOf = async (url: string) => (await fetch(url)).status;

describe('slipway start', () => {
  it('says what is in force and where it runs, and of secrets only that they are set', async () => {
    const env = { SLIPWAY_METRICS_TOKEN: 'hunter22hunter22', SLIPWAY_PROXY_HOPS: '1' };
    await withServer({ env, args: ['--demo'] }, async (server) => {
      expect(await statusOf(`${server.url}/readyz`)).toBe(200);
      expect(server.output()).not.toContain('hunter22');
      const line =
        server
          .output()
          .split('\n')
          .find((one) => one.startsWith('{"url"')) ?? '';
      const { url, settings } = JSON.parse(line);
      expect(url).toBe(server.url);
      expect(settings).toEqual(
        expect.arrayContaining([
          { name: 'SLIPWAY_METRICS_TOKEN', value: 'set', source: 'environment' },
          { name: 'SLIPWAY_PROXY_HOPS', value: '1', source: 'environment' },
          { name: 'SLIPWAY_DEMO', value: 'true', source: 'command line' },
        ]),
      );
    });
  });

  it('says who cannot sign in yet, and what to do', async () => {
    const folder = await dataFolder();
    const db = new BetterSqlite(join(folder, 'slipway.db'));
    db.exec('delete from companies; delete from users');
    db.close();
    const server = await startProcess({ folder });
    server.signal('SIGTERM');
    await server.ended;
    expect(server.output()).toMatch(/Nobody can sign in yet: set SLIPWAY_ADMINISTRATOR/);
  });

  it('shows the first administrator the link to begin with, in no log line, and at the first start only', async () => {
    const folder = await dataFolder();
    const db = new BetterSqlite(join(folder, 'slipway.db'));
    db.exec('delete from companies; delete from users');
    db.close();
    const env = { SLIPWAY_ADMINISTRATOR: 'boss@example.com', SLIPWAY_ADMINISTRATOR_COMPANY: 'Example' };
    const invitation = /chooses a password at (\S+)/;
    const starts: string[] = [];
    for (let time = 0; time < 2; time++) {
      const server = await startProcess({ folder, env });
      server.signal('SIGTERM');
      await server.ended;
      starts.push(server.output());
    }
    const token =
      invitation
        .exec(starts[0] ?? '')?.[1]
        ?.split('/')
        .at(-1) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(starts[1]).not.toMatch(invitation);
    const lines = starts
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('{"level"'));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.includes(token) || line.includes('boss@'))).toEqual([]);
  });
});

describe('a server that is told to stop', () => {
  it('ends in good order: what it has acknowledged is there, and the exit code is 0', async () => {
    await withServer({ args: ['--demo'] }, async (server, folder) => {
      await server.browser().play('ada-user');
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      const db = new BetterSqlite(join(folder, 'slipway.db'), { readonly: true });
      expect(db.prepare('select count(*) from sessions').pluck().get()).toBe(1);
      db.close();
      expect(server.output()).toMatch(/"msg":"stopped"/);
    });
  });

  it('says first that it is not ready, and still answers; a second signal ends it at once', async () => {
    const env = { SLIPWAY_DRAIN_SECONDS: '60' };
    await withServer({ args: ['--demo'], env }, async (server) => {
      server.signal('SIGTERM');
      await expect.poll(() => statusOf(`${server.url}/readyz`)).toBe(503);
      expect(await statusOf(`${server.url}/healthz`)).toBe(200);
      server.signal('SIGINT');
      expect(await server.ended).toBe(130);
    });
  });

  it('is ended by an error that nobody caught, with a line in the log that names nobody', async () => {
    const fault = join(around, 'fault.mjs');
    await writeFile(fault, `setTimeout(() => { throw new Error('for canary@example.com'); }, 4_000);`);
    const env = { NODE_OPTIONS: `--import ${fault}` };
    await withServer({ args: ['--demo'], env }, async (server) => {
      expect(await server.ended).toBe(70);
      expect(server.output()).toMatch(/"level":"fatal".*an error was not caught/);
      expect(server.output()).not.toContain('canary');
    });
  });
});

describe('a start that is not possible', () => {
  const start = (...args: string[]) => slipway(['start', ...args]);

  it('tells all mistakes of the settings at once, and is a misuse', async () => {
    const { code, err } = await slipway(['start', '--port', 'abc'], {
      SLIPWAY_MODE: 'production',
      SLIPWAY_DEMO: 'true',
      SLIPWAY_LOGLEVEL: 'info',
    });
    expect(code).toBe(2);
    for (const part of [
      /--port must be/,
      /production refuses/,
      /did you mean SLIPWAY_LOG_LEVEL/,
      /PUBLIC_URL/,
    ])
      expect(err).toMatch(part);
  });

  it('names the port that is in use', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const { code, err } = await start('--demo', '--data', await dataFolder(), '--port', String(port));
    other.close();
    expect([code, err]).toEqual([1, expect.stringContaining(`port ${port} is in use`)]);
  });

  it('leaves data alone with which another process works', async () => {
    await withServer({ args: ['--demo'] }, async (_, folder) => {
      const { code, err } = await start('--data', folder, '--port', String(await freePort()));
      expect([code, err]).toEqual([1, expect.stringMatching(/another process already works with the data/)]);
    });
  });

  it('leaves data alone that a newer version has written', async () => {
    const folder = await dataFolder();
    const db = new BetterSqlite(join(folder, 'slipway.db'));
    db.pragma('user_version = 999');
    db.close();
    const { code, err } = await start('--data', folder, '--port', String(await freePort()));
    expect([code, err]).toEqual([1, expect.stringMatching(/newer version of Slipway/)]);
  });

  it.each([
    [
      'data that are no database',
      async (folder: string) => writeFile(join(folder, 'slipway.db'), 'x'.repeat(5_000)),
    ],
  ])('says what to do about %s', async (_, spoil) => {
    const folder = await mkdtemp(join(around, 'spoilt-'));
    await spoil(folder);
    const { code, err } = await start('--data', folder, '--port', String(await freePort()));
    expect([code, err]).toEqual([1, expect.stringMatching(/is damaged; restore the last back-up/)]);
  });

  it('says what to do where the folder of the data is a file', async () => {
    const file = join(around, 'a-file');
    await writeFile(file, '');
    const { code, err } = await start('--data', file, '--port', String(await freePort()));
    expect([code, err]).toEqual([1, expect.stringMatching(/is no folder; choose another one with --data/)]);
  });
});
