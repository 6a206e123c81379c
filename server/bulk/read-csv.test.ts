import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, textFile, textIn } from '../../test/support/csv.ts';
import { readCsv } from './read-csv.ts';

const good = 'Name,Town\nAnn,Ghent\nBob,Liège\n';

describe('a file of rows', () => {
  it('is read by its headings, with the line of each row', async () => {
    expect(await rowsOf(good)).toEqual([
      { line: 2, cells: { Name: 'Ann', Town: 'Ghent' } },
      { line: 3, cells: { Name: 'Bob', Town: 'Liège' } },
    ]);
  });

  it('tells its headings, its separator and how it is written', async () => {
    expect(await readCsv(textFile(' Name ; Town\nAnn;Ghent'))).toMatchObject({
      header: { headings: ['Name', 'Town'], line: 1, delimiter: ';', encoding: 'utf-8', dropped: [] },
    });
  });

  it('is the same in whatever pieces it arrives', async () => {
    const text = `Name,Town\r\n"Ann ""A"", ça",Ghent\r\n\r\n"Bob\r\nB.",Liège\r\n`;
    const whole = await rowsOf(text);
    expect(whole).toEqual([
      { line: 2, cells: { Name: 'Ann "A", ça', Town: 'Ghent' } },
      { line: 4, cells: { Name: 'Bob\r\nB.', Town: 'Liège' } },
    ]);
    for (const size of [1, 2, 3, 7]) expect(await rowsOf(text, {}, size)).toEqual(whole);
  });

  it.each([
    [',', 'a,b;c\n1,2\n'],
    [';', 'a;"b,c,d"\n1;2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    [';', 'sep=;\na;b,c,d\n1;2\n'],
    [',', 'a\n1\n'],
  ])('may be separated by %j', async (delimiter, text) => {
    const file = await readCsv(textFile(text));
    expect(file.refused ?? file.header.delimiter).toBe(delimiter);
  });

  it('keeps the lines right behind a line that tells the separator', async () => {
    expect(await rowsOf('sep=;\na;b\n1;2\n')).toEqual([{ line: 3, cells: { a: '1', b: '2' } }]);
  });

  it('may mix line ends, end without one, and have empty lines and rows in it', async () => {
    const lines = await rowsOf('\n\na,b\r\n1,2\n\r\n3,4\r5,6\n , \n\n7,8');
    expect(lines.map(({ line, cells }) => [line, cells?.['a']])).toEqual([
      [4, '1'],
      [6, '3'],
      [7, '5'],
      [10, '7'],
    ]);
  });

  it('counts lines inside cells, however they end', async () => {
    const lines = await rowsOf('a,b\r\n"1\r\n2\r\n3",x\r\n"4\n5\r6",y\r\n7,z\r\n');
    expect(lines.map(({ line }) => line)).toEqual([2, 5, 8]);
  });

  it('keeps formulas, blanks and every other text exactly', async () => {
    const cells = ['=1+1', '+32 9 123', '-5', '@x', "'=x", ' a ', '＝x', '<b>', '\u200B', '𝒳', 'NULL', '007'];
    const rows = await rowsOf('a,b\n' + cells.map((cell) => `${cell},x\n`).join(''));
    expect(rows.map((row) => row.cells?.['a'])).toEqual(cells);
  });

  it('may have headings that mean something to JavaScript', async () => {
    const [row] = await rowsOf('__proto__,constructor,2,1\na,b,c,d\n');
    expect(Object.entries(row?.cells ?? {}).sort()).toEqual([
      ['1', 'd'],
      ['2', 'c'],
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('may have a hundred columns, and columns at the right that nobody used', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `c${index}`);
    const [row] = await rowsOf(`${names.join(',')},,\n${names.join(',')},,\n`);
    expect(Object.keys(row?.cells ?? {})).toEqual(names);
  });

  it('closes its source when it is left before its end', async () => {
    let closed = false;
    const source = async function* () {
      try {
        for (;;) yield textIn('a,b\n' + '1,2\n'.repeat(20_000));
      } finally {
        closed = true;
      }
    };
    const file = await readCsv(source());
    if (file.refused) throw new Error('refused');
    for await (const row of file.rows) if (row.line > 10) break;
    expect(closed).toBe(true);
  });

  it('throws what its source throws', async () => {
    const source = async function* () {
      yield textIn('a,b\n' + '1,2\n'.repeat(20_000));
      throw new Error('the connection broke');
    };
    const reading = async () => {
      const file = await readCsv(source(), { maxRows: 1e6 });
      if (!file.refused) for await (const _ of file.rows);
    };
    await expect(reading()).rejects.toThrow('the connection broke');
  });
});

describe('a row that cannot be read', () => {
  it('is told with its line, and the others are read', async () => {
    const rows = await rowsOf('a,b,c\n1,2,3\n1,2\n1,2,3,4\n5,6,7\n');
    expect(rows.map(({ line, error }) => [line, error?.code, error?.params])).toEqual([
      [2, undefined, undefined],
      [3, 'tooFewCells', { got: 2, wanted: 3 }],
      [4, 'tooManyCells', { got: 4, wanted: 3 }],
      [5, undefined, undefined],
    ]);
  });

  it('keeps its cells, to be corrected', async () => {
    const rows = await rowsOf('a,b,c\n1,2\n1,2,3,4\n');
    expect(rows.map((row) => 'raw' in row && row.raw)).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('has a quotation mark inside a cell, and spoils no other row', async () => {
    const rows = await rowsOf('a,b\n"x\ny",5" pipe "z"\n3,4\n\nBar "Le Soleil",6\n"7\r\n8",9\n');
    expect(rows).toMatchObject([
      { line: 3, error: { code: 'strayQuote', params: { column: 2 }, rest: 'read' } },
      { line: 4, cells: { a: '3', b: '4' } },
      { line: 6, error: { code: 'strayQuote', params: { column: 1 } } },
      { line: 7, cells: { a: '7\r\n8', b: '9' } },
    ]);
  });

  it('has a cell that is too long, or a NUL, or something where there is no heading', async () => {
    const rows = await rowsOf(`a,b,\n${'x'.repeat(51)},1,\n\0,2,\n3,4,5\n6,7,\n`, { maxCell: 50 });
    expect(rows).toMatchObject([
      { line: 2, error: { code: 'cellTooLong', params: { name: 'a', most: 50 } } },
      { line: 3, error: { code: 'nul', params: { column: 1 } } },
      { line: 4, error: { code: 'cellWithoutHeading', params: { column: 3 } } },
      { line: 5, cells: { a: '6', b: '7' } },
    ]);
  });

  it('is too long as a whole', async () => {
    const rows = await rowsOf(`a,b\n"${'x\n'.repeat(60)}",1\n2,3\n`, { maxRow: 100 });
    expect(rows).toMatchObject([
      { line: 2, error: { code: 'rowTooLong', params: { most: 100 } } },
      { line: 63, cells: { a: '2' } },
    ]);
  });
});

describe('a file of which the rest cannot be read', () => {
  it('has a quotation mark that is never closed, told where it was opened', async () => {
    const rows = await rowsOf('a,b\n1,2\n\n"x\r\ny","open\nand\non\n3,4\n');
    expect(rows).toMatchObject([
      { line: 2, cells: { a: '1' } },
      { line: 5, error: { code: 'openQuote', rest: 'unread' } },
    ]);
  });

  it('tells so behind empty lines and rows with other mistakes too', async () => {
    expect((await rowsOf('a,b\n\n\n"open\n1,2\n')).at(-1)).toMatchObject({
      line: 4,
      error: { code: 'openQuote' },
    });
    expect((await rowsOf('a,b\n\nx"y,1\n\n\n"open\n1,2\n')).at(-1)).toMatchObject({
      line: 6,
      error: { code: 'openQuote' },
    });
  });

  it('is not kept in memory until its end to tell that', async () => {
    let sent = 0;
    const source = async function* () {
      yield textIn('a,b\n1,2\n3,"open\n');
      for (; sent < 1000; sent += 1) yield textIn('x,y\n'.repeat(10_000));
    };
    const file = await readCsv(source(), { maxRow: 100_000 });
    const rows = [];
    if (!file.refused) for await (const row of file.rows) rows.push(row);
    expect(rows.at(-1)).toMatchObject({ line: 3, error: { code: 'openQuote', rest: 'unread' } });
    expect(sent).toBeLessThan(10);
  });

  it('has a row without an end', async () => {
    for (const endless of [',', 'x']) {
      const rows = await rowsOf(`a,b\n1,2\n${endless.repeat(300_000)}`, { maxRow: 1000 });
      expect(rows.at(-1)).toMatchObject({ line: 3, error: { code: 'rowTooLong', rest: 'unread' } });
    }
  });

  it('has text behind a closing quotation mark', async () => {
    expect(await rowsOf('a,b\n1,2\n3,"He said "hi" there"\n4,5\n')).toMatchObject([
      { line: 2 },
      { line: 3, error: { code: 'textAfterQuote', params: { column: 2 }, rest: 'unread' } },
    ]);
  });

  it('has more rows than are read', async () => {
    expect(await rowsOf('a\n1\n\n2\n3\n4\n', { maxRows: 2 })).toMatchObject([
      { line: 2 },
      { line: 4 },
      { line: 5, error: { code: 'tooManyRows', params: { most: 2 }, rest: 'unread' } },
    ]);
    expect(await rowsOf('a\n1\n2\n', { maxRows: 2 })).toHaveLength(2);
  });

  it('has more bytes than are read', async () => {
    const text = 'a,b\n' + '1,2\n'.repeat(50);
    for (const size of [text.length, 1, 19, 20, 21])
      expect((await rowsOf(text, { maxBytes: 20 }, size)).at(-1)).toMatchObject({
        line: 6,
        error: { code: 'tooManyBytes', params: { most: 20 }, rest: 'unread' },
      });
    expect(await rowsOf(text, { maxBytes: text.length })).toHaveLength(50);
  });

  it('has too many rows with quotation marks in the wrong place', async () => {
    const rows = await rowsOf('a,b\n' + 'x"y,1\n'.repeat(1100), { maxRow: 500 });
    expect(rows).toHaveLength(1001);
    expect(rows.at(-1)).toMatchObject({ line: 1002, error: { code: 'tooManyStrayQuotes', rest: 'unread' } });
  });
});

describe('headings', () => {
  it('are refused where one is missing or there twice, all at once', async () => {
    expect(await refusalOf('a,,A ,"b\n c",b  C\n1,2,3,4,5\n')).toMatchObject([
      { code: 'emptyHeading', params: { column: 2 } },
      { code: 'doubleHeading', params: { column: 3, other: 1, name: 'A' } },
      { code: 'doubleHeading', params: { column: 5, other: 4 } },
    ]);
  });

  it.each([
    ['nothing at all', '', 'empty'],
    ['only a mark', '\uFEFF', 'empty'],
    ['only empty lines', '\n\r\n , \n', 'empty'],
    ['only the separator', 'sep=;\n', 'empty'],
    ['too many columns', 'a,b,c,d', 'tooManyColumns'],
    ['a NUL', 'name,a\0b\n', 'notText'],
    ['an open quotation mark', 'a,"b\n1,2\n', 'openQuote'],
    ['a stray quotation mark', 'a,b"c\n1,2\n', 'strayQuote'],
  ])('are refused where there is %s', async (_, text, code) => {
    expect(await refusalOf(text, { maxColumns: 3 })).toMatchObject([{ code, rest: 'unread' }]);
  });
});
