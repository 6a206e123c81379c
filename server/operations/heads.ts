import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import BetterSqlite from 'better-sqlite3';
import type { Head } from '../runtime/history/verify.ts';

/** How far the audit log had come. */
export interface AuditHead {
  readonly sequence: number;
  readonly digest: string;
}

/** Points that were reached, and published where nobody who can change the data can change them. */
export interface Heads {
  readonly cases: readonly Head[];
  readonly audit: readonly AuditHead[];
}

/** No back-up, and not one line of a log that publishes a head. */
class NoHeads extends Error {
  override readonly name = 'NoHeads';

  constructor(file: string) {
    super(`${file} holds no heads: name a back-up, or a log of the server at level info`);
  }
}

/** The heads in a back-up, or in a log. Of each case the furthest: what led to it is chained. Throws `NoHeads`. */
export async function readHeads(file: string): Promise<Heads> {
  const heads = (await isDatabase(file)) ? headsOfBackup(file) : await headsOfLog(file);
  if (heads.cases.length + heads.audit.length === 0) throw new NoHeads(file);
  return heads;
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}

function headsOfBackup(file: string): Heads {
  const connection = new BetterSqlite(file, { readonly: true, fileMustExist: true });
  try {
    const isBackup = connection.prepare(`select 1 from sqlite_schema where name = 'backup_heads'`).get();
    if (isBackup === undefined) throw new NoHeads(file);
    const cases = connection.prepare('select case_id as "case", sequence, digest from backup_heads').all();
    const audit = connection.prepare(`select value from backup_info where name = 'audit'`).pluck().all();
    return { cases: cases as Head[], audit: audit.map((value) => JSON.parse(String(value)) as AuditHead) };
  } finally {
    connection.close();
  }
}

async function headsOfLog(file: string): Promise<Heads> {
  const cases = new Furthest<Head>();
  const audit = new Furthest<AuditHead>();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const entry = line.includes('"digest"') ? objectOf(line) : undefined;
    const { case: id, audit: reached, sequence, digest } = entry ?? {};
    if (typeof digest !== 'string') continue;
    if (typeof id === 'string' && typeof sequence === 'number') cases.add(id, { case: id, sequence, digest });
    if (typeof reached === 'number') audit.add('', { sequence: reached, digest });
  }
  return { cases: cases.all(), audit: audit.all() };
}

/** What collects logs may have put something before the line. A line that was cut off is none. */
function objectOf(line: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line.slice(line.indexOf('{')));
    return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

/** Two that are as far and differ are both kept: one of them was never written. */
class Furthest<T extends { readonly sequence: number; readonly digest: string }> {
  readonly #found = new Map<string, T[]>();

  add(key: string, head: T): void {
    const known = this.#found.get(key) ?? [];
    const furthest = known[0]?.sequence ?? 0;
    if (head.sequence > furthest) this.#found.set(key, [head]);
    else if (head.sequence === furthest && !known.some(({ digest }) => digest === head.digest))
      known.push(head);
  }

  all(): T[] {
    return [...this.#found.values()].flat();
  }
}
