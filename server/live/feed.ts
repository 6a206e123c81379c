import type { Change, Changes } from './changes.ts';

/** Changes that are kept for clients that come back. */
const KEPT = 2_000;

/**
 * What has changed, numbered since this process started. Whoever listens reads from where they are: nothing is kept for
 * anybody, so that a client which does not read costs nothing, and is told to reload when it has fallen too far behind.
 */
export class LiveFeed {
  readonly #start: string;
  readonly #kept: Change[] = [];
  #last = 0;
  readonly #waiting = new Set<() => void>();

  /** `start` tells the numbers of this process from those of another. */
  constructor(changes: Changes, start: string) {
    this.#start = start;
    changes.listen((change) => this.#add(change));
  }

  /** Of the newest change. */
  get last(): number {
    return this.#last;
  }

  idOf(position: number): string {
    return `${this.#start}-${position}`;
  }

  /** `undefined` for an id of another process, and for nonsense. */
  positionOf(id: string): number | undefined {
    const [, start, number] = /^(.+)-(\d{1,15})$/.exec(id) ?? [];
    const position = Number(number);
    return start === this.#start && position <= this.#last ? position : undefined;
  }

  /** What came after a position; `undefined` where not all of it is known any more. */
  after(position: number): readonly Change[] | undefined {
    const behind = this.#last - position;
    if (behind > this.#kept.length) return undefined;
    return behind === 0 ? [] : this.#kept.slice(-behind);
  }

  /** Until there is something after the position, or some milliseconds have gone by, or the signal aborts. */
  async news(position: number, ms: number, signal: AbortSignal): Promise<void> {
    if (position < this.#last || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      this.#waiting.add(done);
    });
  }

  #add(change: Change): void {
    this.#kept.push(change);
    if (this.#kept.length > KEPT * 2) this.#kept.splice(0, KEPT);
    this.#last += 1;
    for (const wake of this.#waiting) wake();
  }
}
