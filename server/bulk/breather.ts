import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** The longest that other requests wait for a file, in milliseconds. */
const SLICE = 5;

/** Lets other work of the process go on in the middle of a long one. */
export class Breather {
  #until: number;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#until = now() + SLICE;
  }

  /** Whether it is time for a pause. Cheap enough to be asked for every row. */
  get due(): boolean {
    return this.#now() >= this.#until;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#until = this.#now() + SLICE;
  }
}
