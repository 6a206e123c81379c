import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from '../database.ts';
import { sqliteSchema } from '../schema/index.ts';
import { isCurrent } from './migrate.ts';
import { databaseFile } from './open.ts';

/** The data are not there, or not as this version wants them. */
class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

export interface ReadOnly {
  readonly db: Database;
  close(): void;
}

/** Looks at the data of a folder, also while a server works with them. Throws `NotReadable`. */
export function openReadOnly(folder: string): ReadOnly {
  const file = databaseFile(folder);
  if (!existsSync(file)) throw new NotReadable(`there are no data in ${folder}`);
  const connection = new BetterSqlite(file, { readonly: true, timeout: 5_000 });
  if (!isCurrent(connection)) {
    connection.close();
    throw new NotReadable(
      `the data in ${folder} are those of another version of Slipway; start this one once`,
    );
  }
  const db = drizzle(connection, { schema: sqliteSchema }) as unknown as Database;
  return { db, close: () => connection.close() };
}
