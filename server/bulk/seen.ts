import { hash } from 'node:crypto';

/** A place holds three words of a key's digest and the line of the row that had it; line 0 marks a free one. */
const WORDS = 4;
const FIRST_PLACES = 1024;
const GROWTH = 1.5;
const FULL = 0.75;

/**
 * In which line each key was met first. Of a key 96 bits of its SHA-256 are kept, so that a million keys of any length
 * need about 30 MB, and no two of them meet by chance.
 */
export class Seen {
  #places = new Uint32Array(FIRST_PLACES * WORDS);
  #count = 0;

  /** The line in which the key was met, or `undefined`: then it is noted with this line. */
  note(key: string, line: number): number | undefined {
    const digest = digestOf(key);
    const at = placeOf(this.#places, digest);
    const known = this.#places[at + 3];
    if (known !== 0) return known;
    this.#places.set(digest, at);
    this.#places[at + 3] = line;
    this.#count += 1;
    if (this.#count * WORDS > this.#places.length * FULL) this.#grow();
    return undefined;
  }

  #grow(): void {
    const more = Math.ceil((this.#places.length / WORDS) * GROWTH);
    const places = new Uint32Array(more * WORDS);
    for (let at = 0; at < this.#places.length; at += WORDS) {
      if (this.#places[at + 3] === 0) continue;
      const entry = this.#places.subarray(at, at + WORDS);
      places.set(entry, placeOf(places, entry));
    }
    this.#places = places;
  }
}

function digestOf(key: string): Uint32Array {
  /* As a string of bytes, which costs a third of a buffer. */
  const digest = hash('sha256', key, 'binary');
  const word = (at: number) =>
    digest.charCodeAt(at) |
    (digest.charCodeAt(at + 1) << 8) |
    (digest.charCodeAt(at + 2) << 16) |
    (digest.charCodeAt(at + 3) << 24);
  return Uint32Array.of(word(0), word(4), word(8));
}

/** Where a digest stands, or the free place for it. */
function placeOf(places: Uint32Array, digest: Uint32Array): number {
  const count = places.length / WORDS;
  for (let place = (digest[0] as number) % count; ; place = (place + 1) % count) {
    const at = place * WORDS;
    if (places[at + 3] === 0) return at;
    if (places[at] === digest[0] && places[at + 1] === digest[1] && places[at + 2] === digest[2]) return at;
  }
}
