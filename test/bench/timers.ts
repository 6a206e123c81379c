import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { claimJobs, nextDue } from '../../server/store/repositories/jobs.ts';
import type { Store } from '../../server/store/database.ts';
import { databaseFile, openSqlite } from '../../server/store/sqlite/open.ts';
import { type Item, item, median } from './measure.ts';

const FEW = 10_000;
const MANY = 5_000_000;
const CLAIMED = 100;
const ROUNDS = 15;

/** Claiming what is due, and looking whether anything is, with few timers waiting and with many. */
export async function benches(): Promise<Item[]> {
  const parent = mkdtempSync(join(process.cwd(), '.bench-'));
  const few = filled(join(parent, 'few'), FEW);
  const many = filled(join(parent, 'many'), MANY);
  try {
    const claims = { few: [] as number[], many: [] as number[] };
    const polls = { few: [] as number[], many: [] as number[] };
    for (let round = -3; round < ROUNDS; round++)
      for (const [name, store] of [
        ['few', few],
        ['many', many],
      ] as const) {
        const poll = await microsOf(50, () => nextDue(store.read, 'timer'));
        const claim = await claimTime(store, round + 4);
        if (round < 0) continue;
        polls[name].push(poll);
        claims[name].push(claim);
      }
    const ratio = (figures: { few: number[]; many: number[] }) => median(figures.many) / median(figures.few);
    return [
      item('claim 100 due timers among 10 thousand', median(claims.few), 'µs'),
      item('claim 100 due timers among 5 million', median(claims.many), 'µs'),
      item('claim among 5 million against 10 thousand', ratio(claims), 'x', '<= 2.5'),
      item('idle poll among 10 thousand', median(polls.few), 'µs'),
      item('idle poll among 5 million', median(polls.many), 'µs'),
      item('idle poll among 5 million against 10 thousand', ratio(polls), 'x', '<= 1.5'),
    ];
  } finally {
    await few.close();
    await many.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Every round claims the next hundred; their lease moves them to the far end, as it does in a server. */
async function claimTime(store: Store, round: number): Promise<number> {
  const now = round * CLAIMED;
  const start = process.hrtime.bigint();
  const claimed = await store.write((db) => claimJobs(db, 'timer', now, 1e9, CLAIMED));
  const micros = Number(process.hrtime.bigint() - start) / 1e3;
  if (claimed.length !== CLAIMED) throw new Error(`${claimed.length} were claimed`);
  return micros;
}

async function microsOf(times: number, run: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) await run();
  return Number(process.hrtime.bigint() - start) / 1e3 / times;
}

/** Timers that are due one a millisecond, one for each case. */
function filled(folder: string, count: number): Store {
  const store = openSqlite({
    folder,
    broken: (fault) => {
      throw fault;
    },
  });
  const database = new BetterSqlite(databaseFile(folder));
  database.pragma('synchronous = OFF');
  const insert = database.prepare(
    `INSERT INTO jobs (queue, due_at, id, case_id, name, type, payload, attempts, created_at)
     VALUES ('timer', ?, ?, ?, 'reminder.1', 'timer', '{"type":"timer","ladder":"reminder","overdue":"last"}', 0, 0)`,
  );
  database.transaction(() => {
    for (let due = 1; due <= count; due++) insert.run(due, `timer-${due}`, `case-${due}`);
  })();
  database.close();
  return store;
}
