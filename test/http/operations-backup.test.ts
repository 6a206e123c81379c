import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { slipway as command } from '../support/slipway.ts';
import { startIn, startServer, type TestServer } from '../support/server.ts';

const slipway = (...args: string[]) => command(args);

let [server, elsewhere]: [TestServer | undefined, string] = [undefined, ''];
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'slipway-backup-'));
  server = await startServer();
});
afterAll(async () => {
  await server?.end();
  await rm(elsewhere, { recursive: true, force: true });
});

const running = (): TestServer => server as TestServer;

async function enrol(ada: Browser, index: number): Promise<string> {
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: `Customer ${index}`,
      email: `rep@customer-${index}.example`,
      domain: `customer-${index}.example`,
      country: 'BE',
    },
  });
  expect(begun.status).toBe(201);
  return begun.body.id;
}

async function caseIds(of: TestServer): Promise<Set<string>> {
  const { cases } = of.app.store.schema;
  return new Set((await of.app.store.read.select({ id: cases.id }).from(cases)).map(({ id }) => id));
}

/** Cases one after the other until told to stop; `acknowledged` are those that were answered so far. */
function load(ada: Browser, from: number) {
  const acknowledged: string[] = [];
  const ending = new AbortController();
  const work = async () => {
    for (let index = from; !ending.signal.aborted; index++) acknowledged.push(await enrol(ada, index));
  };
  const working = work();
  return {
    acknowledged,
    stop: async () => {
      ending.abort();
      await working;
    },
  };
}

describe('a back-up of a server that is at work', () => {
  const TAKEN = 3;

  it(
    'is a prefix of what was acknowledged, whole and provable, every time (P14)',
    { timeout: 120_000 },
    async () => {
      const ada = await running().browser().play('ada-user');
      const clients = [load(ada, 1_000), load(ada, 2_000), load(ada, 3_000)];
      const all = () => clients.flatMap(({ acknowledged }) => acknowledged);
      const taken: { file: string; before: string[] }[] = [];
      for (let index = 0; index < TAKEN; index++) {
        while (all().length < (index + 1) * 5) await new Promise((resolve) => setTimeout(resolve, 20));
        const file = join(elsewhere, `${index}.backup`);
        const before = all();
        expect((await slipway('backup', '--data', running().folder, '--to', file)).code).toBe(0);
        taken.push({ file, before });
        // Of the data themselves, too, while cases go on in them.
        const verified = await slipway('audit', 'verify', '--data', running().folder, '--head', file);
        expect([verified.code, verified.err]).toEqual([0, '']);
      }
      await Promise.all(clients.map(({ stop }) => stop()));
      for (const { file, before } of taken) await expectPrefix(file, before);
      expect(new Set(taken.map(({ before }) => before.length)).size).toBe(TAKEN);
    },
  );

  async function expectPrefix(file: string, before: readonly string[]): Promise<void> {
    const folder = await mkdtemp(join(elsewhere, 'restored-'));
    expect((await slipway('restore', '--data', folder, '--from', file)).code).toBe(0);
    const verified = await slipway('audit', 'verify', '--data', folder, '--head', file, '--json');
    const report = JSON.parse(verified.out);
    expect([verified.code, report.ok, report.faults]).toEqual([0, true, []]);
    expect(report.heads).toBeGreaterThanOrEqual(before.length);
    const restored = await startIn(folder);
    const [there, original] = [await caseIds(restored), await caseIds(running())];
    await restored.stop();
    expect(before.filter((id) => !there.has(id))).toEqual([]);
    expect([...there].filter((id) => !original.has(id))).toEqual([]);
  }

  it('is readable by its owner alone, and writes over nothing', async () => {
    const file = join(elsewhere, 'once.backup');
    expect((await slipway('backup', '--data', running().folder, '--to', file)).code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await slipway('backup', '--data', running().folder, '--to', file);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/is there already/)]);
    expect((await readdir(elsewhere)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('takes along what simulated systems remember', async () => {
    const store = running().app.twinStore;
    store.put('canary', { remembered: true });
    const file = join(elsewhere, 'twins.backup');
    await slipway('backup', '--data', running().folder, '--to', file);
    const folder = await mkdtemp(join(elsewhere, 'twins-'));
    await slipway('restore', '--data', folder, '--from', file);
    const restored = await startIn(folder);
    expect(restored.app.twinStore.get('canary')).toEqual({ remembered: true });
    await restored.stop();
  });
});

describe('restoring', () => {
  it('is refused while a server works with the data, even by force', async () => {
    const file = join(elsewhere, 'running.backup');
    await slipway('backup', '--data', running().folder, '--to', file);
    const refused = await slipway('restore', '--data', running().folder, '--from', file, '--force');
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/another process already works/)]);
  });

  it('moves the data that were there aside, and only if told to', async () => {
    const file = join(elsewhere, 'aside.backup');
    await slipway('backup', '--data', running().folder, '--to', file);
    const folder = await mkdtemp(join(elsewhere, 'aside-'));
    await slipway('restore', '--data', folder, '--from', file);
    const refused = await slipway('restore', '--data', folder, '--from', file);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/--force moves them aside/)]);
    const forced = await slipway('restore', '--data', folder, '--from', file, '--force', '--json');
    expect(forced.code).toBe(0);
    expect(await readdir(JSON.parse(forced.out).movedTo)).toContain('slipway.db');
    expect((await slipway('audit', 'verify', '--data', folder)).code).toBe(0);
  });

  it('lets nobody go on who was signed in', async () => {
    const file = join(elsewhere, 'sessions.backup');
    const ada = await running().browser().play('ada-user');
    await slipway('backup', '--data', running().folder, '--to', file);
    const folder = await mkdtemp(join(elsewhere, 'sessions-'));
    await slipway('restore', '--data', folder, '--from', file);
    const restored = await startIn(folder);
    const { sessions } = restored.app.store.schema;
    expect(await restored.app.store.read.select().from(sessions)).toEqual([]);
    await restored.stop();
    expect((await ada.get('/api/v1/session')).status).toBe(200);
  });

  it('takes no file that is not a back-up', async () => {
    const file = join(elsewhere, 'note.txt');
    await writeFile(file, 'this is not a database, whatever its name says');
    const folder = await mkdtemp(join(elsewhere, 'none-'));
    const refused = await slipway('restore', '--data', folder, '--from', file);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/is no back-up/)]);
    expect(await readdir(folder)).toEqual([]);
  });
});
