import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { loadPack, storedForm } from '../../engine/index.ts';
import { readPackFolder } from '../../server/registry/read-packs.ts';
import { ROOT } from '../../server/root.ts';
import { insertRelease, putInForce } from '../../server/store/repositories/releases.ts';
import { databaseFile, openSqlite } from '../../server/store/sqlite/open.ts';
import { freePort } from '../support/free-port.ts';
import { newSubmission, Victim } from '../crash/victim.ts';
import { type Item, item, median } from './measure.ts';

const ROUNDS = 5;
const PACKS = 10;
const OPEN_CASES = 100_000;
const PROGRAM = fileURLToPath(new URL('../support/started-server.js', import.meta.url));

/** A server that begins with many cases open: it reads none of them, and no definition as text. */
export async function benches(): Promise<Item[]> {
  const folder = mkdtempSync(join(process.cwd(), '.bench-'));
  try {
    await fill(folder);
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) seconds.push(await cpuUntilReady(folder));
    return [
      item('start with 10 packs and 100,000 open cases, CPU until ready', median(seconds), 's', '<= 2'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cpuUntilReady(folder: string): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(await freePort())], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const text = await new Promise<string>((resolve, reject) => {
    let all = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      all += chunk.toString();
      if (all.includes('\n')) resolve(all);
    });
  });
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  return (JSON.parse(text) as { cpuSeconds: number }).cpuSeconds;
}

/** One case that a server has really begun, as often as is wanted; and a pack under several names. */
async function fill(folder: string): Promise<void> {
  const victim = await Victim.start(folder);
  if ((await victim.submit(newSubmission())) === undefined) throw new Error('no case was begun');
  await victim.end('SIGTERM');
  const store = openSqlite({
    folder,
    broken: (fault) => {
      throw fault;
    },
  });
  const { files } = await readPackFolder(join(ROOT, 'definitions/equipment-loan'));
  for (let number = 1; number < PACKS; number++) {
    const id = `equipment-loan-${number}`;
    const renamed = files.map((file) => ({ ...file, bytes: renamedTo(id, file.bytes) }));
    const { release } = loadPack(renamed);
    if (release === undefined) throw new Error(`${id} is not right`);
    await store.write(async (db) => {
      await insertRelease(db, {
        hash: release.hash,
        pack: id,
        number: 1,
        stored: storedForm(release),
        sources: {},
        versions: {},
        at: 0,
        by: 'bench',
        approvedBy: null,
        reason: 'bench',
      });
      await putInForce(db, id, release.hash, 0);
    });
  }
  await store.close();
  multiply(folder);
}

function renamedTo(id: string, bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('equipment-loan', id));
}

function multiply(folder: string): void {
  const database = new BetterSqlite(databaseFile(folder));
  database.pragma('synchronous = OFF');
  for (const [table, changes] of [
    ['cases', { id: "id || '-' || n", number: "number || '-' || n" }],
    ['case_events', { case_id: "case_id || '-' || n" }],
  ] as const) {
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const values = columns.map((name) => (changes as Record<string, string>)[name] ?? name);
    database.exec(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${OPEN_CASES - 1})
       INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table}, numbers`,
    );
  }
  const { n } = database.prepare("SELECT count(*) AS n FROM cases WHERE status = 'active'").get() as {
    n: number;
  };
  if (n !== OPEN_CASES) throw new Error(`${n} cases are open`);
  database.close();
}
