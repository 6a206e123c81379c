import { endingError, type FileError } from './file-error.ts';

/**
 * How many bytes are worked on at once. Small ones are joined, so that a client that sends byte by byte costs no more
 * than any other; large ones are cut, so that no piece holds up the process.
 */
const PIECE = 32_768;

/** The bytes of a source in pieces of one size, the last one smaller; at `maxBytes` it ends with an error. */
export async function* piecesOf(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer | FileError, void> {
  let waiting: Buffer[] = [];
  let size = 0;
  let total = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let at = 0;
    while (at < bytes.length) {
      const part = bytes.subarray(at, at + Math.min(PIECE - size, maxBytes - total));
      at += part.length;
      total += part.length;
      size += part.length;
      waiting.push(part);
      const full = total === maxBytes && at < bytes.length;
      if (size < PIECE && !full) continue;
      yield joined(waiting);
      if (full) return yield endingError('tooManyBytes', 0, { most: maxBytes });
      waiting = [];
      size = 0;
    }
  }
  if (size > 0) yield joined(waiting);
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
