import { describe, expect, it } from 'vitest';
import { parseFile } from './parse.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, path = 'lists/a.yaml') => parseFile(path, bytesOf(text));
const placeOf = (text: string, pointer: string, atKey?: boolean) => {
  const { line, column, endLine, endColumn } = parse(text).locate(pointer, atKey);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

describe('where things stand', () => {
  const text =
    'kind: list\nentries:\n  - { code: a, label: "Ä 😀" }\n  - code: b\n    label: |\n      two\n      lines\nempty:\n';
  it.each([
    ['/kind', '1:7-1:11'],
    ['/entries/0/label', '3:23-3:29'],
    ['/entries/1', '4:5-8:1'],
    ['/entries/1/label', '5:12-8:1'],
  ])('finds the value at %s', (pointer, place) => expect(placeOf(text, pointer)).toBe(place));
  it('finds a key', () => expect(placeOf(text, '/entries/1/label', true)).toBe('5:5-5:10'));
  it('shows the key of a value that was left out', () => expect(placeOf(text, '/empty')).toBe('8:1-8:6'));
  it('shows what is around a thing that is not there', () =>
    expect(placeOf(text, '/entries/0/missing/deeper')).toMatch(/^3:5/));
  it('shows the first key for the whole', () => expect(placeOf(text, '')).toBe('1:1-1:5'));
  it('finds places deeper than a pointer of the language may reach', () => {
    const deep = `${'{ a: '.repeat(18)}1${' }'.repeat(18)}`;
    expect(parse(`x: ${deep}\n`).locate(`/x${'/a'.repeat(18)}`).column).toBe(94);
  });
  it('counts columns of JSON, too', () =>
    expect(parseFile('a.json', bytesOf('{\n\t"kind": "list"\n}')).locate('/kind')).toMatchObject({
      line: 2,
      column: 10,
    }));
  it('does not count a byte order mark', () => {
    const file = parseFile('a.yaml', new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf('kind: 01\n')]));
    expect(file.diagnostics).toMatchObject([{ code: 'lossy-number', line: 1, column: 7 }]);
  });
  it('counts lines that end with a carriage return', () =>
    expect(parse('a: 1\r\nb: 02\r\n').diagnostics).toMatchObject([{ line: 2, column: 4 }]));
});

describe('what is read', () => {
  it('keeps the order of keys', () =>
    expect(Object.keys(parse('z: 1\na: 2\nm: 3\n').value as object)).toEqual(['z', 'a', 'm']));
  it('takes NO, on and y for texts', () =>
    expect(parse('a: [NO, on, y]\n').value).toEqual({ a: ['NO', 'on', 'y'] }));
  it('takes a date for a text', () => expect(parse('a: 2026-03-02\n').value).toEqual({ a: '2026-03-02' }));
  it('reads every script', () =>
    expect(parse('a: Здравствуй, 世界 😀\n').value).toEqual({ a: 'Здравствуй, 世界 😀' }));
  it('reads escapes of JSON', () =>
    expect(parseFile('a.json', bytesOf('{"a":"\\ud83d\\ude00\\/\\u00e9"}')).value).toEqual({ a: '😀/é' }));
  it('reports every mistake of a file that can still be read', () =>
    expect(
      parse('a: 01\nb: 1\nb: 2\nc: True\nd: *x\n').diagnostics.map(({ code, line }) => `${line} ${code}`),
    ).toEqual(['5 alias', '1 lossy-number', '3 duplicate-key', '4 boolean-spelling']));
  it('says nothing of what follows a mistake that hides it', () =>
    expect(parse('a: "x\nb: 1\nb: 2\n').diagnostics.map(({ code }) => code)).toEqual(['unclosed-quote']));
});
