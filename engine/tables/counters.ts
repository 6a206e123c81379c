import type { Case } from '../flows/types.ts';
import { viewOf } from '../flows/index.ts';
import type { TableDefinition } from '../language/types.generated.ts';
import { readPointer } from '../pointer.ts';
import { get, type Release } from '../release.ts';

type Counter = NonNullable<TableDefinition['counters']>[string];
type RowCondition = NonNullable<Counter['all']>[number];

/** How many cases each counter of a table counts. A case is counted by the first that fits, and so by one at most. */
export function countersOf(
  release: Release,
  id: string,
  cases: Iterable<Case>,
): { readonly [counter: string]: number } {
  const table = get(release, 'table', id);
  const counts = Object.fromEntries(Object.keys(table.counters ?? {}).map((name) => [name, 0]));
  for (const state of cases) {
    const name = isListed(table, state) ? counterOf(release, table, state) : undefined;
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Whether a table shows a case: one of its flows, and not finished unless the table says so. */
export function isListed({ rows }: TableDefinition, state: Case): boolean {
  if (!('flows' in rows) || !rows.flows.includes(state.view.flow)) return false;
  return state.status === 'active' || rows.finished === true;
}

export function counterOf(release: Release, table: TableDefinition, state: Case): string | undefined {
  const counters = Object.entries(table.counters ?? {});
  return counters.find(([, counter]) => fits(release, counter, state))?.[0];
}

function fits(release: Release, { all, any }: Counter, state: Case): boolean {
  const holds = (condition: RowCondition) => isSo(release, condition, state);
  return (all ?? []).every(holds) && (any === undefined || any.some(holds));
}

function isSo(release: Release, condition: RowCondition, state: Case): boolean {
  const { facet, attribute, is } = condition;
  const allowed = condition.in as readonly unknown[] | undefined;
  if (attribute !== undefined) return allowed?.includes(readPointer(viewOf(state, ''), attribute)) === true;
  const path = facet === undefined ? undefined : statusAt(facet, state);
  if (path === undefined) return false;
  if (allowed !== undefined && !allowed.includes(path)) return false;
  return is === undefined || hasProperty(release, strandOf(facet as string), path, is, state);
}

/** The state that stands for a strand; of another flow than the case's, there is none. */
function statusAt(facet: string, state: Case): string | undefined {
  const dot = facet.indexOf('.');
  if (dot >= 0 && facet.slice(0, dot) !== state.view.flow) return undefined;
  return state.facets[strandOf(facet)];
}

const strandOf = (facet: string): string => facet.slice(facet.indexOf('.') + 1);

function hasProperty(
  release: Release,
  strand: string,
  path: string,
  property: 'failed' | 'done' | 'notDone',
  state: Case,
): boolean {
  const status = get(release, 'flow', state.view.flow).facets[strand]?.states[path];
  if (property === 'notDone') return status?.done !== true;
  return status?.[property] === true;
}
