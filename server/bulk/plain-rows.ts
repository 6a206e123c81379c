import type { Delimiter } from './delimiter.ts';
import { endingError, rowError } from './file-error.ts';
import type { Found } from './found.ts';
import type { Lines } from './lines.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;

export interface Taken {
  readonly found: Found[];
  /** From the row on in which there is a quotation mark; what comes from there on is not taken any more. */
  readonly rest?: { readonly bytes: Buffer; readonly offset: number };
}

/**
 * Rows up to the first quotation mark. There a row is a line, and cells are what stands between the separators, which the
 * string functions find several times as fast as any parser of CSV.
 */
export class PlainRows {
  readonly #delimiter: Delimiter;
  readonly #lines: Lines;
  readonly #maxRow: number;
  /** The beginning of a row whose end has not come yet, and where it stands. */
  #carry: Buffer = Buffer.alloc(0);
  #offset: number;

  /** @param offset of the first byte that will be taken. */
  constructor(delimiter: Delimiter, lines: Lines, offset: number, maxRow: number) {
    this.#delimiter = delimiter;
    this.#lines = lines;
    this.#offset = offset;
    this.#maxRow = maxRow;
  }

  take(piece: Buffer): Taken {
    const bytes = this.#carry.length === 0 ? piece : Buffer.concat([this.#carry, piece]);
    const quote = bytes.indexOf(QUOTE);
    const end = wholeLines(quote < 0 ? bytes : bytes.subarray(0, quote), quote < 0);
    const found = this.#rows(bytes.toString('utf8', 0, end));
    this.#offset += end;
    this.#carry = bytes.subarray(end);
    if (quote >= 0) return { found, rest: { bytes: this.#carry, offset: this.#offset } };
    if (this.#carry.length > this.#maxRow) found.push(this.#endless());
    return { found };
  }

  end(): Found[] {
    return this.#rows(this.#carry.toString());
  }

  #rows(text: string): Found[] {
    const found: Found[] = [];
    let line = this.#lines.at(this.#offset);
    for (const row of text.split('\n')) {
      const ended = row.endsWith('\r') ? row.slice(0, -1) : row;
      /* As old computers end lines; with them, one of ours is several. */
      for (const one of ended.includes('\r') ? ended.split('\r') : [ended]) {
        if (one !== '') found.push(this.#row(one, line));
        line += 1;
      }
    }
    return found;
  }

  #row(text: string, line: number): Found {
    const most = this.#maxRow;
    /* No character has more than three bytes for each of its units. */
    if (text.length * 3 > most && Buffer.byteLength(text) > most)
      return rowError('rowTooLong', line, { most });
    return { line, cells: text.split(this.#delimiter) };
  }

  #endless(): Found {
    return endingError('rowTooLong', this.#lines.at(this.#offset), { most: this.#maxRow });
  }
}

/** How many bytes the lines have that are there to their end. A CR that comes last may be half of one. */
function wholeLines(bytes: Buffer, more: boolean): number {
  const known = more && bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
  return Math.max(known.lastIndexOf(LF), known.lastIndexOf(CR)) + 1;
}
