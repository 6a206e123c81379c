import type { Instant } from '../../engine/index.ts';

/** The clock by which deadlines are reckoned. Sessions, leases and back-off stay on that of the system. */
export interface BusinessClock {
  now(): Instant;
  /** Milliseconds since 1970. */
  ms(): number;
}

export type SystemClock = () => number;

export const asInstant = (ms: number): Instant => new Date(ms).toISOString();
export const asMs = (instant: Instant): number => Date.parse(instant);

/** A business clock that a demonstration can move forward. It runs with the system's clock, ahead of it by an offset. */
export class MovableClock implements BusinessClock {
  readonly #system: SystemClock;
  #offset: number;

  constructor(system: SystemClock, offset = 0) {
    this.#system = system;
    this.#offset = offset;
  }

  ms(): number {
    return this.#system() + this.#offset;
  }

  now(): Instant {
    return asInstant(this.ms());
  }

  /** Milliseconds by which it is ahead. */
  get offset(): number {
    return this.#offset;
  }

  /** Never back: what has fired would be due again. */
  moveTo(ms: number): void {
    if (ms > this.ms()) this.#offset = ms - this.#system();
  }
}
