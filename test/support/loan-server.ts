import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack, storedForm } from '../../engine/index.ts';
import { start } from '../../server/compose.ts';
import { defaultConfig } from '../../server/config/defaults.ts';
import { digestOfToken } from '../../server/identity/one-time-links.ts';
import { readPackFolder } from '../../server/registry/read-packs.ts';
import { ROOT } from '../../server/root.ts';
import { insertRelease, putInForce } from '../../server/store/repositories/releases.ts';
import { insertToken, readToken } from '../../server/store/repositories/users.ts';
import { databaseFile, openSqlite } from '../../server/store/sqlite/open.ts';
import { ready } from './ready.ts';

/**
 * A program: the server itself, with one thing to submit to it: an answered form with a rule, a flow, a chained event, a snapshot, an idempotency record, each on the
 * disk before it is acknowledged.
 */
const [, , folder = '', port = '0'] = process.argv;
const TOKEN = 'token-of-the-tests';

if (!existsSync(databaseFile(folder))) await prepare();
const generous = { requests: 1e9, seconds: 60 };
const budget = { perIp: generous, perCaller: generous };
const running = await start(
  defaultConfig({
    folder,
    port: Number(port),
    demo: true,
    logLevel: 'warn',
    limits: { read: budget, write: budget, signIn: budget },
  }),
);
await running.app.store.write(async (db) => {
  const digest = digestOfToken(TOKEN);
  if ((await readToken(db, digest)) !== undefined) return;
  await insertToken(db, {
    id: 'tests',
    digest,
    user: 'ada-user',
    name: 'tests',
    createdAt: 0,
    expiresAt: Number.MAX_SAFE_INTEGER,
  });
});
ready(running.port, {
  path: '/api/v1/cases',
  headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
  body: {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers: { tool: 'drill', borrower: 'mia', purpose: 'a shelf', days: 3 },
  },
  status: 201,
});

process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));

/** The pack of the tutorial, in which a purpose is unique and not a tool: otherwise there could be one submission only. */
async function prepare(): Promise<void> {
  const { files } = await readPackFolder(join(ROOT, 'definitions/equipment-loan'));
  const changed = files.map(({ path, bytes }) =>
    path === 'flows/loan.yaml' ? { path, bytes: withUniquePurpose(bytes) } : { path, bytes },
  );
  const { release, diagnostics } = loadPack(changed);
  if (release === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const store = openSqlite({ folder, broken: (fault) => process.exit(String(fault).length) });
  const { pack, hash } = release;
  await store.write(async (db) => {
    await insertRelease(db, {
      hash,
      pack,
      number: 1,
      stored: storedForm(release),
      sources: {},
      versions: {},
      at: 0,
      by: 'test',
      approvedBy: null,
      reason: 'for tests',
    });
    await putInForce(db, pack, hash, 0);
  });
  await store.close();
}

function withUniquePurpose(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const changed = text.replace('key: /answers/loan-request/tool', 'key: /answers/loan-request/purpose');
  if (changed === text) throw new Error('the flow of the tutorial has no unique key to change');
  return new TextEncoder().encode(changed);
}
