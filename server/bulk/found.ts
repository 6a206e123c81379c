import type { FileError } from './file-error.ts';

/** A row as it stands in the file: the headings, or cells. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Found = RawRecord | FileError;

/** The bytes of a row, as UTF-8, without quotes. */
export function sizeOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, -1);
}
