import type { AppServices } from '../app-services.ts';
import { Problem } from '../http/kit/problem.ts';
import { callerOf } from '../identity/sessions.ts';
import { StorageFault, StoreClosed } from '../store/faults.ts';
import {
  changeImport,
  deleteImport,
  dropParts,
  dropStrayParts,
  type ImportRow,
  importsBefore,
  importsInStatus,
  readImport,
} from '../store/repositories/imports.ts';
import { acceptImport } from './accept-import.ts';
import { type BulkTable, openBulk } from './bulk-table.ts';
import { fewAtOnce } from './few-at-once.ts';
import { judgeImport, type Watching } from './judge-import.ts';

/** Milliseconds for which an import is kept that nobody touches: its rows name people. */
const KEPT = 30 * 24 * 3_600_000;
/** Milliseconds after which it is tried again where the storage could not be written. */
const AGAIN = 5_000;
/** Imports that are worked on at a time; the others wait. */
const AT_ONCE = 2;

/** Works on the imports that are under way, until each has come to its end, also over a restart. */
export class Imports {
  #app: AppServices | undefined;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #few = fewAtOnce(AT_ONCE);
  readonly #timers = new Set<NodeJS.Timeout>();

  /** Goes on with what was broken off. */
  async start(app: AppServices): Promise<void> {
    this.#app = app;
    await this.purge(app);
    await app.store.write((db) => dropStrayParts(db));
    for (const { id } of await importsInStatus(app.store.read, ['judging', 'accepting'])) this.wake(id);
  }

  /** Forgets what nobody has touched for long. */
  async purge({ store, system }: AppServices): Promise<void> {
    const old = await importsBefore(store.read, system() - KEPT);
    for (const id of old) await store.write((db) => deleteImport(db, id));
  }

  /** There is something to do for an import. */
  wake(id: string): void {
    const app = this.#app;
    if (app === undefined || this.#stopping.signal.aborted) return;
    if (this.#running.has(id)) {
      this.#again.add(id);
      return;
    }
    const running = this.#few(() => this.#work(app, id)).finally(() => {
      this.#running.delete(id);
      if (this.#again.delete(id)) this.wake(id);
    });
    this.#running.set(id, running);
  }

  /** When nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  async #work(app: AppServices, id: string): Promise<void> {
    const row = await readImport(app.store.read, id);
    if (row === undefined || this.#stopping.signal.aborted) return;
    const watching: Watching = { signal: this.#stopping.signal, tell: () => tell(app, row) };
    try {
      if (row.status === 'judging') await judgeImport(app, row, await reopened(app, row), watching);
      if (row.status === 'accepting') await acceptImport(app, row, (now) => reopened(app, now), watching);
    } catch (error) {
      await this.#failed(app, row, error);
    }
    tell(app, row);
  }

  async #failed(app: AppServices, row: ImportRow, error: unknown): Promise<void> {
    if (error instanceof StorageFault || error instanceof StoreClosed) return this.#later(row.id);
    if (!(error instanceof Problem))
      app.log.error({ import: row.id, error: String(error) }, 'an import was broken off');
    const message = error instanceof Problem ? error.message : 'Something went wrong. Choose the file again.';
    await app.store
      .write(async (db) => {
        const problems = [...row.problems, { line: 0, code: 'stopped', message }];
        const to = { status: 'stopped', problems, changedAt: app.system() } as const;
        await changeImport(db, row.id, ['judging', 'accepting'], to);
        await dropParts(db, row.id);
      })
      .catch(() => this.#later(row.id));
  }

  #later(id: string): void {
    if (this.#stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.wake(id);
    }, AGAIN);
    this.#timers.add(timer);
  }
}

/** As its owner is now: their permissions, and the company for which they acted. */
async function reopened(app: AppServices, row: ImportRow): Promise<BulkTable> {
  const caller = await callerOf(app.store.read, row.user, row.company, { via: 'session', digest: '' });
  if (caller === undefined) throw new NoOwner();
  return openBulk(app, row.pack, row.table, caller, row.language ?? undefined);
}

/** Whoever began it cannot act for that company any more. */
class NoOwner extends Problem {
  constructor() {
    super(
      {
        code: 'no-owner',
        status: 403,
        title: 'Nobody may go on with it',
        description: 'Whoever began it may not act for that company any more.',
      },
      { detail: 'Whoever began it may not act for that company any more.' },
    );
  }
}

function tell(app: AppServices, { id, user }: ImportRow): void {
  app.changes.publish({ kind: 'import', id, user });
}
