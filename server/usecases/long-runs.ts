/** Something that takes longer than anybody waits for an answer. Known until others have pushed it out, or a restart. */
export interface LongRun<Progress, Result> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly startedAt: number;
  readonly progress: Progress;
  readonly result?: Result;
}

/** How many are remembered. */
const MOST = 20;

/** Runs of one kind, one at a time. */
export class LongRuns<Progress, Result> {
  readonly #runs = new Map<string, LongRun<Progress, Result>>();
  readonly #newId: () => string;
  readonly #now: () => number;
  readonly #failed: (error: unknown) => void;

  constructor(newId: () => string, now: () => number, failed: (error: unknown) => void) {
    this.#newId = newId;
    this.#now = now;
    this.#failed = failed;
  }

  find(id: string): LongRun<Progress, Result> | undefined {
    return this.#runs.get(id);
  }

  get running(): LongRun<Progress, Result> | undefined {
    return [...this.#runs.values()].find(({ state }) => state === 'running');
  }

  /**
   * Begins one and gives it as it is after `patience` milliseconds, or sooner if it has ended. `work` may say how far it
   * is.
   */
  async start(
    progress: Progress,
    work: (report: (progress: Progress) => void) => Promise<Result>,
    patience: number,
  ): Promise<LongRun<Progress, Result>> {
    const id = this.#newId();
    this.#put({ id, state: 'running', startedAt: this.#now(), progress });
    const ended = work((progress) => this.#change(id, { progress })).then(
      (result) => this.#change(id, { state: 'done', result }),
      (error: unknown) => {
        this.#failed(error);
        this.#change(id, { state: 'failed' });
      },
    );
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    return this.#runs.get(id) as LongRun<Progress, Result>;
  }

  #put(run: LongRun<Progress, Result>): void {
    this.#runs.set(run.id, run);
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > MOST && oldest !== undefined) this.#runs.delete(oldest);
  }

  #change(id: string, to: Partial<LongRun<Progress, Result>>): void {
    const run = this.#runs.get(id);
    if (run !== undefined) this.#runs.set(id, { ...run, ...to });
  }
}
