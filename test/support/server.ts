import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadPack, storedForm } from '../../engine/index.ts';
import { start, type Running } from '../../server/compose.ts';
import type { Config } from '../../server/config/config.ts';
import { defaultConfig } from '../../server/config/defaults.ts';
import { changesSince, versionsOf } from '../../server/registry/check/changes.ts';
import { sourcesOf } from '../../server/registry/sources.ts';
import { readPacks } from '../../server/registry/read-packs.ts';
import { ROOT } from '../../server/root.ts';
import { insertRelease, putInForce } from '../../server/store/repositories/releases.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { freePort } from './free-port.ts';
import { Browser } from './http.ts';
import { startPrism } from './prism.ts';

export interface TestServer extends Running {
  readonly folder: string;
  /** A new browser, nobody signed in. */
  browser(): Browser;
  /** Lets everything happen that is due. */
  settled(): Promise<void>;
  /** Moves the business clock on by a duration in milliseconds. */
  pass(ms: number): Promise<void>;
  /** Stops, and starts again with the same data. */
  restart(): Promise<TestServer>;
  /** Stops, and leaves nothing behind. */
  end(): Promise<void>;
}

let template: Promise<string> | undefined;

/**
 * A demonstration server with data of its own. The packs are put in force without the long check before publishing, which
 * has tests of its own.
 */
export async function startServer(given: Partial<Config> = {}, log?: Logger): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-test-'));
  template ??= makeTemplate();
  await cp(await template, folder, { recursive: true });
  return startIn(folder, given, log);
}

export async function startIn(
  folder: string,
  given: Partial<Config> = {},
  log?: Logger,
): Promise<TestServer> {
  const port = given.port ?? (await freePort());
  const generous = { requests: 1_000_000, seconds: 60 };
  const budget = { perIp: generous, perCaller: generous };
  const running = await start(
    defaultConfig({
      folder,
      port,
      demo: true,
      logLevel: 'silent',
      checkAnswers: true,
      limits: { read: budget, write: budget, signIn: budget },
      ...given,
    }),
    log,
  );
  const { app } = running;
  const prism = process.env['SLIPWAY_PRISM'] === '1' ? await startPrism(running.url) : undefined;
  return {
    ...running,
    folder,
    browser: () => new Browser(running.url, prism?.url),
    settled: () => app.scheduler.settled(),
    pass: async (ms) => {
      await app.scheduler.travelTo(app.clock, app.clock.ms() + ms);
    },
    restart: async () => {
      await prism?.end();
      await running.stop();
      return startIn(folder, { ...given, port }, log);
    },
    end: async () => {
      await prism?.end();
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-template-'));
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  const store = openSqlite({ folder, broken: (fault) => expectNever(fault) });
  for (const { files } of await readPacks(join(ROOT, 'definitions'))) {
    const { release, diagnostics } = loadPack(files);
    if (release === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const { pack, hash } = release;
    const row = {
      hash,
      pack,
      number: 1,
      stored: storedForm(release),
      sources: sourcesOf(files),
      versions: versionsOf(release, changesSince(undefined, release), {}),
      at: 0,
      by: 'test',
      approvedBy: null,
      reason: 'for tests',
    };
    await store.write(async (db) => {
      await insertRelease(db, row);
      await putInForce(db, pack, hash, 0);
    });
  }
  await store.close();
  return folder;
}

function expectNever(fault: Error): never {
  throw fault;
}

export const DAY = 24 * 3_600_000;
