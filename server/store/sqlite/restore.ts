import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { appendAudit } from '../repositories/audit.ts';
import { sqliteSchema } from '../schema/index.ts';
import { syncFile } from './backup.ts';
import { lockFolder } from './lock.ts';
import { databaseFile, openSqlite } from './open.ts';

/** The file is no back-up, or a damaged one; or there are data where it should go. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

export interface Restore {
  readonly folder: string;
  readonly from: string;
  /** What is there is moved aside; nothing is ever deleted. */
  readonly force: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For the entry in the audit log. */
  readonly request: string;
}

export interface Restored {
  readonly takenAt: string;
  readonly cases: number;
  /** Where the data are that were there before. */
  readonly movedTo: string | undefined;
}

/** All that belongs to the data of a folder. */
const DATA = [
  'slipway.db',
  'slipway.db-wal',
  'slipway.db-shm',
  'twins.db',
  'twins.db-wal',
  'twins.db-shm',
  'vault',
];

/**
 * Puts a back-up in the place of the data of a folder. All is prepared beside them before anything of them is touched.
 * Whoever was signed in when it was taken has to sign in anew. Throws `RestoreRefused`, `AlreadyRunning`, `NewerDatabase`.
 */
export async function restore(asked: Restore): Promise<Restored> {
  const { folder, from } = asked;
  const found = inspect(from);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder, join(folder, 'slipway.lock'));
  try {
    return { ...found, movedTo: await replace(asked, found.takenAt) };
  } finally {
    lock.release();
  }
}

async function replace({ folder, from, force, now, request }: Restore, takenAt: string) {
  const before = DATA.filter((name) => existsSync(join(folder, name)));
  if (before.length > 0 && !force)
    throw new RestoreRefused(
      `there are data in ${folder}; --force moves them aside and puts the back-up in their place`,
    );
  const staging = mkdtempSync(join(folder, '.restore-'));
  try {
    unpack(from, staging);
    await settle(staging, { now, request, takenAt });
    const movedTo = before.length === 0 ? undefined : moveAside(folder, before, now);
    for (const name of DATA.filter((one) => existsSync(join(staging, one))))
      renameSync(join(staging, name), join(folder, name));
    syncFile(folder);
    return movedTo;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Reads all of it: a back-up that is damaged is found out before it replaces something. */
function inspect(from: string): Pick<Restored, 'takenAt' | 'cases'> {
  if (!existsSync(from)) throw new RestoreRefused(`there is no file ${from}`);
  const connection = openBackup(from);
  try {
    if (connection.pragma('quick_check', { simple: true }) !== 'ok') throw damaged(from);
    const get = (sql: string) => connection.prepare(sql).pluck().get();
    const isMarked = get(`select count(*) from sqlite_schema where name in ('backup_info', 'backup_heads')`);
    if (isMarked !== 2) throw new RestoreRefused(`${from} is a database, but no back-up of slipway backup`);
    if (get(LOST_HEADS) !== 0) throw damaged(from);
    const takenAt = String(get(`select value from backup_info where name = 'takenAt'`));
    return { takenAt, cases: Number(get('select count(*) from cases')) };
  } catch (error) {
    if (isCodeOf(error, 'SQLITE_NOTADB')) throw new RestoreRefused(`${from} is no back-up`);
    if (isCodeOf(error, 'SQLITE_CORRUPT')) throw damaged(from);
    throw error;
  } finally {
    connection.close();
  }
}

/** Cases that do not end where the back-up says they did. */
const LOST_HEADS = `
  select (select count(*) from backup_heads h
            left join case_events e on e.case_id = h.case_id and e.sequence = h.sequence
            where e.digest is not h.digest)
       + (select count(*) from cases where id not in (select case_id from backup_heads))`;

function openBackup(from: string): BetterSqlite.Database {
  return new BetterSqlite(from, { readonly: true, fileMustExist: true });
}

const damaged = (from: string) => new RestoreRefused(`${from} is damaged; take an older back-up`);

const isCodeOf = (error: unknown, code: string): boolean =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith(code);

function unpack(from: string, staging: string): void {
  const file = databaseFile(staging);
  copyFileSync(from, file);
  chmodSync(file, 0o600);
  const copy = new BetterSqlite(file);
  try {
    const files = copy.prepare('select path, bytes from backup_files').all() as {
      path: string;
      bytes: Buffer;
    }[];
    for (const { path, bytes } of files) write(staging, path, bytes);
    for (const table of ['backup_files', 'backup_heads', 'backup_info']) copy.exec(`drop table ${table}`);
  } finally {
    copy.close();
  }
}

function write(staging: string, path: string, bytes: Buffer): void {
  if (normalize(path) !== path || path.startsWith('..') || !DATA.includes(path.split('/')[0] ?? ''))
    throw new RestoreRefused(`the back-up holds a file that does not belong to it: ${path}`);
  const target = join(staging, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  writeFileSync(target, bytes, { mode: 0o600 });
  syncFile(target);
}

/** Brings it to where this version wants it. Sessions that were ended since would be back. */
async function settle(
  staging: string,
  { now, request, takenAt }: Pick<Restore, 'now' | 'request'> & Pick<Restored, 'takenAt'>,
): Promise<void> {
  const store = openSqlite({
    folder: staging,
    broken: (fault) => {
      throw fault;
    },
  });
  try {
    await store.write(async (db) => {
      await db.delete(sqliteSchema.sessions);
      const detail = { takenAt };
      await appendAudit(db, {
        at: now,
        actor: 'system',
        action: 'data.restored',
        subject: 'data',
        detail,
        request,
      });
    });
  } finally {
    await store.close();
  }
  syncFile(databaseFile(staging));
}

function moveAside(folder: string, names: readonly string[], now: number): string {
  const aside = join(folder, `replaced-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of names) renameSync(join(folder, name), join(aside, name));
  return aside;
}
