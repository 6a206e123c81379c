import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../server/operations/log.ts';
import { type Heads, readHeads } from '../../server/operations/heads.ts';
import { verifyFolder } from '../../server/operations/verify.ts';
import { appendAudit } from '../../server/store/repositories/audit.ts';
import { backUp } from '../../server/store/sqlite/backup.ts';
import { DAY, startServer } from '../support/server.ts';

const NO_HEADS: Heads = { cases: [], audit: [] };
let folder = '';
let log = '';
const backup = () => join(folder, '..', 'heads.backup');
const logFile = () => join(folder, '..', 'server.log');

/** Cases of several steps, begun by people and gone on by timers and connectors; then the server is gone. */
beforeAll(async () => {
  const around = await mkdtemp(join(tmpdir(), 'slipway-audit-'));
  folder = join(around, 'data');
  const server = await startServer(
    { logLevel: 'info' },
    createLog('info', { write: (line) => void (log += line) }),
  );
  const ada = await server.browser().play('ada-user');
  for (const name of ['alder', 'birch', 'cedar']) {
    const begun = await ada.post('/api/v1/cases', {
      pack: 'msp-hub',
      flow: 'onboarding',
      actingFor: 'northwind',
      answers: { customerName: name, email: `rep@${name}.example`, domain: `${name}.example`, country: 'BE' },
    });
    expect(begun.status).toBe(201);
  }
  await server.settled();
  await server.pass(8 * DAY);
  await server.app.store.write(async (db) => {
    for (const subject of ['one', 'two', 'three'])
      await appendAudit(db, {
        at: 1,
        actor: 'test',
        action: 'tested',
        subject,
        detail: { subject },
        request: 'r',
      });
  });
  await server.stop();
  await cp(server.folder, folder, { recursive: true });
  await rm(server.folder, { recursive: true, force: true });
  backUp(folder, backup(), '2026-03-02T09:00:00Z');
  await writeFile(logFile(), `not a line of JSON\n${log}{"case":"cut off in the mid`);
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const faults = async (heads = NO_HEADS) => (await verifyFolder({ folder, heads })).faults;

/** Does something to the data that nobody should, looks whether it shows, and undoes it. */
async function tamper(change: (db: BetterSqlite.Database) => void, heads?: Heads): Promise<string[]> {
  const file = join(folder, 'slipway.db');
  const untouched = `${file}.untouched`;
  await cp(file, untouched);
  const db = new BetterSqlite(file);
  try {
    change(db);
    db.close();
    return (await faults(heads)).map(({ what }) => what);
  } finally {
    await cp(untouched, file);
  }
}

const KEYS: { readonly [table: string]: readonly string[] } = {
  case_events: ['case_id', 'sequence'],
  cases: ['id'],
  personal_values: ['case_id', 'sequence', 'subject'],
  audit: ['sequence'],
};

/** The row as it is, and how to find it. */
interface Row {
  readonly values: { readonly [column: string]: unknown };
  readonly where: string;
  readonly key: readonly unknown[];
}

function rowsOf(table: string): Row[] {
  const keys = KEYS[table] ?? [];
  const db = new BetterSqlite(join(folder, 'slipway.db'), { readonly: true });
  const rows = db.prepare(`select * from ${table} order by ${keys.join()}`).all() as Row['values'][];
  db.close();
  const where = keys.map((key) => `${key} = ?`).join(' and ');
  return rows.map((values) => ({ values, where, key: keys.map((key) => values[key]) }));
}

/** Another value of the same kind: one character is another one, or a number is further on. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1_000;
  const text = String(value);
  const at = Math.floor(text.length / 2);
  const other = text[at] === 'a' ? 'b' : 'a';
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}

/** What is proven of each table. `listed` follows from the release in force, and `changed_at` only sorts lists. */
const PROVEN: { readonly [table: string]: readonly string[] } = {
  case_events: [
    'case_id',
    'sequence',
    'at',
    'release',
    'semantics',
    'actor',
    'request',
    'body',
    'log',
    'previous',
    'digest',
  ],
  cases: [
    'id',
    'number',
    'pack',
    'flow',
    'release',
    'partner',
    'company',
    'starter',
    'status',
    'sequence',
    'head',
    'state',
    'opened_at',
  ],
  personal_values: ['case_id', 'by_digest'],
  audit: ['sequence', 'at', 'actor', 'action', 'subject', 'detail', 'request', 'previous', 'digest'],
};

describe('slipway audit verify', () => {
  it('finds nothing where nothing was changed, and everything that was published', async () => {
    for (const heads of [NO_HEADS, await readHeads(backup()), await readHeads(logFile())])
      expect(await faults(heads)).toEqual([]);
    const { cases } = await readHeads(logFile());
    expect(cases).toHaveLength(3);
  });

  it.each(Object.entries(PROVEN))(
    'sees every value that is changed in %s (P5)',
    { timeout: 300_000 },
    async (table, columns) => {
      const missed: string[] = [];
      let tried = 0;
      for (const { values, where, key } of rowsOf(table))
        for (const column of columns) {
          const other = otherThan(values[column]);
          const found = await tamper((db) =>
            db.prepare(`update ${table} set ${column} = ? where ${where}`).run(other, ...key),
          );
          tried += 1;
          if (found.length === 0) missed.push(`${table}.${column} of ${key.join(' ')}`);
        }
      expect(missed).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(3 * columns.length);
    },
  );

  it.each(['case_events', 'personal_values'])('sees every row that is taken out of %s', async (table) => {
    const missed: string[] = [];
    for (const { where, key } of rowsOf(table)) {
      const found = await tamper((db) => db.prepare(`delete from ${table} where ${where}`).run(...key));
      if (found.length === 0) missed.push(key.join(' '));
    }
    expect(missed).toEqual([]);
  });

  it('sees two events of a case that changed places', async () => {
    const found = await tamper((db) => {
      const [id] = db.prepare('select case_id from case_events group by 1 having count(*) > 2').pluck().all();
      const place = (from: number, to: number) =>
        db
          .prepare('update case_events set sequence = ? where case_id = ? and sequence = ?')
          .run(to, id, from);
      place(1, 99);
      place(2, 1);
      place(99, 2);
    });
    expect(found).toContain('chain');
  });

  it('sees an entry that was taken out of the middle of the audit log', async () => {
    const count = rowsOf('audit').length;
    expect(await tamper((db) => db.prepare('delete from audit where sequence = ?').run(count - 1))).toContain(
      'audit',
    );
  });

  it('sees a release that is not what was published', async () => {
    const found = await tamper((db) =>
      db.prepare(`update releases set stored = replace(stored, 'onboarding', 'offboarding')`).run(),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});

/** Whoever can write the data can write a shorter history that is whole; what was published elsewhere says so. */
describe('a tail that was cut off cleanly', () => {
  const withoutACase = (db: BetterSqlite.Database) => {
    const id = db.prepare('select id from cases limit 1').pluck().get();
    for (const [table, column] of [
      ['cases', 'id'],
      ['case_events', 'case_id'],
      ['personal_values', 'case_id'],
    ])
      db.prepare(`delete from ${table} where ${column} = ?`).run(id);
  };
  const withoutTheLastEntry = (db: BetterSqlite.Database) =>
    db.prepare('delete from audit where sequence = (select max(sequence) from audit)').run();

  it('cannot be seen from the data alone', async () => {
    expect(await tamper(withoutACase)).toEqual([]);
    expect(await tamper(withoutTheLastEntry)).toEqual([]);
  });

  it('shows by the heads of a back-up, and by those of a log', async () => {
    const [ofBackup, ofLog] = [await readHeads(backup()), await readHeads(logFile())];
    expect(await tamper(withoutACase, ofBackup)).toEqual(['cut']);
    expect(await tamper(withoutACase, ofLog)).toEqual(['cut']);
    expect(await tamper(withoutTheLastEntry, ofBackup)).toEqual(['cut']);
  });

  it('a file without heads is not taken for one that proves something', async () => {
    const file = join(folder, '..', 'empty.log');
    await writeFile(file, '{"level":"info","msg":"started"}\n');
    await expect(readHeads(file)).rejects.toThrow(/holds no heads/);
    await expect(readHeads(join(folder, 'slipway.db'))).rejects.toThrow(/holds no heads/);
  });
});
