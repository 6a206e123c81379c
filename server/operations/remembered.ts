/** Milliseconds for which a figure is good at least. */
const GOOD_FOR = 10_000;
/** What takes long is asked the more rarely: at most so large a part of the time is spent on it. */
const PART = 0.02;

/**
 * A figure that is dear to find out. It is found out when it is asked for, not more often than it is worth, and whoever asks
 * meanwhile is told the one before.
 */
export class Remembered<T> {
  readonly #find: () => Promise<T>;
  readonly #now: () => number;
  #last: T | undefined;
  #goodUntil = Number.NEGATIVE_INFINITY;
  #finding: Promise<T> | undefined;

  /** `now` in milliseconds, of a clock that never jumps. */
  constructor(find: () => Promise<T>, now: () => number) {
    this.#find = find;
    this.#now = now;
  }

  async get(): Promise<T> {
    if (this.#last !== undefined && this.#now() < this.#goodUntil) return this.#last;
    this.#finding ??= this.#anew().finally(() => (this.#finding = undefined));
    return this.#last ?? this.#finding;
  }

  async #anew(): Promise<T> {
    const started = this.#now();
    const found = await this.#find();
    const took = this.#now() - started;
    this.#goodUntil = this.#now() + Math.max(GOOD_FOR, took / PART);
    this.#last = found;
    return found;
  }
}
