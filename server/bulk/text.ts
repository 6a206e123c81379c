import type { Decoder } from './decoder.ts';
import { endingError, type FileError } from './file-error.ts';
import { otherKind } from './file-kind.ts';
import { Lines } from './lines.ts';
import { Utf16Decoder } from './utf16.ts';
import { Utf8Decoder } from './utf8.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file as text. */
export interface Text {
  readonly encoding: Encoding;
  /** Counts the line ends of the pieces as they are taken. */
  readonly lines: Lines;
  /** Checked UTF-8 without a mark; an error is the last. */
  readonly pieces: AsyncGenerator<Buffer | FileError, void>;
}

interface Found {
  readonly encoding: Encoding;
  readonly decoder: Decoder;
  /** The bytes of the mark. */
  readonly mark: number;
}

/** Reads the beginning of a file, which tells in what it is written. */
export async function openText(raw: AsyncGenerator<Buffer | FileError, void>): Promise<Text | FileError> {
  const first = await raw.next();
  if (first.done === true) return endingError('empty', 1);
  if (!Buffer.isBuffer(first.value)) return { ...first.value, line: 1 };
  const found = encodingOf(first.value);
  if ('code' in found) return found;
  const lines = new Lines();
  const pieces = decoded(first.value.subarray(found.mark), raw, found.decoder, lines);
  return { encoding: found.encoding, lines, pieces };
}

function encodingOf(head: Buffer): Found | FileError {
  const kind = otherKind(head);
  if (kind !== undefined) return endingError('notCsv', 1, { kind });
  const begins = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff))
    return endingError('otherEncoding', 1, { name: 'UTF-32' });
  if (begins(0xff, 0xfe)) return { encoding: 'utf-16le', decoder: new Utf16Decoder(false), mark: 2 };
  if (begins(0xfe, 0xff)) return { encoding: 'utf-16be', decoder: new Utf16Decoder(true), mark: 2 };
  if (head.subarray(0, 2).includes(0)) return withNul(head);
  const mark = begins(0xef, 0xbb, 0xbf) ? 3 : 0;
  return { encoding: 'utf-8', decoder: new Utf8Decoder(mark), mark };
}

/** In UTF-16 every second byte of a western text is a zero. Others further on are told with their row. */
function withNul(head: Buffer): FileError {
  const alternates = head.length > 1 && (head[0] === 0) !== (head[1] === 0);
  return endingError(alternates ? 'utf16WithoutMark' : 'notText', 1);
}

async function* decoded(
  first: Buffer,
  raw: AsyncIterable<Buffer | FileError>,
  decoder: Decoder,
  lines: Lines,
): AsyncGenerator<Buffer | FileError, void> {
  const decode = function* ({ text, failed }: ReturnType<Decoder['take']>) {
    lines.add(text);
    if (text.length > 0) yield text;
    if (failed !== undefined) yield failed(lines.last);
    return failed === undefined;
  };
  if (!(yield* decode(decoder.take(first)))) return;
  for await (const piece of raw) {
    if (!Buffer.isBuffer(piece)) return yield { ...piece, line: lines.last };
    if (!(yield* decode(decoder.take(piece)))) return;
  }
  yield* decode(decoder.end());
}
