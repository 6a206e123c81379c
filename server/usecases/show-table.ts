import {
  counterOf,
  find,
  mayNotUse,
  type Release,
  type TableDefinition,
  translate,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import type { Caller } from '../identity/caller.ts';
import { originOf, withHelpers } from '../identity/permissions.ts';
import { heldCases, statesOf } from '../store/repositories/listed-cases.ts';
import { cellsOf } from '../tables/cells.ts';
import { columnsOf, type ReadyColumn } from '../tables/columns.ts';
import { describeTable } from '../tables/describe.ts';
import { findRows, type Wanted } from '../tables/find-rows.ts';
import type { ListedCases } from '../tables/listed-cases.ts';
import { type Looking, RowActs } from '../tables/row-actions.ts';
import { rowsOf } from '../tables/source.ts';
import type { TableRow } from '../tables/table-row.ts';
import { languageIn } from '../tables/words.ts';
import { releaseInForce } from './required-release.ts';
import { unknownName } from './unknown-name.ts';

interface TableQuery {
  readonly search: string;
  /** `column`, or `-column` from the end. */
  readonly sort?: string | undefined;
  /** `filter:value`; several of one filter are alternatives. */
  readonly filters: readonly string[];
  readonly counter?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

interface TableRequest extends TableQuery {
  readonly pack: string;
  readonly table: string;
  readonly caller: Caller;
  readonly language?: string | undefined;
}

/** A table with the page of it that is looked at. Throws a problem for those who may not see it. */
export async function showTable(app: AppServices, listed: ListedCases, request: TableRequest) {
  const { read } = app.store;
  const { table, looking } = await openTable(app, request);
  const { inForce, caller } = looking;
  const all = await rowsOf(listed, read, inForce, table, caller);
  const counted = await countRows(app, inForce, table, all);
  const columns = columnsOf(inForce, table, looking.by.language);
  const wanted = wantedOf(table, columns, request);
  const chosen = request.counter === undefined ? all : counted.of(request.counter);
  const found = findRows(chosen, columns, wanted, languageIn(inForce, looking.by.language));
  const page = found.slice(request.offset, request.offset + request.limit);
  return {
    ...describeTable(table, all, looking),
    counters: countersIn(inForce, table, counted.counts, looking.by.language),
    total: found.length,
    all: all.length,
    offset: request.offset,
    rows: await showRows(app, table, columns, page, counted, looking),
  };
}

/** A table that the caller may see. */
export async function openTable(
  app: AppServices,
  { pack, table: id, caller, language }: Pick<TableRequest, 'pack' | 'table' | 'caller' | 'language'>,
): Promise<{ readonly table: TableDefinition; readonly looking: Looking }> {
  const { read } = app.store;
  const inForce = await releaseInForce(app, read, pack);
  const table = find(inForce, 'table', id);
  if (table === undefined) throw new NotFound({ detail: 'There is no such table.' });
  const origin = await originOf(read, inForce, caller, language);
  const by = await withHelpers(read, inForce, caller, origin);
  const title = translate(inForce, 'table', id, '/title', table.title, by.language);
  const lacking = mayNotUse(inForce, title, table, by);
  if (lacking !== undefined) throw refusalProblem(lacking);
  return { table, looking: { inForce, caller, by, now: app.clock.now() } };
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly held: ReadonlySet<string>;
  counterOf(row: TableRow): string | undefined;
  of(counter: string): readonly TableRow[];
}

/** Each row is counted by the first counter that fits; what waits for an operator counts as failed. */
async function countRows(
  app: AppServices,
  inForce: Release,
  table: TableDefinition,
  rows: readonly TableRow[],
): Promise<Counted> {
  const held = 'flows' in table.rows ? await heldCases(app.store.read) : new Set<string>();
  const one = ({ id, own, listed }: TableRow) =>
    listed === undefined ? undefined : counterOf(inForce, table, listed, { own, held: held.has(id) });
  const names = table.counters === undefined ? [] : rows.map(one);
  const counts = new Map(Object.keys(table.counters ?? {}).map((name) => [name, 0]));
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    counts,
    held,
    counterOf: one,
    of(counter) {
      if (!counts.has(counter)) throw unknownName('counter');
      return rows.filter((_, index) => names[index] === counter);
    },
  };
}

function countersIn(
  inForce: Release,
  { id, counters = {} }: TableDefinition,
  counts: ReadonlyMap<string, number>,
  language?: string,
) {
  return Object.entries(counters).map(([counter, { title, hint, tone }]) => {
    const say = (key: string, source: string) =>
      translate(inForce, 'table', id, `/counters/${counter}/${key}`, source, language);
    return {
      counter,
      title: say('title', title),
      ...(hint === undefined ? {} : { hint: say('hint', hint) }),
      ...(tone === undefined ? {} : { tone }),
      count: counts.get(counter) ?? 0,
    };
  });
}

function wantedOf(
  table: TableDefinition,
  columns: readonly ReadyColumn[],
  { search, sort, filters }: TableQuery,
): Wanted {
  const byName = new Map<string, Set<string>>();
  for (const text of filters) {
    const colon = text.indexOf(':');
    const name = text.slice(0, colon);
    if (colon < 0 || !Object.hasOwn(table.filters ?? {}, name)) throw unknownName('filter');
    byName.set(name, (byName.get(name) ?? new Set()).add(text.slice(colon + 1)));
  }
  return {
    search,
    sort: sortOf(table, columns, sort),
    filters: [...byName].flatMap(([name, values]) => {
      const filter = table.filters?.[name];
      return filter === undefined ? [] : [{ filter, values }];
    }),
  };
}

/** Without a wish, cases are the newest first, and others by the first column by which they can be sorted. */
function sortOf(table: TableDefinition, columns: readonly ReadyColumn[], sort?: string): Wanted['sort'] {
  const sortable = columns.filter(({ column }) => column.sort === true);
  if (sort === undefined) {
    const [first] = sortable;
    return 'flows' in table.rows || first === undefined ? undefined : { column: first, descending: false };
  }
  const descending = sort.startsWith('-');
  const column = sortable.find(({ name }) => name === (descending ? sort.slice(1) : sort));
  if (column === undefined) throw unknownName('sort');
  return { column, descending };
}

async function showRows(
  app: AppServices,
  table: TableDefinition,
  columns: readonly ReadyColumn[],
  page: readonly TableRow[],
  counted: Counted,
  looking: Looking,
) {
  const cases = page.filter(({ kind }) => kind === 'case').map(({ id }) => id);
  const states = new Map((await statesOf(app.store.read, cases)).map((row) => [row.id, row]));
  const titles = (table.actions ?? []).map(({ title }, index) =>
    translate(looking.inForce, 'table', table.id, `/actions/${index}/title`, title, looking.by.language),
  );
  return page.map((row) => {
    const now = states.get(row.id);
    const acts = new RowActs(looking, row, now?.state);
    const counter = counted.counterOf(row);
    return {
      id: row.id,
      kind: row.kind,
      version: now?.sequence ?? row.version,
      ...(counter === undefined ? {} : { counter }),
      held: counted.held.has(row.id),
      cells: cellsOf(columns, row, acts),
      actions: acts.actions(table.actions ?? [], titles),
    };
  });
}
