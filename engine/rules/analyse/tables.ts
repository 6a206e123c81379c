import type { Problem } from '../../diagnostic.ts';
import type { Entry, Program, TableProgram } from '../program.ts';
import {
  type BoxedTable,
  boxesOf,
  commonCell,
  covers,
  isEmpty,
  type Box,
  uncovered,
  wholeOf,
} from './boxes.ts';
import { type Budget, within } from './budget.ts';
import type { Report } from './report.ts';
import type { Cell, Ground } from './space.ts';

interface Work {
  readonly program: Program;
  readonly table: TableProgram;
  readonly boxed: BoxedTable;
  readonly budget: Budget;
  readonly report: Report;
}

/** Gaps, overlaps, contradictions, and rows that never count. */
export function tableProblems(
  ground: Ground,
  program: Program,
  table: TableProgram,
  budget: Budget,
  report: Report,
): Problem[] {
  const work = { program, table, boxed: boxesOf(ground, table), budget, report };
  const never = neverTrue(work);
  const of = { unique: overlaps, first: shadowed, collect: superfluous }[table.hit];
  return [...never, ...of(work), ...(table.partial ? [] : gaps(work))];
}

const MOST_REPORTED = 10;

/** The first few of many alike, and how many more there are. */
function few(problems: readonly Problem[], { table, report }: Work): Problem[] {
  if (problems.length <= MOST_REPORTED) return [...problems];
  const [first] = problems as [Problem];
  const more = `table ${table.id} has ${problems.length - MOST_REPORTED} more mistakes of this kind`;
  return [...problems.slice(0, MOST_REPORTED), report(first.code, `/tables/${table.id}`, more)];
}

function neverTrue({ table, boxed, report }: Work): Problem[] {
  return table.rows.flatMap((row, index) =>
    isEmpty(boxed.boxes[index] as Box)
      ? [
          report(
            'row-never-true',
            row.pointer,
            `${row.name} never matches: a cell of it names no value that its fact can have`,
          ),
        ]
      : [],
  );
}

function gaps(work: Work): Problem[] {
  const { table, boxed, budget, report } = work;
  const found: Cell[] = [];
  const done = within(() => {
    for (const cell of uncovered(boxed, wholeOf(boxed), boxed.boxes, budget))
      if (found.push(cell) > 200) break;
    return true;
  });
  const hint =
    'add a row for it, or write `partial: true` if combinations without a row are meant to have no finding';
  const problems = found.map((cell) =>
    report(
      'table-gap',
      `/tables/${table.id}`,
      `no row of table ${table.id} matches ${boxed.space.inWords(cell)}`,
      hint,
    ),
  );
  if (done === undefined && problems.length === 0)
    problems.push(undecided(work, 'every combination has a row'));
  return few(problems, work);
}

function undecided({ table, report }: Work, question: string): Problem {
  const why = 'the table has too many combinations to look at';
  return report(
    'rules-undecided',
    `/tables/${table.id}`,
    `whether ${question} in table ${table.id} is not known: ${why}`,
    'split the table, or write its conditions as rules',
  );
}

/** Exact however large the table is: two boxes have a cell in common where each of their columns has. */
function overlaps(work: Work): Problem[] {
  const { table, boxed } = work;
  const problems = table.rows.flatMap((row, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const cell = commonCell(boxed, boxed.boxes[earlier] as Box, boxed.boxes[index] as Box);
      if (cell !== undefined) return [overlap(work, table.rows[earlier] as Entry, row, cell)];
    }
    return [];
  });
  return few(problems, work);
}

function overlap({ program, table, boxed, report }: Work, earlier: Entry, later: Entry, cell: Cell): Problem {
  const number = table.rows.indexOf(later) + 1;
  const both = `${earlier.name} and row ${number} both match ${boxed.space.inWords(cell)}`;
  const [one, other] = [saidBy(program, earlier), saidBy(program, later)];
  const hint = 'narrow one of the two, or state the hit policy `first`';
  if (one === other) return report('table-overlap', later.pointer, `${both}, and both say ${one}`, hint);
  return report(
    'table-contradiction',
    later.pointer,
    `${both}; the former says ${one}, the latter ${other}`,
    hint,
  );
}

function saidBy({ findings }: Program, row: Entry): string {
  return row.findings.length === 0
    ? 'nothing'
    : [...row.findings]
        .sort((a, b) => a - b)
        .map((finding) => findings[finding]?.id)
        .join(' and ');
}

/** Rows of which the rows before leave nothing. */
function shadowed(work: Work): Problem[] {
  const { table, boxed, budget, report } = work;
  const problems = table.rows.flatMap((row, index) => {
    const own = boxed.boxes[index] as Box;
    if (isEmpty(own)) return [];
    const free = within(() => uncovered(boxed, own, boxed.boxes.slice(0, index), budget).next());
    if (free === undefined) return [undecided(work, `${row.name} ever counts`)];
    if (!free.done) return [];
    const alone = boxed.boxes.slice(0, index).findIndex((box) => covers(box, own));
    const by = alone < 0 ? 'the rows before it together match' : `row ${alone + 1} matches`;
    return [
      report(
        'row-shadowed',
        row.pointer,
        `${row.name} never counts: ${by} all that it does`,
        'move it up, or take it out',
      ),
    ];
  });
  return few(problems, work);
}

/** Where all rows count: those that say nothing that another does not say for all that they match. */
function superfluous(work: Work): Problem[] {
  const { table, boxed, report } = work;
  const problems = table.rows.flatMap((row, index) => {
    const own = boxed.boxes[index] as Box;
    if (isEmpty(own)) return [];
    const other = table.rows.findIndex(
      (candidate, at) =>
        at < index &&
        row.findings.every((finding) => candidate.findings.includes(finding)) &&
        covers(boxed.boxes[at] as Box, own),
    );
    if (other < 0) return [];
    return [
      report(
        'row-shadowed',
        row.pointer,
        `${row.name} adds nothing: row ${other + 1} matches all that it does and says the same`,
        'take it out',
      ),
    ];
  });
  return few(problems, work);
}
