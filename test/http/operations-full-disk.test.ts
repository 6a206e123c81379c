import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../server/operations/verify.ts';
import type { Browser, Reply } from '../support/http.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import { startServer } from '../support/server.ts';

/** A way in which there is no room for more, and how room is made while the server runs. */
interface Shortage {
  readonly name: string;
  readonly isPossible: boolean;
  /** What it takes. */
  readonly needs: string;
  prepare(folder: string): Promise<void>;
  readonly under: readonly string[];
  makeRoom(folder: string, pid: number): void;
  end(folder: string): void;
}

const MEGABYTE = 1024 * 1024;
const can = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function canMount(): boolean {
  const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  const mounted = can('mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', folder);
  if (mounted) spawnSync('umount', [folder]);
  return mounted;
}

const SHORTAGES: readonly Shortage[] = [
  {
    name: 'a disk that is full',
    isPossible: process.platform === 'linux' && canMount(),
    needs: 'leave to mount a file system',
    prepare: async (folder) => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', folder]);
    },
    under: [],
    makeRoom: (folder) => execFileSync('mount', ['-o', 'remount,size=64m', folder]),
    end: (folder) => execFileSync('umount', [folder]),
  },
  {
    name: 'a limit on the size of files',
    isPossible: can('prlimit', '--version'),
    needs: 'the command prlimit',
    prepare: async () => undefined,
    under: ['prlimit', `--fsize=${4 * MEGABYTE}:unlimited`],
    makeRoom: (_, pid) => execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:unlimited']),
    end: () => undefined,
  },
];

let [around, data] = ['', ''];
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'slipway-full-'));
  data = join(around, 'template');
  const server = await startServer();
  await server.stop();
  await cp(server.folder, data, { recursive: true });
  await rm(server.folder, { recursive: true, force: true });
});
afterAll(() => rm(around, { recursive: true, force: true }));

const enrol = (ada: Browser, index: number): Promise<Reply> =>
  ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: `Customer ${index} ${'x'.repeat(100)}`,
      email: `rep@customer-${index}.example`,
      domain: `customer-${index}.example`,
      country: 'BE',
    },
  });

/** Until there is no room; the ids of those that were acknowledged, and the first refusal. */
async function fill(ada: Browser): Promise<{ acknowledged: string[]; refused: Reply }> {
  const acknowledged: string[] = [];
  for (let index = 0; index < 20_000; index++) {
    const reply = await enrol(ada, index);
    if (reply.status !== 201) return { acknowledged, refused: reply };
    acknowledged.push(reply.body.id);
  }
  throw new Error('there was always room');
}

async function eventually(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to be');
}

/** Nobody is told to wait before there is no room. */
const ENV = { SLIPWAY_WRITES_PER_MINUTE: '1000000', SLIPWAY_READS_PER_MINUTE: '1000000' };

/** A server on a disk that is short of room, for as long as it is used. */
async function withServer(
  { prepare, under, end }: Shortage,
  use: (server: ServerProcess, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(around, 'small-'));
  await prepare(folder);
  try {
    await cp(data, folder, { recursive: true });
    const server = await startProcess({ folder, args: ['--demo'], under, env: ENV });
    try {
      await use(server, folder);
    } finally {
      server.signal('SIGKILL');
      await server.ended;
    }
  } finally {
    end(folder);
  }
}

describe.each(SHORTAGES)('$name (P12)', (shortage) => {
  const title = 'refuses writes, goes on reading, and recovers by itself once there is room';

  it(title, { timeout: 120_000 }, async ({ skip }) => {
    if (!shortage.isPossible) skip(`it takes ${shortage.needs}`);
    await withServer(shortage, async (server, folder) => {
      const probe = (path: string) => fetch(server.url + path);
      const ada = await server.browser().play('ada-user');

      const { acknowledged, refused } = await fill(ada);
      expect([refused.status, refused.body.type]).toEqual([507, '/problems/storage-full']);
      expect(acknowledged.length).toBeGreaterThan(5);

      const [ready, alive] = [await probe('/readyz'), await probe('/healthz')];
      const because = { status: 'not ready', because: 'storage-full' };
      expect([ready.status, await ready.json()]).toEqual([503, because]);
      expect(alive.status).toBe(200);
      for (const id of acknowledged.slice(-20))
        expect((await ada.get(`/api/v1/cases/${id}`)).status).toBe(200);

      shortage.makeRoom(folder, server.pid);
      await eventually(async () => (await probe('/readyz')).status === 200);
      expect((await enrol(ada, 1_000_000)).status).toBe(201);

      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      const verified = await verifyFolder({ folder, heads: { cases: [], audit: [] } });
      expect(verified.faults).toEqual([]);
      expect(verified.cases).toBe(acknowledged.length + 1);
    });
  });
});
