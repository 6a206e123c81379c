import { type CsvError, type Options, Parser } from 'csv-parse';
import type { Delimiter } from './delimiter.ts';
import { endingError, type FileError, rowError } from './file-error.ts';
import type { Lines } from './lines.ts';
import { type Found, sizeOf } from './found.ts';

/** Each costs csv-parse as much as hundreds of cells. */
const MOST_STRAY_QUOTES = 1000;

/**
 * csv-parse, strict, with the lines that it does not tell. A quotation mark inside a cell without quotes spoils its row
 * alone. After one that is never closed, or is followed by text, nobody can tell where a row ends: reading ends there,
 * lest a piece of somebody's text be taken for a row.
 */
export class QuotedRows {
  readonly #parser: Parser;
  readonly #lines: Lines;
  readonly #skipped: number;
  readonly #maxRow: number;
  #found: Found[] = [];
  /** Where the row begins that is being read, or a later place in it. */
  #start: number;
  /** The last line of the row before it. */
  #line = 0;
  /** Empty lines that csv-parse had met by then. */
  #empty = 0;
  /** The last cell and line with such a mark; each line is told once. */
  #strayCell = -1;
  #strayLine = 0;
  #strays = 0;

  /** @param skipped the bytes of the text that the parser is not given. */
  constructor(delimiter: Delimiter, lines: Lines, skipped: number, maxRow: number) {
    this.#lines = lines;
    this.#skipped = skipped;
    this.#start = skipped;
    this.#maxRow = maxRow;
    this.#parser = new RowParser(
      {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        skip_empty_lines: true,
        relax_column_count: true,
        skip_records_with_error: true,
        on_skip: (error) => this.#onError(error),
      },
      (cells) => this.#onRecord(cells),
    );
    /* The callback of the write tells the same. */
    this.#parser.on('error', () => {});
  }

  /** The rows that a piece completes. An error after which the rest is not read is the last. */
  async take(piece: Uint8Array): Promise<readonly Found[]> {
    return this.#after((done) => this.#parser.write(piece, done));
  }

  async end(): Promise<readonly Found[]> {
    return this.#after((done) => this.#parser.end(done));
  }

  async #after(step: (done: (error?: Error | null) => void) => void): Promise<readonly Found[]> {
    this.#found = [];
    const failed = await new Promise<Error | null | undefined>((resolve) => step(resolve));
    if (failed) this.#found.push(this.#ending(failed as CsvError));
    else if (this.#open > this.#maxRow) this.#found.push(this.#endless());
    return this.#found;
  }

  #onRecord(cells: readonly string[]): void {
    const end = this.#parser.info.bytes + this.#skipped;
    const last = this.#lines.at(end - 1);
    const line = last === this.#line + 1 ? last : last - breaksIn(cells);
    const tooLong = end - this.#start > this.#maxRow && sizeOf(cells) > this.#maxRow;
    this.#found.push(tooLong ? rowError('rowTooLong', line, { most: this.#maxRow }) : { line, cells });
    this.#start = end;
    this.#line = last;
    this.#empty = this.#parser.info.empty_lines;
  }

  /** What is thrown here ends the parsing. */
  #onError(error: CsvError | undefined): undefined {
    if (error?.code !== 'INVALID_OPENING_QUOTE') throw error;
    const cell = this.#parser.info.bytes + this.#skipped;
    if (cell === this.#strayCell) return;
    const line = this.#cellLine(error.column);
    this.#start = this.#strayCell = cell;
    this.#empty = this.#parser.info.empty_lines;
    if (line === this.#strayLine) return;
    this.#strayLine = line;
    this.#strays += 1;
    if (this.#strays > MOST_STRAY_QUOTES) throw error;
    this.#found.push(rowError('strayQuote', line, { column: columnOf(error) }));
  }

  #ending(error: CsvError): FileError {
    const line = this.#cellLine(error.column);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return endingError('openQuote', line);
    if (error.code === 'CSV_INVALID_CLOSING_QUOTE')
      return endingError('textAfterQuote', line, { column: columnOf(error) });
    if (error.code === 'INVALID_OPENING_QUOTE')
      return endingError('tooManyStrayQuotes', line, { most: MOST_STRAY_QUOTES });
    throw error;
  }

  /** The line of the cell that is being read: it begins behind the last separator, or the last row and empty lines. */
  #cellLine(column: unknown): number {
    const { bytes, empty_lines } = this.#parser.info;
    const line = this.#lines.at(bytes + this.#skipped);
    return column === 0 ? line + empty_lines - this.#empty : line;
  }

  /** The bytes of the row that has not ended yet; no empty line in front of it has more than two. */
  get #open(): number {
    return this.#lines.length - this.#start - 2 * (this.#parser.info.empty_lines - this.#empty);
  }

  /** A row that does not end. Where lines end in it, it is a quotation mark that was left open. */
  #endless(): FileError {
    const cell = this.#parser.info.bytes + this.#skipped;
    const quoted = this.#lines.endsAfter(cell);
    const line = this.#lines.at(cell);
    return quoted ? endingError('openQuote', line) : endingError('rowTooLong', line, { most: this.#maxRow });
  }
}

/** From 1, as people count. */
function columnOf(error: CsvError): number {
  return Number(error.column) + 1;
}

/** The line ends inside the cells of a row, which stand between quotes. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** Rows do not pass through the queue of the stream, and no description of each is made, as `on_record` would have it. */
class RowParser extends Parser {
  readonly #onRow: (cells: readonly string[]) => void;

  constructor(options: Options, onRow: (cells: readonly string[]) => void) {
    super(options);
    this.#onRow = onRow;
  }

  override push(row: readonly string[] | null): boolean {
    if (row === null) return super.push(null);
    /*
     * Each row is the first, whose length is the right one: for any other csv-parse makes an error with a stack, at the
     * price of a hundred rows. `relax_column_count` ignores that error, and keeps rows whole should this cease to work.
     */
    (this.info as { records: number }).records = 0;
    this.#onRow(row);
    return true;
  }
}
