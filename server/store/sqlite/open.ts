import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Database, quicken, type Store } from '../database.ts';
import type { StorageFault } from '../faults.ts';
import { sqliteSchema } from '../schema/index.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { quickened } from './quick.ts';
import { Writer } from './writer.ts';

export interface SqliteOptions {
  /** The folder of the data; it is made where it does not exist. */
  readonly folder: string;
  /** Told when the disk failed while writing. */
  readonly broken: (fault: StorageFault) => void;
  /** Told how many writes one wait for the disk has served. */
  readonly committed?: (units: number) => void;
}

export const databaseFile = (folder: string): string => join(folder, 'slipway.db');

/** Opens the database of a folder for this process alone. Throws `AlreadyRunning`, `NewerDatabase`. */
export function openSqlite({ folder, broken, committed }: SqliteOptions): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder, join(folder, 'slipway.lock'));
  try {
    const writing = openForWriting(databaseFile(folder));
    const reading = openForReading(databaseFile(folder));
    const writer = new Writer(writing, asDatabase(writing), broken, committed);
    return {
      schema: sqliteSchema,
      write: (unit) => writer.write(unit),
      read: asDatabase(reading),
      async close() {
        await writer.close();
        reading.close();
        writing.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * `synchronous=FULL` is what a promise rests on: in WAL mode the default of this driver waits for the disk at checkpoints
 * only, and what was acknowledged since would be lost with the power.
 */
function openForWriting(file: string): BetterSqlite.Database {
  const connection = new BetterSqlite(file, { timeout: 5_000 });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('wal_autocheckpoint = 4000');
  connection.pragma('cache_size = -65536');
  // What a savepoint may have to put back is kept in memory: a unit of work is small, and a file for it is written at once.
  connection.pragma('temp_store = MEMORY');
  migrate(connection);
  return connection;
}

function openForReading(file: string): BetterSqlite.Database {
  const connection = new BetterSqlite(file, { readonly: true, timeout: 5_000 });
  connection.pragma('cache_size = -65536');
  return connection;
}

/** The driver answers at once, and awaiting such an answer is what the repositories do. */
function asDatabase(connection: BetterSqlite.Database): Database {
  const db = drizzle(connection, { schema: sqliteSchema }) as unknown as Database;
  quicken(db, (prepared) => quickened(connection, prepared));
  return db;
}
