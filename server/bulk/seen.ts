import { hash } from 'node:crypto';

/** A place holds three words of a key's digest and the line of the row that had it; line 0 marks a free one. */
const WORDS = 4;
/** A power of two, as it stays when it doubles: what a digest leaves over is cut out of its bits. */
const FIRST_PLACES = 4096;
const FULL = 0.75;

/**
 * In which line each key was met first. Of a key 96 bits of its SHA-256 are kept, so that a million keys of any length
 * need 34 MB, and no two of them meet by chance. A table that is full is kept as it is beside the next, since tables that
 * were copied into larger ones would lie about until memory is cleaned.
 */
export class Seen {
  readonly #tables = [new Uint32Array(FIRST_PLACES * WORDS)];
  /** In the last table, which is the only one with room. */
  #count = 0;

  /** The line in which the key was met, or `undefined`: then it is noted with this line. */
  note(key: string, line: number): number | undefined {
    /* As a string of bytes, which costs a third of a buffer. */
    const digest = hash('sha256', key, 'binary');
    const a = wordAt(digest, 0);
    const b = wordAt(digest, 4);
    const c = wordAt(digest, 8);
    let table = this.#tables[0] as Uint32Array;
    let at = 0;
    for (table of this.#tables) {
      at = placeOf(table, a, b, c);
      const known = table[at + 3] as number;
      if (known !== 0) return known;
    }
    table[at] = a;
    table[at + 1] = b;
    table[at + 2] = c;
    table[at + 3] = line;
    this.#count += 1;
    if (this.#count * WORDS >= table.length * FULL) this.#addTable(table.length * 2);
    return undefined;
  }

  #addTable(length: number): void {
    this.#tables.push(new Uint32Array(length));
    this.#count = 0;
  }
}

function wordAt(digest: string, at: number): number {
  const high = (digest.charCodeAt(at + 3) << 24) | (digest.charCodeAt(at + 2) << 16);
  return (high | (digest.charCodeAt(at + 1) << 8) | digest.charCodeAt(at)) >>> 0;
}

/** Where a digest stands, or the free place for it. */
function placeOf(places: Uint32Array, a: number, b: number, c: number): number {
  const last = places.length - 1;
  for (let at = (a * WORDS) & last; ; at = (at + WORDS) & last) {
    if (places[at + 3] === 0) return at;
    if (places[at] === a && places[at + 1] === b && places[at + 2] === c) return at;
  }
}
