import { setImmediate } from 'node:timers/promises';
import type { Release } from '../../engine/index.ts';
import { listedOf, shapeOf } from '../runtime/steps/listed.ts';
import type { Services } from '../runtime/services.ts';
import { keepSetting, readSetting } from '../store/repositories/counters.ts';
import { casesAfter, relistCase } from '../store/repositories/listed-cases.ts';

/** Cases that are looked at before others have their turn. */
const BATCH = 100;

/** How far the cases of a pack have been listed as the tables of a release want it. */
interface Progress {
  /** What the tables read of each flow, in short. */
  readonly shape: string;
  /** The last case that was looked at; none when all were. */
  readonly after?: string;
}

/**
 * Writes anew what lists read of the cases of a pack, where the tables in force read something else than those before. Until
 * it comes to a case, the case is read from its state whenever it is listed; so nothing is wrong meanwhile, and it may be
 * broken off at any time and goes on where it was.
 */
async function relistCases(services: Services, pack: string, signal: AbortSignal): Promise<number> {
  const { store } = services;
  const inForce = await services.releases.inForce(store.read, pack);
  if (inForce === undefined) return 0;
  const name = `listed.${pack}`;
  const shape = shapeOfAll(inForce);
  const known = (await readSetting(store.read, name)) as Progress | undefined;
  if (known?.shape === shape && known.after === undefined) return 0;
  let after = known?.shape === shape ? (known.after ?? '') : '';
  let changed = 0;
  while (!signal.aborted) {
    const rows = await casesAfter(store.read, pack, after, BATCH);
    const stale = rows.filter(({ flow, listed }) => listed['shape'] !== shapeOf(inForce, flow));
    const last = rows.at(-1)?.id;
    await store.write(async (db) => {
      for (const { id, sequence, state } of stale)
        await relistCase(db, id, sequence, listedOf(inForce, state));
      await keepSetting(db, name, last === undefined ? { shape } : { shape, after: last });
    });
    changed += stale.length;
    if (last === undefined) return changed;
    after = last;
    await setImmediate();
  }
  return changed;
}

function shapeOfAll(inForce: Release): string {
  return Object.keys(inForce.definitions.flow)
    .sort()
    .map((flow) => `${flow}:${shapeOf(inForce, flow)}`)
    .join(' ');
}

/** Keeps the lists of all packs as the release in force wants them, one pack after the other. */
export class Relisting {
  readonly #services: Services;
  readonly #stopping = new AbortController();
  readonly #stopListening: () => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(services: Services) {
    this.#services = services;
    this.#stopListening = services.changes.listen((change) => {
      if (change.kind === 'release') this.#relist(change.pack);
    });
  }

  /** Goes on with what was broken off. */
  start(): void {
    for (const pack of this.#services.releases.packs()) this.#relist(pack);
  }

  /** When nothing is left to do. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async stop(): Promise<void> {
    this.#stopListening();
    this.#stopping.abort();
    await this.#turn;
  }

  #relist(pack: string): void {
    const { log } = this.#services;
    this.#turn = this.#turn
      .then(() => relistCases(this.#services, pack, this.#stopping.signal))
      .then((cases) => {
        if (cases > 0) log.info({ pack, cases }, 'listed anew');
      })
      .catch((error: unknown) => log.error({ pack, error: String(error) }, 'cases could not be listed anew'));
  }
}
