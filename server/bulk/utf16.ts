import type { Decoded, Decoder } from './decoder.ts';
import { endingError } from './file-error.ts';

const NOTHING = Buffer.alloc(0);

/** With `u`, a pair of surrogates is one character; this finds those that stand alone. */
const ALONE = /\p{Surrogate}/u;

/** UTF-16 as spreadsheets write it: with a mark, and without characters that are cut in half. */
export class Utf16Decoder implements Decoder {
  #carry: Buffer = NOTHING;
  #offset = 2;
  readonly #bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  take(bytes: Buffer): Decoded {
    const all = Buffer.concat([this.#carry, bytes]);
    const units = Buffer.from(all.subarray(0, all.length & ~1));
    if (this.#bigEndian) units.swap16();
    const end = endsWithFirstHalf(units) ? units.length - 2 : units.length;
    const text = units.toString('utf16le', 0, end);
    const alone = text.search(ALONE);
    if (alone >= 0) return this.#refused(text, alone);
    this.#carry = all.subarray(end);
    this.#offset += end;
    return { text: Buffer.from(text) };
  }

  end(): Decoded {
    return this.#carry.length === 0
      ? { text: NOTHING }
      : { text: NOTHING, failed: (line) => endingError('cutOff', line) };
  }

  #refused(text: string, alone: number): Decoded {
    const byte = this.#offset + alone * 2 + 1;
    return {
      text: Buffer.from(text.slice(0, alone)),
      failed: (line) => endingError('halfCharacter', line, { byte }),
    };
  }
}

function endsWithFirstHalf(units: Buffer): boolean {
  return units.length >= 2 && units.readUInt16LE(units.length - 2) >> 10 === 0b110110;
}
