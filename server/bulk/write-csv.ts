import { stringify } from 'csv-stringify/sync';
import { Breather } from './breather.ts';
import type { Delimiter } from './delimiter.ts';
import { withApostrophe } from './formulas.ts';

export interface WriteOptions {
  readonly delimiter?: Delimiter;
  /** `exact` only for what nobody but the authors of the definitions wrote. */
  readonly formulas?: 'escaped' | 'exact';
}

/** Rows that are turned into text at once. */
const BATCH = 200;

/** csv-stringify quotes for the line end that it writes, and leaves others bare, which every reader takes for the end of a row. */
const LINE_END = /[\r\n]/;

/** By this mark spreadsheets recognise UTF-8. */
const MARK = '\uFEFF';

/**
 * Rows as CSV in UTF-8, the headings being the first of them. No spreadsheet takes a cell for a formula, whoever wrote
 * it: those that could be begin with an apostrophe.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { delimiter = ',', formulas = 'escaped' }: WriteOptions = {},
): AsyncGenerator<Uint8Array, void> {
  const breather = new Breather();
  const write = (batch: string[][]) =>
    stringify(batch, { delimiter, record_delimiter: '\r\n', quoted_match: LINE_END });
  let batch: string[][] = [];
  let mark = MARK;
  for await (const row of rows) {
    batch.push(formulas === 'exact' ? [...row] : row.map(withApostrophe));
    if (batch.length < BATCH) continue;
    yield Buffer.from(mark + write(batch));
    mark = '';
    batch = [];
    if (breather.due) await breather.pause();
  }
  if (batch.length > 0 || mark !== '') yield Buffer.from(mark + write(batch));
}
