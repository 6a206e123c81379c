import type { Delimiter } from './delimiter.ts';
import type { Found } from './found.ts';
import type { Lines } from './lines.ts';
import { PlainRows } from './plain-rows.ts';
import { QuotedRows } from './quoted-rows.ts';

/** The rows of a text, piece by piece. An error after which the rest is not read is the last. */
export class Records {
  readonly #plain: PlainRows;
  readonly #quotedFrom: (offset: number) => QuotedRows;
  #quoted: QuotedRows | undefined;

  /** @param offset of the first byte that will be taken. */
  constructor(delimiter: Delimiter, lines: Lines, offset: number, maxRow: number) {
    this.#plain = new PlainRows(delimiter, lines, offset, maxRow);
    this.#quotedFrom = (from) => new QuotedRows(delimiter, lines, from, maxRow);
  }

  async take(piece: Buffer): Promise<readonly Found[]> {
    if (this.#quoted !== undefined) return this.#quoted.take(piece);
    const { found, rest } = this.#plain.take(piece);
    if (rest === undefined) return found;
    this.#quoted = this.#quotedFrom(rest.offset);
    return [...found, ...(await this.#quoted.take(rest.bytes))];
  }

  async end(): Promise<readonly Found[]> {
    return this.#quoted === undefined ? this.#plain.end() : this.#quoted.end();
  }
}
