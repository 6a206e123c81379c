import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOfToken } from '../../server/identity/one-time-links.ts';
import { ROOT } from '../../server/root.ts';
import { insertToken } from '../../server/store/repositories/users.ts';
import { Draft } from '../support/definitions.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-publish-'));
  server = await startServer();
  await giveToken('analyst');
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

async function giveToken(user: string): Promise<void> {
  const digest = digestOfToken(`token-of-${user}`);
  const expiresAt = Date.now() + 3_600_000;
  await server.app.store.write((db) =>
    insertToken(db, { id: `t-${user}`, digest, user, name: 'test', createdAt: 0, expiresAt }),
  );
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as people call it, with a server in this process that goes on answering. */
function slipway(args: readonly string[], token = 'token-of-analyst'): Promise<Ended> {
  const env = { ...process.env, SLIPWAY_TOKEN: token, SLIPWAY_DATA: join(folder, 'data') };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'bin/slipway.js'), ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

/** A copy of a pack with one place changed. */
function changed(pack: string, name: string, path: string, from: string, to: string): string {
  const copy = join(folder, name);
  cpSync(join(ROOT, 'definitions', pack), copy, { recursive: true });
  const before = readFileSync(join(copy, path), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(copy, path), before.replace(from, to));
  return copy;
}

const REASON = ['--reason', 'It is better so.'];
const HAND_OUT = 'forms/hand-out.yaml';

describe('slipway publish, to a running server', () => {
  it('makes a release there, as the user of the token (DE-2, DE-5)', async () => {
    const pack = changed('equipment-loan', 'less', HAND_OUT, 'maximum: 500', 'maximum: 400');
    const { code, stdout } = await slipway(['publish', pack, ...REASON, '--to', server.url]);
    expect(stdout).toMatch(/✓ release 2 \([0-9a-f]{12}\) of equipment-loan is in force/);
    expect(code).toBe(0);
    const analyst = await server.browser().play('analyst');
    const [latest] = (await analyst.get('/api/v1/packs/equipment-loan/releases')).body.releases;
    expect(latest).toMatchObject({ number: 2, by: { id: 'analyst' }, reason: 'It is better so.' });
  });

  it('prints what is wrong as check does, and leaves no draft behind (DE-3)', async () => {
    const pack = changed('equipment-loan', 'wrong', HAND_OUT, 'type: integer', 'type: intger');
    const { code, stdout } = await slipway(['publish', pack, ...REASON, '--to', server.url]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/wrong\/forms\/hand-out\.yaml:\d+:\d+/);
    expect(stdout).toContain('^');
    expect(stdout).toContain('was not published: 1 mistake');
    const analyst = await server.browser().play('analyst');
    const drafts = await analyst.get('/api/v1/definition-drafts?pack=equipment-loan');
    expect(drafts.body.drafts).toEqual([]);
  });

  it('proposes where a second person has to approve, who then publishes there (DE-5)', async () => {
    const pack = join(ROOT, 'definitions/msp-hub');
    const { code, stdout } = await slipway(['publish', pack, ...REASON, '--to', server.url, '--json']);
    expect(code).toBe(0);
    const { published, proposed } = JSON.parse(stdout);
    expect(published).toBe(false);
    const draft = new Draft(await server.browser().play('publisher'), proposed);
    expect((await draft.approve()).status).toBe(200);
    expect((await draft.publish()).body.status).toBe('published');
  });

  it('says what is missing: a token, a valid one, the permission, a server', async () => {
    const pack = join(ROOT, 'definitions/equipment-loan');
    const to = (url: string, token?: string) => slipway(['publish', pack, ...REASON, '--to', url], token);
    expect(await to(server.url, '')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('SLIPWAY_TOKEN'),
    });
    expect(await to(server.url, 'unknown')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('does not know this token'),
    });
    await giveToken('operator');
    expect(await to(server.url, 'token-of-operator')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('lack the permission'),
    });
    expect(await to('http://127.0.0.1:1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be reached'),
    });
  });
});

describe('slipway publish, into the data of a server', () => {
  it('that runs is refused, with the way that there is', async () => {
    const pack = join(ROOT, 'definitions/equipment-loan');
    const { code, stderr } = await slipway(['publish', pack, ...REASON, '--data', server.folder]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--to')]);
  });

  it('that does not run makes a release, with all checks', async () => {
    const pack = join(ROOT, 'definitions/equipment-loan');
    expect((await slipway(['publish', pack, ...REASON])).stdout).toContain('release 1');
    const less = changed('equipment-loan', 'still-less', HAND_OUT, 'maximum: 500', 'maximum: 300');
    expect((await slipway(['publish', less, ...REASON])).stdout).toContain('release 2');
    const fails = changed(
      'equipment-loan',
      'fails',
      'scenarios/lent-and-returned.yaml',
      'loan: Requested',
      'loan: Refused',
    );
    const { code, stdout } = await slipway(['publish', fails, ...REASON]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /✗ scenario lent-and-returned at .*fails\/scenarios\/lent-and-returned\.yaml:\d+:\d+/,
    );
  });

  it('wants a second person where the pack asks for one, and knows who may be it (DE-5)', async () => {
    const data = mkdtempSync(join(folder, 'second-'));
    cpSync(server.folder, data, { recursive: true, filter: (file) => !file.endsWith('.lock') });
    const publish = (...more: string[]) =>
      slipway(['publish', join(ROOT, 'definitions/msp-hub'), ...REASON, '--data', data, ...more]);
    expect(await publish()).toMatchObject({ code: 2, stderr: expect.stringContaining('--approved-by') });
    expect(await publish('--approved-by', 'anna@arxus.example')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no user who may approve'),
    });
    expect(await publish('--approved-by', 'Paul@arxus.example')).toMatchObject({ code: 0 });
  });
});

describe('slipway export', () => {
  it('gives a release back to the letter, while the server runs (DE-5)', async () => {
    const out = join(folder, 'out');
    const { code, stdout } = await slipway([
      'export',
      'equipment-loan',
      '--release',
      '1',
      '--to',
      out,
      '--data',
      server.folder,
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('equipment-loan: release 1')]);
    for (const path of ['pack.yaml', HAND_OUT, 'texts/nl.yaml'])
      expect(readFileSync(join(out, path), 'utf8')).toBe(
        readFileSync(join(ROOT, 'definitions/equipment-loan', path), 'utf8'),
      );
    const again = await slipway(['export', 'equipment-loan', '--to', out, '--data', server.folder]);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is not empty') });
  });

  it('takes all packs, each into a folder of its own, also from a server elsewhere', async () => {
    const out = join(folder, 'all');
    const { code, stdout } = await slipway(['export', '--to', out, '--from', server.url, '--json']);
    expect(code).toBe(0);
    const packs = JSON.parse(stdout).map(({ pack }: { pack: string }) => pack);
    expect(packs).toEqual(['equipment-loan', 'msp-hub', 'partner-portal']);
    expect(readFileSync(join(out, 'equipment-loan', HAND_OUT), 'utf8')).toContain('maximum: 400');
  });

  it('says what is not there', async () => {
    const to = ['--to', join(folder, 'none')];
    const running = ['--data', server.folder];
    expect(await slipway(['export', 'loans', ...to, ...running])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is equipment-loan'),
    });
    expect(await slipway(['export', 'msp-hub', '--release', '77', ...to, ...running])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no release 77'),
    });
    expect(await slipway(['export', ...to, '--data', join(folder, 'nowhere')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there are no data'),
    });
  });
});
