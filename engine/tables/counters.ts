import type { Case } from '../flows/types.ts';
import { viewOf } from '../flows/index.ts';
import type { TableDefinition } from '../language/types.generated.ts';
import { readPointer } from '../pointer.ts';
import { find, get, type Release } from '../release.ts';
import { facetNamed, stateOfFacet } from './facets.ts';

type Counter = NonNullable<TableDefinition['counters']>[string];
type RowCondition = NonNullable<Counter['all']>[number];

/** What is known of a case besides its state. */
export interface Circumstances {
  /** The release on which it runs, whose flow says what its statuses mean; that of the table unless told. */
  readonly own?: Release;
  /** Something about it waits for an operator: it fits whatever asks for `failed`. */
  readonly held?: boolean;
}

/** How many cases each counter of a table counts. A case is counted by the first that fits, and so by one at most. */
export function countersOf(
  release: Release,
  id: string,
  cases: Iterable<Case>,
  about: (state: Case) => Circumstances = () => ({}),
): { readonly [counter: string]: number } {
  const table = get(release, 'table', id);
  const counts = Object.fromEntries(Object.keys(table.counters ?? {}).map((name) => [name, 0]));
  for (const state of cases) {
    const name = isListed(table, state) ? counterOf(release, table, state, about(state)) : undefined;
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Whether a table shows a case: one of its flows, and not finished unless the table says so. */
export function isListed({ rows }: TableDefinition, state: Case): boolean {
  if (!('flows' in rows) || !rows.flows.includes(state.view.flow)) return false;
  return state.status === 'active' || rows.finished === true;
}

export function counterOf(
  release: Release,
  table: TableDefinition,
  state: Case,
  { own = release, held = false }: Circumstances = {},
): string | undefined {
  const standing = { own, held };
  for (const [name, counter] of Object.entries(table.counters ?? {}))
    if (fits(counter, state, standing)) return name;
  return undefined;
}

type Standing = Required<Circumstances>;

function fits({ all, any }: Counter, state: Case, standing: Standing): boolean {
  const holds = (condition: RowCondition) => isSo(condition, state, standing);
  return (all ?? []).every(holds) && (any === undefined || any.some(holds));
}

function isSo(condition: RowCondition, state: Case, { own, held }: Standing): boolean {
  const { facet, attribute, is } = condition;
  const allowed = condition.in as readonly unknown[] | undefined;
  if (attribute !== undefined) return allowed?.includes(readPointer(viewOf(state, ''), attribute)) === true;
  const path = facet === undefined ? undefined : stateOfFacet(facet, state);
  if (facet === undefined || path === undefined) return false;
  if (allowed !== undefined && !allowed.includes(path)) return false;
  if (is === undefined || (is === 'failed' && held)) return true;
  return hasProperty(own, facetNamed(facet).strand, path, is, state);
}

function hasProperty(
  own: Release,
  strand: string,
  path: string,
  property: 'failed' | 'done' | 'notDone',
  state: Case,
): boolean {
  const status = find(own, 'flow', state.view.flow)?.facets[strand]?.states[path];
  if (property === 'notDone') return status?.done !== true;
  return status?.[property] === true;
}
