import { describe, expect, it } from 'vitest';
import { literalMisfit, misfit, type Misfit } from './assignable.ts';
import { ANYTHING, BOOLEAN, codes, DATE, type DataType, NUMBER, objectOf, TEXT, WHOLE } from './data-type.ts';

const list = (items: DataType): DataType => ({ is: 'list', items });
const record = (name: string): DataType => ({ is: 'text', record: name });

const hintOf = (wrong: Misfit | undefined) =>
  typeof wrong?.hint === 'function' ? wrong.hint() : wrong?.hint;

describe('a value fits where another type is expected', () => {
  it.each<[string, DataType, DataType]>([
    ['if it is of that type', TEXT, TEXT],
    ['if it is a whole number and any number will do', WHOLE, NUMBER],
    ['if it is a date and a text will do', DATE, TEXT],
    ['if all its codes are among those expected', codes(['a']), codes(['a', 'b'])],
    ['if it is a code and any text will do', codes(['a']), TEXT],
    ['if it names a record of that kind', record('reader'), record('reader')],
    ['if it names a record and any text will do', record('reader'), TEXT],
    ['if its entries do', list(WHOLE), list(NUMBER)],
    ['if nothing is known of it', ANYTHING, codes(['a'])],
    [
      'if it has more properties than are needed',
      objectOf({ a: TEXT, b: TEXT }),
      objectOf({ a: TEXT, b: TEXT }),
    ],
  ])('%s', (_, from, to) => expect(misfit(from, to)).toBeUndefined());

  it.each<[string, DataType, DataType]>([
    ['a text for a number', TEXT, NUMBER],
    ['any number for a whole one', NUMBER, WHOLE],
    ['a text for a date', TEXT, DATE],
    ['a free text for a code', TEXT, codes(['a'])],
    ['a code that is not expected', codes(['a', 'c']), codes(['a', 'b'])],
    ['the id of another record', record('book'), record('reader')],
    ['one for several', TEXT, list(TEXT)],
    ['a list of another type', list(TEXT), list(BOOLEAN)],
    ['a record of another kind', { ...objectOf({}), record: 'book' }, { ...objectOf({}), record: 'reader' }],
    [
      'an object that lacks what is required',
      objectOf({}),
      { ...objectOf({ a: TEXT }), required: new Set(['a']) },
    ],
  ])('but not %s', (_, from, to) => expect(misfit(from, to)?.message).toContain('expected'));
});

describe('a constant fits', () => {
  it.each<[unknown, DataType]>([
    ['a', TEXT],
    [3, WHOLE],
    [2.5, NUMBER],
    [false, BOOLEAN],
    ['2026-03-02', DATE],
    ['2026-03-02T09:00:00Z', DATE],
    ['b', codes(['a', 'b'])],
    [{}, ANYTHING],
  ])('%j where %j is expected', (value, to) => expect(literalMisfit(value, to)).toBeUndefined());

  it.each<[unknown, DataType]>([
    [3, TEXT],
    [2.5, WHOLE],
    ['3', NUMBER],
    ['true', BOOLEAN],
    ['tomorrow', DATE],
    ['c', codes(['a', 'b'])],
    [null, TEXT],
  ])('not %j where %j is expected', (value, to) => expect(literalMisfit(value, to)).toBeDefined());

  it('and a misspelt one is told the nearest code', () =>
    expect(hintOf(literalMisfit('noval', codes(['novel', 'poetry'])))).toBe('did you mean "novel"?'));
  it('and one that is nearly usual is taken for misspelt, any other is not', () => {
    const usual: DataType = { is: 'text', usual: { values: ['noCopy'] } };
    expect(hintOf(literalMisfit('noCpy', usual))).toBe('did you mean "noCopy"?');
    expect(literalMisfit('timeout', usual)).toBeUndefined();
  });
});
