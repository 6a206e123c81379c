import { hash } from 'node:crypto';

/** A key, and the line of the row that had it. */
const WORDS = 5;

/**
 * In which line each key was met first. Of a key its SHA-256 is kept, shortened to 128 bits, so that a million keys of
 * any length need 40 MB at most and nobody can make two of them meet.
 */
export class Seen {
  #slots = new Uint32Array(1024 * WORDS);
  #count = 0;

  /** The line in which the key was met, or `undefined`: then it is noted with this line. */
  note(key: string, line: number): number | undefined {
    const digest = digestOf(key);
    const at = slotOf(this.#slots, digest);
    const known = this.#slots[at + 4];
    if (known !== 0) return known;
    this.#slots.set(digest, at);
    this.#slots[at + 4] = line;
    this.#count += 1;
    if (this.#count * WORDS * 2 > this.#slots.length) this.#grow();
    return undefined;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += WORDS) {
      if (this.#slots[at + 4] === 0) continue;
      const entry = this.#slots.subarray(at, at + WORDS);
      slots.set(entry, slotOf(slots, entry));
    }
    this.#slots = slots;
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
  return Uint32Array.of(word(0), word(4), word(8), word(12));
}

/** Where a digest stands, or the free place for it. */
function slotOf(slots: Uint32Array, digest: Uint32Array): number {
  const count = slots.length / WORDS;
  for (let at = (digest[0] as number) % count; ; at = (at + 1) % count) {
    const start = at * WORDS;
    if (slots[start + 4] === 0) return start;
    if (isAt(slots, start, digest)) return start;
  }
}

function isAt(slots: Uint32Array, start: number, digest: Uint32Array): boolean {
  for (let word = 0; word < 4; word += 1) if (slots[start + word] !== digest[word]) return false;
  return true;
}
