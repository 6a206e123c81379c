import {
  type FacetStatus,
  facetNamed,
  parsePointer,
  readAt,
  type Release,
  stateOfFacet,
  type TableDefinition,
} from '../../engine/index.ts';
import type { TableRow } from './table-row.ts';
import { labelsOf, languageIn, statusesBy } from './words.ts';

type Column = TableDefinition['columns'][string];

/** A value as a column shows it. */
export interface Shown {
  readonly value: string | number | boolean | null;
  /** In words, where the value is a code or a state. */
  readonly text?: string;
  readonly status?: FacetStatus;
}

const NOTHING: Shown = { value: null };

/** A column made ready: everything that does not depend on a row. */
export interface ReadyColumn {
  readonly name: string;
  readonly as: NonNullable<Column['as']>;
  readonly column: Column;
  show(row: TableRow): Shown;
}

/** The columns of a table, as somebody sees them who reads a language. */
export function columnsOf(inForce: Release, table: TableDefinition, language?: string): ReadyColumn[] {
  return Object.entries(table.columns).map(([name, column]) => ({
    name,
    as: column.as ?? (column.facet === undefined ? 'text' : 'status'),
    column,
    show: shower(inForce, column, language),
  }));
}

function shower(inForce: Release, column: Column, language?: string): ReadyColumn['show'] {
  const { facet, attribute, as, list } = column;
  if (facet !== undefined) return (row) => statusIn(facet, row, language);
  if (attribute === undefined) return () => NOTHING;
  const segments = parsePointer(attribute);
  if (as === 'company') return (row) => companyIn(readAt(row.data, segments), row);
  if (as !== 'listLabel' || list === undefined) return (row) => plain(readAt(row.data, segments));
  return (row) => labelled(readAt(row.data, segments), list, [row.own, inForce], language);
}

function statusIn(facet: string, { listed, own }: TableRow, language?: string): Shown {
  const state = listed === undefined ? undefined : stateOfFacet(facet, listed);
  if (listed === undefined || state === undefined) return NOTHING;
  const { strand } = facetNamed(facet);
  const status = statusesBy(own, listed.view.flow, strand, languageIn(own, language)).get(state);
  return status === undefined ? { value: state } : { value: state, text: status.title, status };
}

/** A code that no list knows any more is shown as it is. */
function labelled(value: unknown, list: string, releases: readonly Release[], language?: string): Shown {
  const shown = plain(value);
  if (typeof value !== 'string') return shown;
  for (const release of releases) {
    const text = labelsOf(release, list, languageIn(release, language)).get(value);
    if (text !== undefined) return { value, text };
  }
  return shown;
}

/** A company is shown by its name, whether its id or its name stands in the case. */
function companyIn(value: unknown, { listed }: TableRow): Shown {
  const { company, partner } = listed?.view ?? {};
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value;
  const known = [company, partner].find((one) => one?.id === id);
  return known === undefined ? plain(value) : { value: known.id, text: known.name };
}

function plain(value: unknown): Shown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return NOTHING;
}

/** What is searched, and by what rows are sorted that have no other order. */
export const textOf = ({ text, value }: Shown): string => text ?? (value === null ? '' : String(value));
