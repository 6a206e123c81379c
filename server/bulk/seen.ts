import { hash } from 'node:crypto';

/** A place holds three words of a key's digest and the line of the row that had it; line 0 marks a free one. */
const WORDS = 4;
/** A power of two, as it stays when it doubles: what a digest leaves over is cut out of its bits. */
const FIRST_PLACES = 4096;
const FULL = 0.75;

/**
 * In which line each key was met first. Of a key 96 bits of its SHA-256 are kept, so that a million keys of any length
 * need 34 MB, and no two of them meet by chance.
 */
export class Seen {
  #places = new Uint32Array(FIRST_PLACES * WORDS);
  #count = 0;

  /** The line in which the key was met, or `undefined`: then it is noted with this line. */
  note(key: string, line: number): number | undefined {
    /* As a string of bytes, which costs a third of a buffer. */
    const digest = hash('sha256', key, 'binary');
    const a = wordAt(digest, 0);
    const b = wordAt(digest, 4);
    const c = wordAt(digest, 8);
    const at = placeOf(this.#places, a, b, c);
    const known = this.#places[at + 3];
    if (known !== 0) return known;
    put(this.#places, at, a, b, c, line);
    this.#count += 1;
    if (this.#count * WORDS > this.#places.length * FULL) this.#grow();
    return undefined;
  }

  #grow(): void {
    const old = this.#places;
    const places = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      const a = old[at] as number;
      const b = old[at + 1] as number;
      const c = old[at + 2] as number;
      const line = old[at + 3] as number;
      if (line !== 0) put(places, placeOf(places, a, b, c), a, b, c, line);
    }
    this.#places = places;
  }
}

function wordAt(digest: string, at: number): number {
  const high = (digest.charCodeAt(at + 3) << 24) | (digest.charCodeAt(at + 2) << 16);
  return (high | (digest.charCodeAt(at + 1) << 8) | digest.charCodeAt(at)) >>> 0;
}

function put(places: Uint32Array, at: number, a: number, b: number, c: number, line: number): void {
  places[at] = a;
  places[at + 1] = b;
  places[at + 2] = c;
  places[at + 3] = line;
}

/** Where a digest stands, or the free place for it. */
function placeOf(places: Uint32Array, a: number, b: number, c: number): number {
  const last = places.length - 1;
  for (let at = (a * WORDS) & last; ; at = (at + WORDS) & last) {
    if (places[at + 3] === 0) return at;
    if (places[at] === a && places[at + 1] === b && places[at + 2] === c) return at;
  }
}
