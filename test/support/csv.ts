import { type CsvRow, type FileError, readCsv, type ReadLimits } from '../../server/bulk/index.ts';

/** The bytes of a text. */
export function textIn(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file that arrives in pieces of a size. */
export async function* bytesFile(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export function textFile(text: string, size?: number): AsyncGenerator<Uint8Array, void> {
  return bytesFile(textIn(text), size);
}

/** What comes of a file, whatever it is. */
export async function read(
  source: AsyncIterable<Uint8Array>,
  limits: Partial<ReadLimits> = {},
): Promise<{ readonly refused?: readonly FileError[]; readonly rows: readonly CsvRow[] }> {
  const file = await readCsv(source, limits);
  if (file.refused) return { refused: file.refused, rows: [] };
  const rows: CsvRow[] = [];
  for await (const row of file.rows) rows.push(row);
  return { rows };
}

/** All rows of a file that is not refused as a whole. */
export async function rowsIn(
  source: AsyncIterable<Uint8Array>,
  limits: Partial<ReadLimits> = {},
): Promise<readonly CsvRow[]> {
  const { refused, rows } = await read(source, limits);
  if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return rows;
}

export function rowsOf(
  text: string,
  limits: Partial<ReadLimits> = {},
  size?: number,
): Promise<readonly CsvRow[]> {
  return rowsIn(textFile(text, size), limits);
}

/** Why a file is refused as a whole; nothing where it is not. */
export async function refusalOf(
  file: string | Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<readonly FileError[]> {
  const bytes = typeof file === 'string' ? textIn(file) : file;
  return (await readCsv(bytesFile(bytes), limits)).refused ?? [];
}

/** What was written, as bytes. */
export async function written(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
