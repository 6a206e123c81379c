import { compileTree, type Slots, type Test } from './evaluate.ts';
import type { Collector } from './code.ts';
import { conjuncts } from './equality-index.ts';
import type { TableProgram } from './program.ts';
import type { Reading } from './reading.ts';
import { slotsOf } from './tree.ts';

/** Asks the rows of a table in their order: the first that holds counts; an unknown one leaves those after it in doubt. */
export type FirstMatch = (reading: Reading, collector: Collector) => void;

export function compileFirstMatch(table: TableProgram): FirstMatch {
  const tests = table.rows.map((row) => compileTree(row.tree));
  const filed = fileRows(table);
  const reads = slotsOf(table.rows.map(({ tree }) => tree));
  return (reading, collector) => {
    const value = filed === undefined ? undefined : reading.value(filed.slot);
    const rows = value === undefined ? undefined : (filed?.byValue.get(value) ?? filed?.rest);
    reading.need(reads);
    askInOrder(table, tests, rows, reading.slots, collector);
  };
}

function askInOrder(
  { rows }: TableProgram,
  tests: readonly Test[],
  among: readonly number[] | undefined,
  slots: Slots,
  collector: Collector,
): void {
  const length = among?.length ?? tests.length;
  let doubt = false;
  for (let i = 0; i < length; i++) {
    const row = among === undefined ? i : (among[i] as number);
    const truth = (tests[row] as Test)(slots);
    if (truth === false) continue;
    const entry = rows[row] as TableProgram['rows'][number];
    if (truth === true && !doubt) return entry.findings.forEach((finding) => collector.holds(finding));
    collector.mayHold(entry);
    if (truth === true) return;
    doubt = true;
  }
}

interface FiledRows {
  readonly slot: number;
  /** For each value of that place, the rows that can match, in order. */
  readonly byValue: ReadonlyMap<unknown, readonly number[]>;
  /** The rows that match whatever its value. */
  readonly rest: readonly number[];
}

const LARGEST = 100_000;

/** The rows by the values of the first column whose cells differ most. */
function fileRows({ rows, slots }: TableProgram): FiledRows | undefined {
  if (rows.length < 4) return undefined;
  const filings = slots.map((slot) => fileBy(slot, rows)).filter((filing) => size(filing) <= LARGEST);
  return filings.sort((a, b) => expected(a) - expected(b))[0];
}

function fileBy(slot: number, rows: TableProgram['rows']): FiledRows {
  const cells = rows.map((row) => valuesOn(slot, row.tree));
  const rest = cells.flatMap((values, index) => (values === undefined ? [index] : []));
  const all = new Set(cells.flatMap((values) => values ?? []));
  const groups = [...all].map((value): [unknown, number[]] => [
    value,
    cells.flatMap((values, index) => (values === undefined || values.includes(value) ? [index] : [])),
  ]);
  return { slot, byValue: new Map(groups), rest };
}

function valuesOn(slot: number, tree: TableProgram['rows'][number]['tree']): readonly unknown[] | undefined {
  for (const part of conjuncts(tree)) {
    if (part.kind !== 'compare' || part.slot !== slot || 'slot' in part.against) continue;
    const { constant } = part.against;
    return Array.isArray(constant) ? constant : [constant];
  }
  return undefined;
}

function size({ byValue }: FiledRows): number {
  return [...byValue.values()].reduce((sum, group) => sum + group.length, 0);
}

function expected(filing: FiledRows): number {
  return filing.byValue.size === 0 ? Infinity : size(filing) / filing.byValue.size;
}
