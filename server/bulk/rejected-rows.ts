import type { CsvHeader } from './header.ts';
import type { JudgedRow } from './judge-rows.ts';
import { ownHeadings } from './own-columns.ts';
import { filled, wordsIn } from './words/say.ts';
import { writeCsv } from './write-csv.ts';

/**
 * The rows that were not accepted, as a file to be corrected and chosen again: the columns of the file they came from and,
 * in front of these, the line in it and the reason, which are left out when it is read. In front, because a row with too
 * many cells has its own at the end.
 */
export function writeRejected(
  header: Pick<CsvHeader, 'headings' | 'delimiter'>,
  rows: AsyncIterable<JudgedRow<unknown>> | Iterable<JudgedRow<unknown>>,
  language?: string,
): AsyncGenerator<Uint8Array, void> {
  return writeCsv(rejected(header.headings, rows, language), { delimiter: header.delimiter });
}

async function* rejected(
  headings: readonly string[],
  rows: AsyncIterable<JudgedRow<unknown>> | Iterable<JudgedRow<unknown>>,
  language: string | undefined,
): AsyncGenerator<readonly string[], void> {
  yield [...ownHeadings(language), ...headings];
  for await (const row of rows) {
    if (row.verdict === 'good') continue;
    const cells = row.unread?.raw ?? headings.map((name) => row.cells[name] ?? '');
    yield [String(row.line), reasonOf(row, language), ...padded(cells, headings.length)];
  }
}

/** Why a row is not accepted, as one text; nothing for one that is. */
export function reasonOf(
  { errors, verdict, repeats }: Pick<JudgedRow<unknown>, 'errors' | 'verdict' | 'repeats'>,
  language?: string,
): string {
  const words = wordsIn(language);
  if (verdict === 'repeated') return filled(words.repeated, { line: repeats ?? 0 });
  if (verdict === 'taken') return words.taken;
  return errors.map(({ message }) => message).join(' ');
}

/** Cells that were missing are there to be filled in. */
function padded(cells: readonly string[], length: number): readonly string[] {
  return cells.length >= length ? cells : [...cells, ...Array<string>(length - cells.length).fill('')];
}
