import { openRelease, type Release } from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import { packsInForce, storedRelease } from '../store/repositories/releases.ts';

/** A release that a case names is not there: the data are not whole. */
class ReleaseMissing extends Error {
  override readonly name = 'ReleaseMissing';

  constructor(hash: string) {
    super(`release ${hash.slice(0, 12)} is not in the registry`);
  }
}

/**
 * The releases that are in use. One is opened when it is first asked for and kept: what is compiled from it is cached by its
 * identity.
 */
export class Releases {
  readonly #open = new Map<string, Release>();
  readonly #inForce = new Map<string, string>();

  /** Reads which releases are in force, at start and whenever that has changed. */
  async refresh(db: Database): Promise<void> {
    const rows = await packsInForce(db);
    this.#inForce.clear();
    for (const { id, inForce } of rows) this.#inForce.set(id, inForce);
  }

  packs(): string[] {
    return [...this.#inForce.keys()].sort();
  }

  hashInForce(pack: string): string | undefined {
    return this.#inForce.get(pack);
  }

  async inForce(db: Database, pack: string): Promise<Release | undefined> {
    const hash = this.#inForce.get(pack);
    return hash === undefined ? undefined : this.byHash(db, hash);
  }

  async byHash(db: Database, hash: string): Promise<Release> {
    const known = this.#open.get(hash);
    if (known !== undefined) return known;
    const stored = await storedRelease(db, hash);
    if (stored === undefined) throw new ReleaseMissing(hash);
    const release = openRelease(stored, hash);
    this.#open.set(hash, release);
    return release;
  }
}
