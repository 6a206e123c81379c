/** A file of a pack is UTF-8, and nothing else. Decoded here, because the engine has no `TextDecoder` and must say where it fails. */

export type Decoded =
  | { readonly text: string }
  | { readonly text: string; readonly wrong: 'utf-8' | 'utf-16'; readonly at: number };

const CHUNK = 8192;

/** On a mistake `text` is what stands before it, and `at` its length. A byte order mark in front is dropped, as editors do. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { text: '', wrong: 'utf-16', at: 0 };
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let index = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  while (index < bytes.length) {
    const byte = bytes[index] as number;
    if (byte < 0x80) {
      units[length++] = byte;
      index += 1;
      continue;
    }
    const size = sizeOf(byte);
    const point = size === 0 ? -1 : pointAt(bytes, index, size);
    if (point < 0) return { text: toText(units, length), wrong: 'utf-8', at: length };
    if (point > 0xffff) {
      units[length++] = 0xd800 + ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else {
      units[length++] = point;
    }
    index += size;
  }
  return { text: toText(units, length) };
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function sizeOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

/** The code point, or -1: a missing byte, an overlong form, a surrogate, or beyond Unicode. */
function pointAt(bytes: Uint8Array, index: number, size: number): number {
  let point = (bytes[index] as number) & (0xff >> (size + 1));
  for (let offset = 1; offset < size; offset++) {
    const byte = bytes[index + offset];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  if (size === 3 && (point < 0x800 || (point >= 0xd800 && point <= 0xdfff))) return -1;
  if (size === 4 && (point < 0x10000 || point > 0x10ffff)) return -1;
  return point;
}

function toText(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += CHUNK) {
    const chunk = units.subarray(start, Math.min(start + CHUNK, length));
    text += String.fromCharCode.apply(undefined, chunk as unknown as number[]);
  }
  return text;
}
