import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Schema } from './schema/index.ts';

/**
 * A connection as repositories see it. Queries are awaited and never run synchronously, so that the same code serves both
 * dialects.
 */
export type Database = BaseSQLiteDatabase<'async', unknown, Schema>;

/** What is committed as one, with whatever else is written in the same turn of the event loop. */
export type Unit<T> = (db: Database) => Promise<T>;

export interface Store {
  readonly schema: Schema;
  /**
   * Resolves when the unit is on the disk. A unit that throws changes nothing. It must not wait for anything but its own
   * queries: all others wait for it.
   */
  write<T>(unit: Unit<T>): Promise<T>;
  /** Sees what has been committed, and is never held up by a writer. */
  readonly read: Database;
  /** Nothing is accepted any more, and what was accepted is on the disk. */
  close(): Promise<void>;
}

export type Values = { readonly [name: string]: unknown };

/** A statement whose values are given at each run. */
export interface Prepared<R> {
  /** To be awaited: a driver that has the answer at once gives it at once. */
  execute(values?: Values): R | PromiseLike<R>;
}

type Quicken = <R>(prepared: Prepared<R>) => Prepared<R>;

const quickenings = new WeakMap<Database, Quicken>();

/** Tells how a connection runs what was prepared by a shorter way than that of the query builder. */
export function quicken(db: Database, by: Quicken): void {
  quickenings.set(db, by);
}

/**
 * A statement that is prepared once for each connection: building the SQL anew costs more than running it.
 */
export function statement<R>(prepare: (db: Database) => Prepared<R>): (db: Database) => Prepared<R> {
  const prepared = new WeakMap<Database, Prepared<R>>();
  return (db) => {
    let one = prepared.get(db);
    if (one === undefined) {
      one = prepare(db);
      one = quickenings.get(db)?.(one) ?? one;
      prepared.set(db, one);
    }
    return one;
  };
}
