import { describe, expect, it } from 'vitest';
import { ownHeadings } from '../own-columns.ts';
import { en } from './en.ts';
import { CATALOGUES, fileErrorMessage, wordsIn } from './say.ts';

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('what is said about files', () => {
  it.each([...CATALOGUES])('is the same in %s as in English', (_, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const code of Object.keys(en) as (keyof typeof en)[])
      expect(placesIn(words[code]), code).toEqual(placesIn(en[code]));
  });

  it('is found by the language without its country, and is English where there is none', () => {
    expect(wordsIn('nl-BE')).toBe(wordsIn('nl'));
    expect(wordsIn('constructor')).toBe(en);
    expect(wordsIn()).toBe(en);
  });

  it('takes the names of columns as they are, and never for places', () => {
    const error = {
      code: 'cellTooLong',
      line: 7,
      rest: 'read',
      params: { name: '{line} $&', most: 9 },
    } as const;
    expect(fileErrorMessage(error)).toBe(
      'In line 7, the cell in column “{line} $&” has more than 9 characters.',
    );
  });

  it('calls our own columns differently in each language, and differently from one another', () => {
    const headings = [...CATALOGUES.keys()].flatMap(ownHeadings);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
