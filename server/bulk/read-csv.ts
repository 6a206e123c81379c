import { Breather } from './breather.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import { endingError, type FileError } from './file-error.ts';
import { type CsvHeader, type CsvRow, Headings } from './header.ts';
import { READ_LIMITS, type ReadLimits } from './limits.ts';
import { piecesOf } from './pieces.ts';
import type { Found, RawRecord } from './found.ts';
import { Records } from './records.ts';
import { openText, type Text } from './text.ts';

/** A file whose headings could be read. */
export interface CsvFile {
  readonly refused?: never;
  readonly header: CsvHeader;
  /** Has to be read to its end, or left, for the source to be closed. */
  readonly rows: AsyncGenerator<CsvRow, void>;
}

/** A file of which nothing can be read. */
export interface CsvRefusal {
  readonly refused: readonly FileError[];
}

type Raw = AsyncGenerator<Buffer | FileError, void>;

/**
 * Reads a file of rows as it arrives; however long it is, no more than a few pieces of it are in memory. What is wrong
 * with the file is a value; only what the source throws is thrown.
 */
export async function readCsv(
  source: AsyncIterable<Uint8Array>,
  limits: Partial<ReadLimits> = {},
): Promise<CsvFile | CsvRefusal> {
  const within = { ...READ_LIMITS, ...limits };
  const raw = piecesOf(source, within.maxBytes);
  const opened = await opening(raw, within);
  if ('refused' in opened) await raw.return();
  return opened;
}

async function opening(raw: Raw, within: ReadLimits): Promise<CsvFile | CsvRefusal> {
  const text = await openText(raw);
  if ('code' in text) return { refused: [text] };
  const first = await text.pieces.next();
  if (first.done === true) return { refused: [endingError('empty', 1)] };
  if (!Buffer.isBuffer(first.value)) return { refused: [first.value] };
  const { delimiter, skip } = delimiterOf(first.value.toString());
  const records = new Records(delimiter, text.lines, skip, within.maxRow);
  const batches = batchesOf(first.value.subarray(skip), text, records);
  return fileOf({ raw, text, batches, within, delimiter });
}

async function fileOf({
  raw,
  text,
  batches,
  within,
  delimiter,
}: {
  readonly raw: Raw;
  readonly text: Text;
  readonly batches: AsyncGenerator<readonly Found[], void>;
  readonly within: ReadLimits;
  readonly delimiter: Delimiter;
}): Promise<CsvFile | CsvRefusal> {
  const start = await startOf(batches);
  if (start === undefined) return { refused: [endingError('empty', 1)] };
  if ('code' in start.head) return { refused: [{ ...start.head, rest: 'unread' }] };
  const { cells, line } = start.head;
  const headings = new Headings(cells, within);
  const refused = headings.errors(line);
  if (refused.length > 0) return { refused };
  const header: CsvHeader = {
    headings: headings.columns.map(({ name }) => name),
    line,
    delimiter,
    encoding: text.encoding,
    dropped: headings.dropped,
  };
  return { header, rows: rowsOf(start.rest, batches, { headings, most: within.maxRows, raw }) };
}

/** The first row in which something is, and those that were read with it. */
async function startOf(
  batches: AsyncGenerator<readonly Found[], void>,
): Promise<{ readonly head: RawRecord | FileError; readonly rest: readonly Found[] } | undefined> {
  for (;;) {
    const batch = await batches.next();
    if (batch.done === true) return undefined;
    const at = batch.value.findIndex(
      (found) => 'code' in found || found.cells.some((cell) => cell.trim() !== ''),
    );
    const head = batch.value[at];
    if (head !== undefined) return { head, rest: batch.value.slice(at + 1) };
  }
}

async function* batchesOf(
  first: Buffer,
  { pieces }: Text,
  records: Records,
): AsyncGenerator<readonly Found[], void> {
  const breather = new Breather();
  yield records.take(first);
  for await (const piece of pieces) {
    yield Buffer.isBuffer(piece) ? records.take(piece) : [piece];
    if (breather.due) await breather.pause();
  }
  yield records.end();
}

async function* rowsOf(
  rest: readonly Found[],
  batches: AsyncGenerator<readonly Found[], void>,
  { headings, most, raw }: { readonly headings: Headings; readonly most: number; readonly raw: Raw },
): AsyncGenerator<CsvRow, void> {
  let batch: readonly Found[] | undefined = rest;
  let count = 0;
  try {
    while (batch !== undefined) {
      for (const found of batch) {
        const row = 'code' in found ? { line: found.line, error: found } : headings.read(found);
        if (row === undefined) continue;
        count += 1;
        if (count > most) {
          yield { line: row.line, error: endingError('tooManyRows', row.line, { most }) };
          return;
        }
        yield row;
        if (row.error?.rest === 'unread') return;
      }
      const next = await batches.next();
      batch = next.done === true ? undefined : next.value;
    }
  } finally {
    await raw.return();
  }
}
