import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loanForm, libraryWith } from '../../test/support/library.ts';
import { bytesFile, rowsIn, written } from '../../test/support/csv.ts';
import { headingErrors, readRow } from '../../engine/index.ts';
import { withApostrophe, withoutApostrophe } from './formulas.ts';
import { readCsv } from './read-csv.ts';
import { templateFile } from './template-file.ts';
import { writeCsv } from './write-csv.ts';

const textOf = async (pieces: AsyncIterable<Uint8Array>) => (await written(pieces)).toString();

describe('rows that are written', () => {
  it('are UTF-8 with the mark by which spreadsheets know it, one row in a line', async () => {
    const text = await textOf(
      writeCsv([
        ['Name', 'Town'],
        ['Zoë "Z"', 'a,b'],
        ['two\nlines', ''],
      ]),
    );
    expect(text).toBe('\uFEFFName,Town\r\n"Zoë ""Z""","a,b"\r\n"two\nlines",\r\n');
  });

  it('may have another separator', async () => {
    expect(await textOf(writeCsv([['a;b', 'c,d']], { delimiter: ';' }))).toBe('\uFEFF"a;b";c,d\r\n');
  });

  it('are a file with its mark even where there are none', async () => {
    expect(await textOf(writeCsv([]))).toBe('\uFEFF');
  });

  it('are written as they come, and no more than a few at a time', async () => {
    let made = 0;
    const rows = function* () {
      for (;;) yield [String((made += 1))];
    };
    for await (const _ of writeCsv(rows())) break;
    expect(made).toBeLessThan(1000);
  });
});

describe('a cell that a spreadsheet could take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\rx',
    '\nx',
    '\0=1',
    '\0x',
    ' =1',
    '\u00A0=1',
    '\uFEFF=1',
    '\u200B=1',
    '\u202E=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '﹢1',
    '﹣1',
    '﹫x',
    '⁼1',
    '₊1',
    '\u22121',
    "'=1",
    "''=1",
  ])('begins with an apostrophe: %j', (cell) => {
    expect(withApostrophe(cell)).toBe(`'${cell}`);
    expect(withoutApostrophe(`'${cell}`)).toBe(cell);
  });

  it.each(['', ' ', 'x', 'a=b', '5-3', "'s avonds", "'", "'x", '‘=', '(=1)', '東京', '/=', '"=1"', '%1'])(
    'is not one that is written as it is: %j',
    (cell) => {
      expect(withApostrophe(cell)).toBe(cell);
      expect(withoutApostrophe(cell)).toBe(cell);
    },
  );

  it('gives back every text exactly', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', ' ', '\t', 'x', '＝', '\0', '\n') });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (cell) => {
        expect(withoutApostrophe(withApostrophe(cell))).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the file to be filled in', () => {
  const columns = {
    Branch: { to: '/branch', example: 'north' },
    'Read by': { to: '/reader', example: '=ann()' },
    Phone: { to: '/phone', example: '+32 9 123 45 67' },
    Shelf: { to: '/shelves', example: 'a;b' },
  };
  const release = libraryWith({ columns });

  it('has the headings and the sample, which are understood when it comes back', async () => {
    for (const delimiter of [',', ';'] as const) {
      const bytes = await written(templateFile(release, loanForm.id, { delimiter }));
      const file = await readCsv(bytesFile(bytes));
      if (file.refused) throw new Error('refused');
      expect(file.header).toMatchObject({ headings: Object.keys(columns), delimiter });
      expect(headingErrors(release, loanForm.id, file.header.headings)).toEqual([]);
      const [row] = await rowsIn(bytesFile(bytes));
      expect(readRow(release, loanForm.id, row?.cells ?? {})).toMatchObject({
        branch: 'north',
        phone: '+32 9 123 45 67',
        shelves: ['a', 'b'],
      });
    }
  });

  it('leaves a telephone number as it is, and no formula', async () => {
    const text = await textOf(templateFile(release, loanForm.id));
    expect(text.split('\r\n')[1]).toBe("north,'=ann(),+32 9 123 45 67,a;b");
  });
});
