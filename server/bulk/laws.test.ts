import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFile, read, rowsIn, textIn, written } from '../../test/support/csv.ts';
import { writeRejected } from './rejected-rows.ts';
import { fileErrorMessage } from './words/say.ts';
import { writeCsv } from './write-csv.ts';

const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as readonly string[];

const LIMITS = { maxBytes: 20_000, maxRows: 50, maxColumns: 20, maxCell: 100, maxRow: 500 };

/** Bytes that mean something to a reader, in any order. */
const loaded = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r', '\r\n', 'a', 'b', ' ') },
      fc.constantFrom('é', '𝒳', '\0', '\uFEFF', "'", '=', 'sep=;\n', '(line)', 'xxxxxxxxxxxxxxxxxxxxxxxx'),
    ),
    { maxLength: 200 },
  )
  .map((parts) => Buffer.from(parts.join('')));

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  loaded,
  fc
    .tuple(loaded, fc.uint8Array({ maxLength: 3 }), loaded)
    .map(([before, bytes, after]) => Buffer.concat([before, bytes, after])),
  fc.tuple(fc.boolean(), loaded).map(([big, bytes]) => {
    const text = Buffer.from('\uFEFF' + bytes.toString(), 'utf16le');
    return big ? text.swap16() : text;
  }),
);

describe('whatever a file consists of', () => {
  it('it ends in rows or in words about what is wrong, in the order of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const { refused, rows } = await read(bytesFile(bytes), LIMITS);
        for (const error of [...(refused ?? []), ...rows.flatMap((row) => row.error ?? [])])
          for (const language of ['en', 'nl', 'fr'])
            expect(fileErrorMessage(error, language)).not.toMatch(/[{}]|undefined|NaN/);
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        const ends = rows.map((row) => row.error?.rest === 'unread');
        expect(ends.slice(0, -1)).not.toContain(true);
        expect(rows.length).toBeLessThanOrEqual(LIMITS.maxRows + 1);
        const breaks = bytes.filter((byte) => byte === 10 || byte === 13).length;
        expect(lines.every((line) => line >= 1 && line <= breaks + 1)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('it is the same in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        expect(await read(bytesFile(bytes, size), LIMITS)).toEqual(await read(bytesFile(bytes), LIMITS));
      }),
      { numRuns: 500 },
    );
  });

  it('it is read alike with quotation marks and without, in one way and in the other', async () => {
    const plain = loaded.map((bytes) => bytes.toString().replace(/"|^sep=.*/g, ''));
    await fc.assert(
      fc.asyncProperty(plain, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const limits = { ...LIMITS, maxRow: 60 };
        const as = (first: string) => bytesFile(Buffer.from(`${first},b\n${text}`), size);
        expect(await read(as('a'), limits)).toEqual(await read(as('"a"'), limits));
      }),
      { numRuns: 1000 },
    );
  });

  it('empty lines are no row, however many they are', async () => {
    const text = `\n${'\r\n'.repeat(200_000)}`;
    for (const head of ['a,b', '"a",b'])
      expect(await rowsIn(bytesFile(textIn(`${head}${text}1,2${text}`)), { maxRow: 1000 })).toEqual([
        { line: 200_002, cells: { a: '1', b: '2' } },
      ]);
  });

  it('a megabyte of it takes no longer than a moment', async () => {
    const units = ['"', ',', '\n', '\r', '"\n', ',"', 'a"b\n', '"a"b', '\r\n', '"",', '\0', 'a,', '"a\n",\n'];
    for (const unit of units)
      for (const head of ['a,b\n', '']) {
        const file = textIn(head + unit.repeat(1_000_000 / unit.length));
        const start = performance.now();
        await read(bytesFile(file), { maxRows: 1e6 });
        expect(performance.now() - start, JSON.stringify(head + unit)).toBeLessThan(3000);
      }
  }, 120_000);
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\0')),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', "'", '=', 'a'), maxLength: 12 }),
  fc.constantFrom(...naughty.filter((text) => !text.includes('\0'))),
);

const rejectedRow = (headings: readonly string[], cells: readonly string[], line: number) => ({
  line,
  verdict: 'wrong' as const,
  cells: Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? ''])),
  answers: {},
  errors: [{ pointer: '', code: 'x', message: 'Not "so", =1.' }],
  warnings: [],
  findings: [],
});

describe('what was written', () => {
  it('is read as the same cells', async () => {
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const bytes = await written(writeCsv([['k', 'a', 'b'], ...rows], { delimiter, formulas: 'exact' }));
        const back = await rowsIn(bytesFile(bytes));
        expect(back.map(({ cells }) => Object.values(cells ?? {}))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('as rows that were not accepted is read as exactly those', async () => {
    const headings = ['Name', '=Town', 'k'];
    const table = fc.array(fc.tuple(cell, cell, fc.constant('x')), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const rejected = rows.map((cells, index) => rejectedRow(headings, cells, index + 2));
        const bytes = await written(writeRejected({ headings, delimiter }, rejected));
        const back = await rowsIn(bytesFile(bytes));
        expect(back.map(({ cells }) => cells)).toEqual(rejected.map(({ cells }) => cells));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every string of the list of naughty ones', async () => {
    const headings = ['n', 'k'];
    const rejected = naughty
      .filter((text) => !text.includes('\0'))
      .map((text, index) => rejectedRow(headings, [text, 'x'], index + 2));
    const bytes = await written(writeRejected({ headings, delimiter: ',' }, rejected, 'nl'));
    expect((await rowsIn(bytesFile(bytes))).map((row) => row.cells?.['n'])).toEqual(
      rejected.map(({ cells }) => cells['n']),
    );
  });
});
