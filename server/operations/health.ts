import { StorageFault } from '../store/faults.ts';
import type { Store, Unit } from '../store/database.ts';
import { keepSetting } from '../store/repositories/counters.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Why it is not. */
  readonly because?: 'stopping' | 'storage-full';
}

/** What is written to find out, in bytes. On a disk that is nearly full a row still fits here and there, and no case. */
const TRIAL = 256 * 1024;
/** Milliseconds between two tries to write on a disk that was full. */
const TRY_EVERY = 1_000;

/**
 * Whether the server should be sent requests. After the disk was full it is not ready until there is room again. It tries by
 * itself when it is asked, since a server to which nobody sends requests would never know.
 */
export class Health {
  readonly #now: () => number;
  #stopping = false;
  #full = false;
  #triedAt = Number.NEGATIVE_INFINITY;

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The same store, whose writes are watched. */
  watch(store: Store): Store {
    const write = async <T>(unit: Unit<T>): Promise<T> => {
      try {
        return await store.write(unit);
      } catch (error) {
        if (error instanceof StorageFault && error.kind === 'full') this.#full = true;
        throw error;
      }
    };
    return { schema: store.schema, read: store.read, write, close: () => store.close() };
  }

  stopping(): void {
    this.#stopping = true;
  }

  /** `store` as it was given out by `watch`. */
  async readiness(store: Store): Promise<Readiness> {
    if (this.#stopping) return { ready: false, because: 'stopping' };
    if (this.#full) await this.#tryToWrite(store);
    return this.#full ? { ready: false, because: 'storage-full' } : { ready: true };
  }

  async #tryToWrite(store: Store): Promise<void> {
    const now = this.#now();
    if (now - this.#triedAt < TRY_EVERY) return;
    this.#triedAt = now;
    try {
      await store.write((db) => keepSetting(db, 'storage.tried', 'x'.repeat(TRIAL)));
      await store.write((db) => keepSetting(db, 'storage.tried', now));
      this.#full = false;
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
    }
  }
}
