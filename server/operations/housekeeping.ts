import type { Services } from '../runtime/services.ts';
import { latestAudit } from '../store/repositories/audit.ts';
import { deleteOutdated, KEPT, type Kept } from '../store/repositories/outdated.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whoever sends a request again does so within a week. */
const ANSWERS_FOR = 7 * DAY;
/** Who clicks an old link is told for so long that it was used, rather than that there is none. */
const LINKS_FOR = 90 * DAY;
/** So that a report of last week can still be matched with who was signed in. */
const ENDED_FOR = 7 * DAY;
const BATCH = 500;

/** Takes out what nobody will ask for any more, little by little, so that nobody has to wait for it. */
export class Housekeeping {
  readonly #services: Services;
  readonly #every: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(services: Services, every = HOUR) {
    this.#services = services;
    this.#every = every;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        if (!this.#stopped) this.start();
      });
    }, this.#every);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** How many of each kind were taken out. */
  async tidy(): Promise<{ readonly [kept in Kept]: number }> {
    const now = this.#services.system();
    const until = {
      endedBefore: now - ENDED_FOR,
      answeredBefore: now - ANSWERS_FOR,
      linksBefore: now - LINKS_FOR,
    };
    const gone: [Kept, number][] = [];
    for (const kept of KEPT) {
      let [all, some] = [0, BATCH];
      while (some === BATCH && !this.#stopped) {
        some = await this.#services.store.write((db) => deleteOutdated(db, kept, until, BATCH));
        all += some;
      }
      gone.push([kept, all]);
    }
    return Object.fromEntries(gone) as { [kept in Kept]: number };
  }

  async #round(): Promise<void> {
    const { log, store } = this.#services;
    try {
      log.info(await this.tidy(), 'tidied up');
      const [head] = await latestAudit(store.read, 1);
      // As the lines of cases do, it publishes how far the audit log had come.
      if (head !== undefined) log.info({ audit: head.sequence, digest: head.digest }, 'audit log went on');
    } catch (error) {
      log.warn({ error }, 'could not tidy up');
    }
  }
}
