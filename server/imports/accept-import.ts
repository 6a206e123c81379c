import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppServices } from '../app-services.ts';
import { tellCase } from '../runtime/steps/tell-case.ts';
import type { Database } from '../store/database.ts';
import { StorageFault, StoreClosed } from '../store/faults.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import {
  changeImport,
  type ImportRow,
  linesAfter,
  readImport,
  settleLine,
} from '../store/repositories/imports.ts';
import type { ImportVerdict } from '../store/schema/index.ts';
import { beginLine, type ReadyLine, readyLine, refusedLine, type SettledLine } from './begin-line.ts';
import type { BulkTable } from './bulk-table.ts';
import { counted } from './counts.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Watching } from './judge-import.ts';

/** Rows that are made ready at once. */
const BATCH = 50;
/** Milliseconds of one transaction, for which everybody else waits; and of the pause in which they have their turn. */
const SLICE = 20;
const PAUSE = 5;
const QUESTIONS = 4;

/**
 * Makes cases of the good rows of an import. What became of a row is written with its case, so that it goes on where it was
 * broken off, and nothing becomes two cases. `reopen` throws where the owner may not do it any more.
 */
export async function acceptImport(
  app: AppServices,
  { id }: ImportRow,
  reopen: (row: ImportRow) => Promise<BulkTable>,
  { signal, tell }: Watching,
): Promise<void> {
  const { store } = app;
  const few = fewAtOnce(QUESTIONS);
  for (let after = 0; !signal.aborted;) {
    const row = await readImport(store.read, id);
    if (row?.status !== 'accepting') return;
    const lines = await linesAfter(store.read, id, ['good'], after, BATCH);
    if (lines.length === 0) {
      await store.write((db) =>
        changeImport(db, id, ['accepting'], { status: 'done', changedAt: app.system() }),
      );
      return;
    }
    const bulk = await reopen(row);
    const ready = await Promise.all(lines.map((line) => few(() => readyLine(app, row, bulk, line))));
    after = await acceptSome(app, id, ready, after);
    tell();
    await pause(PAUSE);
  }
}

/** The position of the last row of which something has become. A row that cannot be begun holds up no other. */
async function acceptSome(
  app: AppServices,
  id: string,
  ready: readonly ReadyLine[],
  after: number,
): Promise<number> {
  const begin = (db: Database, line: ReadyLine) => beginLine(app, db, line);
  try {
    return await slice(app, id, ready, after, begin);
  } catch (error) {
    if (error instanceof StorageFault || error instanceof StoreClosed) throw error;
    return acceptFirst(app, id, ready.slice(0, 1), after, begin);
  }
}

async function acceptFirst(
  app: AppServices,
  id: string,
  first: readonly ReadyLine[],
  after: number,
  begin: Begin,
): Promise<number> {
  try {
    return await slice(app, id, first, after, begin);
  } catch (error) {
    if (error instanceof StorageFault || error instanceof StoreClosed) throw error;
    app.log.error({ import: id, error: String(error) }, 'a row could not become a case');
    return slice(app, id, first, after, async (_, { line }) =>
      refusedLine(line.row, 'Something went wrong with this row. Send it again later.'),
    );
  }
}

type Begin = (db: Database, line: ReadyLine) => Promise<SettledLine>;

/** One transaction: as many rows as there is time for. */
async function slice(
  app: AppServices,
  id: string,
  ready: readonly ReadyLine[],
  after: number,
  begin: Begin,
): Promise<number> {
  const begun: CaseRow[] = [];
  const last = await app.store.write(async (db) => {
    const row = await readImport(db, id);
    if (row?.status !== 'accepting') return after;
    const until = performance.now() + SLICE;
    const changes: [ImportVerdict, number][] = [];
    let position = after;
    for (const one of ready) {
      const settled = await begin(db, one);
      await keep(db, one, settled);
      changes.push(['good', -1], [settled.verdict, 1]);
      if (settled.begun !== undefined) begun.push(settled.begun);
      position = one.line.position;
      if (performance.now() >= until) break;
    }
    const to = { counts: counted(row.counts, changes), changedAt: app.system() };
    await changeImport(db, id, ['accepting'], to);
    return position;
  });
  for (const row of begun) tellCase(app, row);
  return last;
}

/** Nobody else settles rows of an import; were it so, the whole transaction must not count. */
async function keep(db: Database, { line }: ReadyLine, { verdict, row, begun }: SettledLine): Promise<void> {
  const { import: id, position } = line;
  const kept = await settleLine(db, { import: id, position, verdict, row, case: begun?.id ?? null });
  if (!kept) throw new Error(`row ${position} of import ${id} was settled by somebody else`);
}
