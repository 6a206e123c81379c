import type { Condition, RulesDefinition } from '../language/types.generated.ts';
import { Places } from './places.ts';
import { resolve, type Tree } from './tree.ts';
import type { Finding } from './types.ts';

/** A rule, or a row of a table, which is a rule written shorter. */
export interface Entry {
  /** `rule a guest pays a deposit`, or `row 4 of table places`. */
  readonly name: string;
  /** Where it stands in the definition. */
  readonly pointer: string;
  readonly tree: Tree;
  /** Numbers of the findings that arise when the conditions hold. */
  readonly findings: readonly number[];
}

export interface TableProgram {
  readonly id: string;
  readonly hit: 'unique' | 'first' | 'collect';
  readonly partial: boolean;
  /** By row. */
  readonly rows: readonly Entry[];
  /** For each column but the findings: the number of the place that it reads. */
  readonly slots: readonly number[];
}

/** A rule set with its names resolved: facts and findings are numbers, tables are rows of conditions. */
export interface Program {
  /** Names, in the order of the definition. */
  readonly facts: readonly string[];
  readonly places: Places;
  readonly findings: readonly Finding[];
  readonly tables: readonly TableProgram[];
  readonly rules: readonly Entry[];
}

type Table = NonNullable<RulesDefinition['tables']>[string];
type Cell = Table['rows'][number][number];

export function programOf(definition: RulesDefinition): Program {
  const places = new Places();
  const numbers = new Map(Object.keys(definition.findings).map((id, index) => [id, index]));
  return {
    facts: Object.keys(definition.facts),
    places,
    findings: Object.entries(definition.findings).map(findingOf),
    tables: Object.entries(definition.tables ?? {}).map(([id, table]) =>
      tableProgram(id, table, places, numbers),
    ),
    rules: (definition.rules ?? []).map((rule, index) => ({
      name: `rule ${rule.name}`,
      pointer: `/rules/${index}`,
      tree: resolve(rule.conditions, definition.conditions ?? {}, places),
      findings: [numberOf(numbers, rule.event.type)],
    })),
  };
}

function findingOf([id, finding]: [string, RulesDefinition['findings'][string]]): Finding {
  const { severity, cite = [], ask } = finding;
  return Object.freeze({
    id,
    severity,
    cite: Object.freeze([...cite]),
    ...(ask === undefined ? {} : { ask }),
  });
}

function numberOf(numbers: ReadonlyMap<string, number>, finding: string): number {
  const number = numbers.get(finding);
  if (number === undefined) throw new RangeError(`there is no finding named ${finding}`);
  return number;
}

function tableProgram(
  id: string,
  table: Table,
  places: Places,
  numbers: ReadonlyMap<string, number>,
): TableProgram {
  const columns = table.columns.filter((column) => column !== 'findings').map(placeOfColumn);
  const last = table.columns.indexOf('findings');
  const rows = table.rows.map((row, index) => ({
    name: `row ${index + 1} of table ${id}`,
    pointer: `/tables/${id}/rows/${index}`,
    tree: rowTree(columns, row.toSpliced(last, 1), places),
    findings: findingsOf(row[last]).map((finding) => numberOf(numbers, finding)),
  }));
  const slots = columns.map(({ fact, path }) => places.numberOf(fact, path));
  return { id, hit: table.hit, partial: table.partial ?? false, rows, slots };
}

/** `reader/phone` is the place `/phone` of the fact `reader`. */
export function placeOfColumn(column: string): { fact: string; path: string } {
  const slash = column.indexOf('/');
  return slash < 0 ? { fact: column, path: '' } : { fact: column.slice(0, slash), path: column.slice(slash) };
}

function findingsOf(cell: Cell | undefined): string[] {
  return (Array.isArray(cell) ? cell : [cell]).filter((finding) => typeof finding === 'string');
}

function rowTree(
  columns: readonly { fact: string; path: string }[],
  cells: readonly Cell[],
  places: Places,
): Tree {
  const conditions = columns.flatMap((place, index) => cellCondition(place, cells[index]));
  return resolve({ all: conditions }, {}, places);
}

/** The condition that a cell stands for; none for `any`. */
function cellCondition(place: { fact: string; path: string }, cell: Cell | undefined): Condition[] {
  if (cell === undefined || cell === 'any') return [];
  const read = place.path === '' ? { fact: place.fact } : place;
  if (Array.isArray(cell)) return [{ ...read, operator: 'in', value: cell }];
  return [{ ...read, operator: 'equal', value: cell }];
}
