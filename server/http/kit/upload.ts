import { createHash } from 'node:crypto';
import { checkBodyHeaders, chunksOf, joined } from './body.ts';
import type { Incoming } from './incoming.ts';
import { mediaTypeOf } from './media-type.ts';

/** A file as the body itself. There is no multipart: one request, one file. */
export interface Upload {
  readonly mediaType: string;
  /** In pieces, once. Throws `PayloadTooLarge` as soon as it is too long. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** All of it, once. */
  bytes(): Promise<Uint8Array>;
  /** Hexadecimal SHA-256, known when all was read; throws before. */
  digest(): string;
}

/** The parameter by which an upload names its file: `?name=`, percent-encoded; a name, never a path. */
export const FILE_NAME = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\\\/\\u0000-\\u001f\\u007f]+$',
  description: 'Name of the file.',
  examples: ['contract.pdf'],
} as const;

export function readUpload(incoming: Incoming, mediaTypes: readonly string[], maxBytes: number): Upload {
  checkBodyHeaders(incoming, mediaTypes, maxBytes);
  let digest: string | undefined;
  const chunks = digested(chunksOf(incoming, maxBytes), (hex) => (digest = hex));
  return {
    mediaType: mediaTypeOf(incoming.header('content-type')),
    chunks,
    bytes: () => joined(chunks),
    digest: () => {
      if (digest === undefined) throw new Error('the digest of an upload is known when all of it was read');
      return digest;
    },
  };
}

async function* digested(
  chunks: AsyncIterable<Uint8Array>,
  done: (hex: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  done(hash.digest('hex'));
}
