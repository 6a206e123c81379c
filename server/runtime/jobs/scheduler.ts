import type { Connector } from '../../adapters/connector.ts';
import { keepSetting } from '../../store/repositories/counters.ts';
import { bringForward } from '../../store/repositories/jobs.ts';
import type { MovableClock } from '../../time/business-clock.ts';
import type { Services } from '../services.ts';
import { look } from './look.ts';
import { fireDueTimers, travel } from './timers.ts';
import type { EffectWorker } from './worker.ts';

/** Milliseconds between two looks at what is due. */
const TICK = 1_000;

/** Sees to it that what is due happens: timers, effects, and looking at services that send news. */
export class Scheduler {
  readonly #services: Services;
  readonly #worker: EffectWorker;
  readonly #looking: readonly Connector[];
  readonly #lookEvery: number;
  readonly #stopping = new AbortController();
  readonly #stopListening: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = 0;
  /** One thing after the other: firing, travelling and looking do not get into each other's way. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    services: Services,
    worker: EffectWorker,
    connectors: ReadonlyMap<string, Connector>,
    lookEvery: number,
  ) {
    this.#services = services;
    this.#worker = worker;
    this.#looking = [...connectors.values()].filter((connector) => connector.look !== undefined);
    this.#lookEvery = lookEvery;
    this.#stopListening = services.changes.listen(({ kind }) => {
      if (kind === 'case') worker.wake();
    });
  }

  start(): void {
    this.#lookedAt = this.#services.system();
    this.#tick();
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the server is stopping'));
    clearTimeout(this.#timer);
    this.#stopListening();
    await this.#turn;
  }

  /** Looks for news at once, as after a hint from a service. */
  lookNow(): Promise<number> {
    return this.#inTurn(() => this.#look());
  }

  /** Moves the clock of a demonstration on, and lets all happen that would have happened meanwhile. */
  travelTo(clock: MovableClock, until: number): Promise<number> {
    return this.#inTurn(async () => {
      const settled = async () => {
        await this.#worker.settled();
        if ((await this.#look()) > 0) await this.#worker.settled();
      };
      const fired = await travel(this.#services, clock, until, settled);
      await this.#services.store.write(async (db) => {
        await keepSetting(db, 'clock.offset', clock.offset);
        await bringForward(db, 'effect', this.#services.system());
      });
      await settled();
      return fired;
    });
  }

  /** When nothing is due and nothing is under way. */
  settled(): Promise<void> {
    return this.#inTurn(async () => {
      await fireDueTimers(this.#services);
      await this.#worker.settled();
    });
  }

  #tick(): void {
    this.#timer = setTimeout(() => {
      void this.#inTurn(() => this.#round()).finally(() => {
        if (!this.#stopping.signal.aborted) this.#tick();
      });
    }, TICK);
  }

  async #round(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    try {
      await fireDueTimers(this.#services);
    } catch (error) {
      this.#services.log.error({ error: String(error) }, 'timers could not be fired');
    }
    this.#worker.wake();
    if (this.#services.system() - this.#lookedAt >= this.#lookEvery) await this.#look();
  }

  async #look(): Promise<number> {
    this.#lookedAt = this.#services.system();
    let news = 0;
    for (const connector of this.#looking) {
      try {
        news += await look(this.#services, connector, this.#stopping.signal);
      } catch (error) {
        if (!this.#stopping.signal.aborted)
          this.#services.log.warn({ connector: connector.id, error: nameOf(error) }, 'no news could be had');
      }
    }
    return news;
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(what);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'error');
