import { isUtf8 } from 'node:buffer';
import type { Decoded, Decoder } from './decoder.ts';
import { endingError } from './file-error.ts';

/** Takes UTF-8 and nothing else: what another program wrote in another encoding is refused, never guessed. */
export class Utf8Decoder implements Decoder {
  #carry = Buffer.alloc(0);
  #offset: number;

  /** @param offset of the first byte in the file, behind its mark. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  take(bytes: Buffer): Decoded {
    const all = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    const end = wholeCharacters(all);
    const text = all.subarray(0, end);
    if (!isUtf8(text)) return this.#refused(text, firstWrong(text));
    this.#carry = Buffer.from(all.subarray(end));
    this.#offset += end;
    return { text };
  }

  end(): Decoded {
    /* Cut off, or the last letter of a text in another encoding: nobody can tell. */
    return this.#carry.length === 0 ? { text: this.#carry } : this.#refused(this.#carry, 0);
  }

  #refused(text: Buffer, at: number): Decoded {
    const value = `0x${(text[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    const byte = this.#offset + at + 1;
    return {
      text: text.subarray(0, at),
      failed: (line) => endingError('notUtf8', line, { byte, value }),
    };
  }
}

/** How many bytes there are before a character that is not there to its end. */
function wholeCharacters(bytes: Buffer): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] as number;
    if (byte >> 6 === 0b10) continue;
    return lengthAfter(byte) > back ? length - back : length;
  }
  return length;
}

/** The length of a character that begins with a byte; of one with which none can begin, 1. */
function lengthAfter(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

/** Where the first character that is none begins, found by halving. */
function firstWrong(bytes: Buffer): number {
  let right = 0;
  let wrong = bytes.length;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    const head = bytes.subarray(0, middle);
    if (isUtf8(head.subarray(0, wholeCharacters(head)))) right = middle;
    else wrong = middle;
  }
  return wholeCharacters(bytes.subarray(0, right));
}
