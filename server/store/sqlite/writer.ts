import type BetterSqlite from 'better-sqlite3';
import type { Database, Unit } from '../database.ts';
import { type StorageFault, StoreClosed } from '../faults.ts';
import { storageFaultOf } from './fault-of.ts';

interface Waiting {
  readonly unit: Unit<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * The one writer. All that is asked for in one turn of the event loop is committed together: one wait for the disk serves
 * all, and nobody is answered before it. Each unit has a savepoint of its own, so that one that fails takes nothing with
 * it.
 */
export class Writer {
  readonly #connection: BetterSqlite.Database;
  readonly #db: Database;
  readonly #broken: (fault: StorageFault) => void;
  readonly #committedUnits: (units: number) => void;
  readonly #begin: BetterSqlite.Statement;
  readonly #commit: BetterSqlite.Statement;
  readonly #savepoint: BetterSqlite.Statement;
  readonly #release: BetterSqlite.Statement;
  readonly #undo: BetterSqlite.Statement;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #running = false;
  #closed = false;
  #idle: (() => void) | undefined;

  /**
   * `broken` is told when the disk failed while writing: what it holds is not known until the process starts anew.
   * `committed` is told how many units one wait for the disk has served.
   */
  constructor(
    connection: BetterSqlite.Database,
    db: Database,
    broken: (fault: StorageFault) => void,
    committed: (units: number) => void = () => undefined,
  ) {
    this.#connection = connection;
    this.#db = db;
    this.#broken = broken;
    this.#committedUnits = committed;
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#savepoint = connection.prepare('SAVEPOINT unit');
    this.#release = connection.prepare('RELEASE unit');
    this.#undo = connection.prepare('ROLLBACK TO unit');
  }

  write<T>(unit: Unit<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreClosed());
    if (this.#running) return Promise.reject(new Error('a unit must not wait for another one'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ unit, resolve: resolve as (value: unknown) => void, reject });
      this.#schedule();
    });
  }

  /** What is waiting is written; nothing more is accepted. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#scheduled || this.#running) await new Promise<void>((resolve) => (this.#idle = resolve));
  }

  /** After the input of this turn has been read: whoever asks in the same turn travels along. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#scheduled = false;
    this.#running = true;
    const outcomes = await this.#committed(batch);
    this.#running = false;
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index] as Outcome;
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.value);
    }
    if (this.#waiting.length > 0) this.#schedule();
    else this.#idle?.();
  }

  /** Either all of the batch that succeeded is on the disk, or nothing of it. */
  async #committed(batch: readonly Waiting[]): Promise<Outcome[]> {
    try {
      this.#begin.run();
      const outcomes: Outcome[] = [];
      for (const { unit } of batch) outcomes.push(await this.#attempt(unit));
      this.#commit.run();
      this.#committedUnits(batch.length);
      return outcomes;
    } catch (error) {
      return this.#lost(batch, error);
    }
  }

  async #attempt(unit: Unit<unknown>): Promise<Outcome> {
    this.#savepoint.run();
    try {
      const value = await unit(this.#db);
      this.#release.run();
      return { value };
    } catch (error) {
      // A fault of the storage can have ended the whole transaction; then nothing of the batch is left.
      if (storageFaultOf(error) !== undefined || !this.#connection.inTransaction) throw error;
      this.#undo.run();
      this.#release.run();
      return { error };
    }
  }

  #lost(batch: readonly Waiting[], error: unknown): Outcome[] {
    if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
    const fault = storageFaultOf(error);
    if (fault?.kind === 'broken') this.#broken(fault);
    return batch.map(() => ({ error: fault ?? error }));
  }
}
