import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchDefinitions } from '../../server/registry/watch-definitions.ts';
import { ROOT } from '../../server/root.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let folder: string;
let loan: string;
let analyst: Browser;
let watch: { close(): Promise<void> };
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-watched-'));
  loan = join(folder, 'equipment-loan');
  cpSync(join(ROOT, 'definitions/equipment-loan'), loan, { recursive: true });
  server = await startServer();
  analyst = await server.browser().play('analyst');
  watch = await watchDefinitions(server.app, folder, { write: (text) => (said += text), colour: false });
});
afterAll(async () => {
  await watch.close();
  await server.end();
  rmSync(folder, { recursive: true });
});

const HAND_OUT = 'forms/hand-out.yaml';

function save(path: string, from: string, to: string): void {
  const before = readFileSync(join(loan, path), 'utf8');
  expect(before).toContain(from);
  said = '';
  writeFileSync(join(loan, path), before.replace(from, to));
}

/** What the terminal says, once it says this. */
async function heard(text: string): Promise<string> {
  for (let tries = 0; tries < 200 && !said.includes(text); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said).toContain(text);
  return said;
}

const releases = async () => (await analyst.get('/api/v1/packs/equipment-loan/releases')).body.releases;

it('a development server begins with what is in the folder', async () => {
  expect(await heard('release 1 is in force')).toContain('✓');
  expect(await releases()).toHaveLength(1);
});

it('a saved file that is right is a release at once, and its scenarios are run afterwards (DE-2)', async () => {
  save(HAND_OUT, 'maximum: 500', 'maximum: 400');
  await heard('release 2');
  const [latest] = await releases();
  expect(latest).toMatchObject({ number: 2, inForce: true, by: { id: 'watch' } });
  await heard('scenarios, paths and proofs of release 2 pass');
});

it('one that is wrong is told in the terminal, with line, column and what would put it right (DE-3)', async () => {
  save(HAND_OUT, 'type: integer', 'type: intger');
  const text = await heard('was not published: 1 mistake');
  expect(text).toMatch(/forms\/hand-out\.yaml:\d+:\d+/);
  expect(text).toContain('^');
  expect(text).toContain('"integer"');
  expect(await releases()).toHaveLength(2);
});

it('and once it is put right, it is a release again', async () => {
  save(
    HAND_OUT,
    'type: intger, title: Deposit received in euro, minimum: 0',
    'type: integer, title: Deposit received in euro, minimum: 1',
  );
  await heard('release 3');
  expect((await releases())[0]).toMatchObject({ number: 3, inForce: true });
});

it('one whose scenarios fail is in force here, and is told about', async () => {
  await heard('of release 3 pass');
  save('rules/who-may-borrow.yaml', 'operator: equal, value: false', 'operator: equal, value: true');
  await heard('release 4');
  const text = await heard('could not be published on another server');
  expect(text).toMatch(/✗ scenario .*scenarios\/[a-z-]+\.yaml:\d+:\d+/);
  expect((await releases())[0]).toMatchObject({ number: 4, inForce: true });
});

it('a pack that is gone goes on running', async () => {
  said = '';
  rmSync(loan, { recursive: true });
  await heard('is gone; the release in force goes on');
  expect((await releases())[0].inForce).toBe(true);
});
