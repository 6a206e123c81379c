import type { FileError } from './file-error.ts';

/** A part of a text in UTF-8, ending with a whole character. */
export interface Decoded {
  readonly text: Buffer;
  /** Behind this text stands what cannot be read; the line is that in which the text ends. */
  readonly failed?: (line: number) => FileError;
}

/** Turns the bytes of one encoding into checked UTF-8, piece by piece. */
export interface Decoder {
  take(bytes: Buffer): Decoded;
  end(): Decoded;
}
