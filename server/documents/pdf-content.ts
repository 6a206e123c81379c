import { inflateSync } from 'node:zlib';
import type { Doubt } from './word-content.ts';

/** Actions that run something, send something, or bring a program of their own. */
const ACTIVE = /\/(JavaScript|Launch|ImportData|SubmitForm|RichMedia|XFA)(?![^\s()<>[\]{}/%])/;
/** The address of a link may contain such a word. */
const ADDRESS = /\/URI\s*\([^()\s<>]*\)/g;

/** Unpacked, in bytes: of one stream, and of all. */
const MOST_IN_STREAM = 32_000_000;
const MOST_IN_ALL = 128_000_000;
const MOST_STREAMS = 20_000;
/** No dictionary has as many characters; without a bound, looking for each would take the square of the time. */
const LONGEST_HEAD = 20_000;

/**
 * What speaks against a PDF. Its bytes are searched and not its objects: programs disagree about which of two objects with
 * one number counts, so every place where one may stand is looked at, packed ones too. What is packed in a way that hardly
 * any program uses for objects cannot be judged. This is no scanner for faults of one viewer.
 */
export function doubtAboutPdf(bytes: Uint8Array): Doubt | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = withPlainNames(buffer.toString('latin1'));
  if (!/startxref\s+\d+\s+%%EOF/.test(text)) return 'unreadable';
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return 'encrypted';
  if (isActive(text)) return 'active-content';
  return doubtAboutStreams(buffer);
}

/** `/J#61vaScript` is the same name as `/JavaScript`. */
function withPlainNames(text: string): string {
  return text.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function isActive(text: string): boolean {
  return ACTIVE.test(text.replaceAll(ADDRESS, ''));
}

function doubtAboutStreams(buffer: Buffer): Doubt | undefined {
  const raw = buffer.toString('latin1');
  let left = MOST_IN_ALL;
  let count = 0;
  for (const match of raw.matchAll(/(?<!end)stream\r?\n?/g)) {
    const data = buffer.subarray(match.index + match[0].length);
    const content = (count += 1) > MOST_STREAMS ? undefined : contentOf(data, headOf(raw, match.index), left);
    if (content === undefined) return 'unreadable';
    left -= content.length;
    if (isActive(withPlainNames(content.toString('latin1')))) return 'active-content';
  }
  return undefined;
}

/** What stands between the end of the object before and the stream: its dictionary. */
function headOf(raw: string, stream: number): string {
  const start = Math.max(stream - LONGEST_HEAD, raw.lastIndexOf('endobj', stream) + 1);
  return withPlainNames(raw.slice(start, stream));
}

const FLATE_ONLY = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])(?![^\s()<>[\]{}/%])/;
const NOTHING = Buffer.alloc(0);

/** The content of a stream as far as objects can be in it; `undefined` where that cannot be found out. */
function contentOf(data: Buffer, head: string, left: number): Buffer | undefined {
  if (head.length >= LONGEST_HEAD) return /(>>|%.*)\s*$/.test(head.slice(-200)) ? undefined : NOTHING;
  const mayHoldObjects = /\/(ObjStm|First)\b/.test(head);
  if (!mayHoldObjects && /\/Subtype\s*\/Image\b/.test(head)) return NOTHING;
  const filters = head.match(/\/Filter\b/g)?.length ?? 0;
  if (filters === 0) return NOTHING;
  const isUsual = filters === 1 && FLATE_ONLY.test(head) && !/\/Predictor\b/.test(head);
  if (!isUsual) return mayHoldObjects ? undefined : NOTHING;
  return inflated(data, Math.min(left, MOST_IN_STREAM), mayHoldObjects ? undefined : NOTHING);
}

/** `undefined` for a stream that would fill the memory of whoever opens it. */
function inflated(data: Buffer, most: number, otherwise: Buffer | undefined): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? undefined : otherwise;
  }
}
