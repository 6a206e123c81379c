import { createHash } from 'node:crypto';
import {
  type Case,
  formatPointer,
  parsePointer,
  readAt,
  type Release,
  type TableDefinition,
} from '../../../engine/index.ts';
import type { Listed } from '../../store/schema/index.ts';
import { Copy } from '../history/at-pointer.ts';

/** A part of a case, shaped as a case is, so that tables and counters read it in the same way. */
export type ListedCase = Case & Listed;

interface Wanted {
  readonly places: readonly (readonly string[])[];
  readonly shape: string;
}

const wanted = new WeakMap<Release, Map<string, Wanted>>();

/**
 * What the tables of the release in force read of a case, and nothing else: lists of many thousands are searched, sorted
 * and counted over it.
 */
export function listedOf(inForce: Release, state: Case): Listed {
  const { view, status, facets } = state;
  const { id, flow, company, partner } = view;
  const { places, shape } = wantedOf(inForce, flow);
  const listed = new Copy({
    shape,
    status,
    facets,
    view: {
      id,
      flow,
      number: view.number,
      company: { id: company.id, name: company.name },
      partner: { id: partner.id, name: partner.name },
    },
    answers: {},
    records: {},
    checks: {},
    data: {},
    marks: {},
  });
  for (const place of places) {
    const value = readAt(state, place);
    if (value !== undefined && typeof value !== 'object') listed.put(place, value);
  }
  return listed.value as Listed;
}

/**
 * What `listed` holds, in short. A row of another shape was made before the tables of another release came into force, and
 * has to be made anew.
 */
export const shapeOf = (inForce: Release, flow: string): string => wantedOf(inForce, flow).shape;

function wantedOf(release: Release, flow: string): Wanted {
  let byFlow = wanted.get(release);
  if (byFlow === undefined) wanted.set(release, (byFlow = new Map()));
  let one = byFlow.get(flow);
  if (one === undefined) byFlow.set(flow, (one = read(release, flow)));
  return one;
}

function read(release: Release, flow: string): Wanted {
  const tables = Object.values(release.definitions.table).filter(
    ({ rows }) => 'flows' in rows && rows.flows.includes(flow),
  );
  const pointers = [...new Set(tables.flatMap(attributesIn))].sort().map(inCase);
  const shape = createHash('sha256').update(pointers.join('\n')).digest('base64url').slice(0, 12);
  return { places: pointers.map(parsePointer), shape };
}

function attributesIn(table: TableDefinition): string[] {
  const columns = Object.values(table.columns).map(({ attribute }) => attribute);
  const filters = Object.values(table.filters ?? {}).map(({ attribute }) => attribute);
  const counters = Object.values(table.counters ?? {}).flatMap(({ all = [], any = [] }) =>
    [...all, ...any].map(({ attribute }) => attribute),
  );
  return [...columns, ...filters, ...counters].filter((attribute) => attribute !== undefined);
}

/** Where that which is seen at a pointer stands in a case: what is seen as `/case` is its `view`. */
function inCase(pointer: string): string {
  const [first, ...rest] = parsePointer(pointer);
  if (first === 'case') return formatPointer(['view', ...rest]);
  const [name, ...inside] = rest;
  const own = inside[0] === 'id' || inside[0] === 'owner';
  if (first === 'records' && name !== undefined && !own)
    return formatPointer(['records', name, 'attributes', ...inside]);
  return pointer;
}
