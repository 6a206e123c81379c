import { describe, expect, it } from 'vitest';
import { bytesFile, read, refusalOf, rowsIn, textIn } from '../../test/support/csv.ts';
import { readCsv } from './read-csv.ts';

const TEXT = 'Naam;Plaats\r\nZoë 𝒳;Liège\r\nÅsa;東京\r\n';
const ROWS = [
  { line: 2, cells: { Naam: 'Zoë 𝒳', Plaats: 'Liège' } },
  { line: 3, cells: { Naam: 'Åsa', Plaats: '東京' } },
];

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? textIn(part) : Buffer.from(part))));

describe('what a file is written in', () => {
  it.each([
    ['UTF-8', textIn(TEXT), 'utf-8'],
    ['UTF-8 with a mark', textIn('\uFEFF' + TEXT), 'utf-8'],
    ['UTF-16, little end first, with a mark', utf16le('\uFEFF' + TEXT), 'utf-16le'],
    ['UTF-16, big end first, with a mark', utf16be('\uFEFF' + TEXT), 'utf-16be'],
  ])('may be %s', async (_, file, encoding) => {
    for (const size of [1, 2, 3, 5, file.length]) {
      expect(await rowsIn(bytesFile(file, size))).toEqual(ROWS);
      expect(await readCsv(bytesFile(file, size))).toMatchObject({ header: { encoding } });
    }
  });

  it('is the same where a character is cut by the pieces in which a long file is read', async () => {
    for (const make of [textIn, (text: string) => utf16be('\uFEFF' + text)])
      for (const shift of ['', 'x', 'xx', 'xxx']) {
        const cell = '𝒳'.repeat(9);
        const rows = await rowsIn(bytesFile(make(`a${shift},b\n` + `${cell},1\n`.repeat(4000))));
        expect(rows).toHaveLength(4000);
        expect(new Set(rows.map((row) => row.cells?.[`a${shift}`]))).toEqual(new Set([cell]));
      }
  });

  it.each([
    ['Windows-1252', bytes('name\nAnn\nZo', [0xeb], '\n'), 'notUtf8', 3, { byte: 12, value: '0xEB' }],
    [
      'half a character in UTF-8',
      bytes('a\n', [0xe2, 0x82], 'x\n'),
      'notUtf8',
      2,
      { byte: 3, value: '0xE2' },
    ],
    [
      'a surrogate in UTF-8',
      bytes('a\n', [0xed, 0xa0, 0x80], '\n'),
      'notUtf8',
      2,
      { byte: 3, value: '0xED' },
    ],
    ['an overlong character', bytes('a\n', [0xc0, 0xaf], '\n'), 'notUtf8', 2, { byte: 3, value: '0xC0' }],
    ['a byte that no text has', bytes('\uFEFFa\r\n\r\n', [0xff]), 'notUtf8', 3, { byte: 9, value: '0xFF' }],
    [
      'a character cut off at the end',
      bytes('a\n1\n', [0xe2, 0x82]),
      'notUtf8',
      3,
      { byte: 5, value: '0xE2' },
    ],
    ['half a pair in UTF-16', utf16le('\uFEFFa\n1\n\uD835x\n'), 'halfCharacter', 3, { byte: 11 }],
    ['the other half', utf16be('\uFEFFa\n\uDCB3\n'), 'halfCharacter', 2, { byte: 7 }],
    ['half a unit at the end', utf16le('\uFEFFa\n1\n').subarray(0, -1), 'cutOff', 2, {}],
    ['half a pair at the end', utf16le('\uFEFFa\n1\n\uD835'), 'cutOff', 3, {}],
  ])('is refused at %s, and told where', async (_, file, code, line, params) => {
    for (const size of [1, 2, 3, file.length]) {
      const { refused, rows } = await read(bytesFile(file, size));
      expect(refused?.[0] ?? rows.at(-1)?.error).toEqual({ code, line, params, rest: 'unread' });
    }
  });

  it('is refused deep in a long file as well', async () => {
    const file = bytes('a,b\n' + '1,2\n'.repeat(100_000), [0xe9], ',2\n');
    expect((await rowsIn(bytesFile(file), { maxRows: 1e6 })).at(-1)?.error).toMatchObject({
      code: 'notUtf8',
      line: 100_002,
      params: { byte: 400_005, value: '0xE9' },
    });
  });

  it.each([
    ['Windows-1252 in the headings', bytes('Pr', [0xe9], 'nom\nAnn\n'), 'notUtf8'],
    ['UTF-16 without a mark', utf16le(TEXT), 'utf16WithoutMark'],
    ['UTF-16 without a mark, big end first', utf16be(TEXT), 'utf16WithoutMark'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'otherEncoding'],
    ['nothing but zeros', Buffer.alloc(1000), 'notText'],
    ['a PDF', bytes('%PDF-1.7\n', [0x25, 0xe2, 0xe3]), 'notCsv'],
    ['a spreadsheet', bytes('PK', [3, 4, 20, 0, 6, 0]), 'notCsv'],
    ['an old spreadsheet', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'notCsv'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 10]), 'notCsv'],
    ['a photograph', bytes([0xff, 0xd8, 0xff, 0xe0]), 'notCsv'],
    ['a compressed file', bytes([0x1f, 0x8b, 8, 0]), 'notCsv'],
    ['a web page', bytes('\uFEFF\n<!DOCTYPE html><table><tr><td>1'), 'notCsv'],
    ['the XML of a spreadsheet', bytes('<?xml version="1.0"?>'), 'notCsv'],
  ])('is refused as a whole where it is %s', async (_, file, code) => {
    expect(await refusalOf(file)).toMatchObject([{ code, line: 1, rest: 'unread' }]);
  });
});
