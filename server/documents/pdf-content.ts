import { inflateSync } from 'node:zlib';
import type { Doubt } from './word-content.ts';

/** Actions that run something, send something, or bring a program of their own. */
const ACTIVE = /\/(JavaScript|Launch|ImportData|SubmitForm|RichMedia|XFA)(?![A-Za-z0-9])/;
/** Unpacked, in bytes, of all object streams together. */
const MOST_UNPACKED = 64_000_000;
/** How far before the word `stream` its dictionary is looked for. */
const LONGEST_DICTIONARY = 4000;

/**
 * What speaks against a PDF. The bytes are searched, not the objects: programs disagree about which of two objects with one
 * number counts, so every place where one could stand is looked at, object streams unpacked.
 */
export function doubtAboutPdf(bytes: Uint8Array): Doubt | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = withPlainNames(buffer.toString('latin1'));
  if (!/startxref\s+\d+\s+%%EOF/.test(text)) return 'unreadable';
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return 'encrypted';
  if (ACTIVE.test(text)) return 'active-content';
  return doubtAboutObjectStreams(buffer);
}

/** `/J#61vaScript` is the same name as `/JavaScript`. */
function withPlainNames(text: string): string {
  return text.replaceAll(/#([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function doubtAboutObjectStreams(buffer: Buffer): Doubt | undefined {
  const raw = buffer.toString('latin1');
  let left = MOST_UNPACKED;
  for (const match of raw.matchAll(/(?<!end)stream\r?\n?/g)) {
    const dictionary = dictionaryBefore(raw, match.index);
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue;
    const content = unpacked(buffer.subarray(match.index + match[0].length), dictionary, left);
    if (content === undefined) return 'unreadable';
    left -= content.length;
    if (ACTIVE.test(withPlainNames(content.toString('latin1')))) return 'active-content';
  }
  return undefined;
}

function dictionaryBefore(raw: string, end: number): string {
  const before = raw.slice(Math.max(0, end - LONGEST_DICTIONARY), end);
  return withPlainNames(before.slice(before.lastIndexOf(' obj') + 1));
}

/** Only what every program writes: not packed, or packed once with Flate. Anything else cannot be judged. */
function unpacked(data: Buffer, dictionary: string, most: number): Buffer | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return data.subarray(0, Math.max(0, data.indexOf('endstream')));
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filter) || /\/Predictor/.test(dictionary)) return undefined;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}
