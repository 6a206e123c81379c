const LF = 10;
const CR = 13;

/**
 * In which line a byte stands. csv-parse counts a CRLF inside quotes as two, and tells no line for where a cell begins;
 * so line ends are counted here, each of CRLF, LF and CR as one. Ends before the last place that was asked for are
 * forgotten, which keeps this as small as a piece of the file.
 */
export class Lines {
  /** Offsets just behind each line end that was not yet passed. */
  #ends: number[] = [];
  #next = 0;
  #line = 1;
  #length = 0;
  /** A CR came last: only the next byte tells whether a line ended there or one later. */
  #halfEnd = false;

  /** The bytes that were added. */
  get length(): number {
    return this.#length;
  }

  /** The line in which what was added ends. */
  get last(): number {
    return this.#line + this.#ends.length - this.#next + (this.#halfEnd ? 1 : 0);
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (this.#next > 0) {
      this.#ends = this.#ends.slice(this.#next);
      this.#next = 0;
    }
    if (this.#halfEnd && piece[0] !== LF) this.#ends.push(this.#length);
    this.#halfEnd = false;
    if (piece.includes(CR)) this.#addMixed(piece);
    else this.#addPlain(piece);
    this.#length += piece.length;
  }

  /** The line of the byte at an offset. Offsets are asked for in ascending order. */
  at(offset: number): number {
    while (this.#next < this.#ends.length && (this.#ends[this.#next] as number) <= offset) {
      this.#next += 1;
      this.#line += 1;
    }
    return this.#line;
  }

  /** Whether a line ends somewhere behind the offset. */
  endsAfter(offset: number): boolean {
    const last = this.#ends.at(-1);
    return (last !== undefined && last > offset) || (this.#halfEnd && this.#length > offset);
  }

  #addPlain(piece: Uint8Array): void {
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1))
      this.#ends.push(this.#length + at + 1);
  }

  #addMixed(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at];
      if (byte === LF) this.#ends.push(this.#length + at + 1);
      else if (byte === CR && at + 1 === piece.length) this.#halfEnd = true;
      else if (byte === CR && piece[at + 1] !== LF) this.#ends.push(this.#length + at + 1);
    }
  }
}
