import type { FileWords } from './words/words.ts';

/** Something in a file that cannot be read as it stands. */
export interface FileError {
  readonly code: keyof FileWords;
  /** From 1, as an editor counts lines. */
  readonly line: number;
  /** Whether the lines after it are read all the same. */
  readonly rest: 'read' | 'unread';
  /** What the sentence names besides the line. */
  readonly params: { readonly [name: string]: string | number };
}

type Params = FileError['params'];

/** A mistake in one row; the others are read. */
export function rowError(code: FileError['code'], line: number, params: Params = {}): FileError {
  return { code, line, rest: 'read', params };
}

/** Nobody could tell what follows it; reading ends. */
export function endingError(code: FileError['code'], line: number, params: Params = {}): FileError {
  return { code, line, rest: 'unread', params };
}

/** A heading or a cell as a sentence can name it. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
