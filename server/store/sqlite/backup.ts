import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { databaseFile } from './open.ts';

/** There is nothing to back up, or something is there already where it should go. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

export interface BackedUp {
  readonly file: string;
  readonly bytes: number;
  readonly cases: number;
  /** How far the audit log had come. */
  readonly audit: number;
}

/**
 * What belongs to the data and stands beside the database. A database is copied as one; in a folder, each file. They are
 * copied after the database, so that they know all that it rests on.
 */
const BESIDE = { databases: ['twins.db'], folders: ['vault'] } as const;

const TABLES = `
  create table backup_info (name text primary key, value text not null) strict;
  create table backup_heads (case_id text not null, sequence integer not null, digest text not null) strict;
  create table backup_files (path text primary key, bytes blob not null) strict;
  insert into backup_heads select id, sequence, head from cases;
  insert into backup_info select 'audit', json_object('sequence', sequence, 'digest', digest)
    from audit order by sequence desc limit 1;
`;

/**
 * Copies the data of a folder into one file, as they were at one instant, while a server works with them: all that it had
 * acknowledged before is in it. The heads of all cases go along, by which a later loss can be proven. Throws `BackupRefused`.
 */
export function backUp(folder: string, to: string, takenAt: string): BackedUp {
  const source = databaseFile(folder);
  if (!existsSync(source)) throw new BackupRefused(`there are no data in ${folder}`);
  if (existsSync(to)) throw new BackupRefused(`${to} is there already; a back-up is never written over`);
  const part = `${to}.${process.pid}.part`;
  try {
    copyDatabase(source, part);
    const counted = complete(part, folder, takenAt);
    syncFile(part);
    const bytes = statSync(part).size;
    renameSync(part, to);
    syncFile(dirname(to));
    return { file: to, bytes, ...counted };
  } finally {
    rmSync(part, { force: true });
    rmSync(`${part}-journal`, { force: true });
  }
}

/** One read transaction, which holds up nobody. The copy is made for its owner alone: it holds whatever people have told. */
function copyDatabase(source: string, to: string): void {
  closeSync(openSync(to, 'wx', 0o600));
  const connection = new BetterSqlite(source, { readonly: true, timeout: 30_000 });
  try {
    connection.prepare('vacuum into ?').run(to);
  } finally {
    connection.close();
  }
}

function complete(part: string, folder: string, takenAt: string): Pick<BackedUp, 'cases' | 'audit'> {
  const copy = new BetterSqlite(part);
  try {
    copy.transaction(() => {
      copy.exec(TABLES);
      copy.prepare(`insert into backup_info values ('takenAt', ?)`).run(takenAt);
      const put = copy.prepare('insert into backup_files values (?, ?)');
      for (const [path, bytes] of filesBeside(folder, part)) put.run(path, bytes);
    })();
    const result = copy.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new Error(`the copy is not sound: ${String(result)}`);
    const count = (sql: string) => copy.prepare(sql).pluck().get() as number;
    return {
      cases: count('select count(*) from cases'),
      audit: count('select coalesce(max(sequence), 0) from audit'),
    };
  } finally {
    copy.close();
  }
}

function filesBeside(folder: string, part: string): [path: string, bytes: Buffer][] {
  const databases = BESIDE.databases.filter((name) => existsSync(join(folder, name)));
  const files = BESIDE.folders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
  return [
    ...databases.map((name): [string, Buffer] => [
      name,
      databaseBytes(join(folder, name), `${part}.${name}`),
    ]),
    ...files.map((path): [string, Buffer] => [path, readFileSync(join(folder, path))]),
  ];
}

function databaseBytes(source: string, temporary: string): Buffer {
  try {
    copyDatabase(source, temporary);
    return readFileSync(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A copy that is not on the disk is none. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
