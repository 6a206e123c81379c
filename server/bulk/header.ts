import type { Delimiter } from './delimiter.ts';
import { endingError, type FileError, rowError, shown } from './file-error.ts';
import { withoutApostrophe } from './formulas.ts';
import type { ReadLimits } from './limits.ts';
import { isOwnHeading } from './own-columns.ts';
import type { RawRecord } from './found.ts';
import type { Encoding } from './text.ts';

/** What the file says about itself. */
export interface CsvHeader {
  /** As they are written, without blanks around them; those of our own columns are left out. */
  readonly headings: readonly string[];
  readonly line: number;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** The file is one of ours, with rows that were not accepted before; these columns are not read. */
  readonly dropped: readonly string[];
}

export interface Cells {
  readonly [heading: string]: string;
}

export type CsvRow =
  | { readonly line: number; readonly cells: Cells; readonly error?: never; readonly raw?: never }
  /** `raw`: the cells in their order, where it could be told what they are. */
  | {
      readonly line: number;
      readonly error: FileError;
      readonly raw?: readonly string[];
      readonly cells?: never;
    };

interface Column {
  readonly index: number;
  readonly name: string;
}

/** The first row that has something in it, understood as headings, by which the others are read. */
export class Headings {
  readonly dropped: readonly string[];
  readonly columns: readonly Column[];
  readonly #width: number;
  readonly #limits: ReadLimits;
  readonly #nameless: readonly number[];

  constructor(cells: readonly string[], limits: ReadLimits) {
    const own = cells.some(isOwnHeading);
    const named = cells.map((cell, index) => ({
      index,
      name: trimmed(own ? withoutApostrophe(cell) : cell),
    }));
    this.dropped = named.filter(({ name }) => isOwnHeading(name)).map(({ name }) => name);
    const columns = named.filter(({ name }) => !isOwnHeading(name));
    /* Spreadsheets write empty columns at the right of those that are used. */
    const used = columns.findLastIndex(({ name }) => name !== '') + 1;
    this.columns = columns.slice(0, used);
    this.#nameless = columns.slice(used).map(({ index }) => index);
    this.#width = cells.length;
    this.#limits = limits;
  }

  errors(line: number): FileError[] {
    const most = this.#limits.maxColumns;
    if (this.columns.length > most)
      return [endingError('tooManyColumns', line, { got: this.columns.length, most })];
    if (this.columns.some(({ name }) => name.includes('\0'))) return [endingError('notText', line)];
    const first = new Map<string, number>();
    return this.columns.flatMap(({ index, name }) => {
      const column = index + 1;
      if (name === '') return [endingError('emptyHeading', line, { column })];
      if (name.length > this.#limits.maxCell)
        return [endingError('cellTooLong', line, { name: shown(name), most: this.#limits.maxCell })];
      const other = first.get(folded(name));
      if (other === undefined) first.set(folded(name), column);
      return other === undefined
        ? []
        : [endingError('doubleHeading', line, { column, other, name: shown(name) })];
    });
  }

  /** The row under these headings; `undefined` where nothing is in it. */
  read({ line, cells }: RawRecord): CsvRow | undefined {
    if (this.#isBlank(cells)) return undefined;
    const error = this.#errorIn(line, cells);
    if (error !== undefined) return { line, error, raw: this.#rawOf(cells) };
    const own = this.dropped.length > 0;
    const row: Record<string, string> = {};
    for (const { index, name } of this.columns) {
      const cell = cells[index] as string;
      put(row, name, own ? withoutApostrophe(cell) : cell);
    }
    return { line, cells: row };
  }

  #isBlank(cells: readonly string[]): boolean {
    return (
      this.columns.every(({ index }) => isBlank(cells[index])) && cells.slice(this.#width).every(isBlank)
    );
  }

  #errorIn(line: number, cells: readonly string[]): FileError | undefined {
    const got = cells.length;
    const wanted = this.#width;
    if (got !== wanted) return rowError(got < wanted ? 'tooFewCells' : 'tooManyCells', line, { got, wanted });
    const stray = this.#nameless.find((index) => !isBlank(cells[index]));
    if (stray !== undefined) return rowError('cellWithoutHeading', line, { column: stray + 1 });
    const most = this.#limits.maxCell;
    for (const { index, name } of this.columns) {
      const cell = cells[index] as string;
      if (cell.length > most) return rowError('cellTooLong', line, { name: shown(name), most });
      if (cell.includes('\0')) return rowError('nul', line, { column: index + 1 });
    }
    return undefined;
  }

  /** The cells that somebody would want back to correct them. */
  #rawOf(cells: readonly string[]): string[] {
    const kept = new Set([...this.columns.map(({ index }) => index), ...this.#nameless]);
    return cells
      .filter((_, index) => kept.has(index) || index >= this.#width)
      .map((cell) => cell.slice(0, this.#limits.maxCell));
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

function trimmed(heading: string): string {
  return heading.trim();
}

/** Headings are told apart as forms do it: not by capitals and blanks. */
function folded(heading: string): string {
  return heading.replace(/\s+/gu, ' ').toLowerCase();
}

/** Assigning to `__proto__` would change the prototype and lose the cell. */
function put(row: Record<string, string>, name: string, value: string): void {
  if (name === '__proto__')
    Object.defineProperty(row, name, { value, writable: true, enumerable: true, configurable: true });
  else row[name] = value;
}
