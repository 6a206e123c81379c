import { expect, it } from 'vitest';
import { en } from './en.ts';
import { filled, pageWords, SPOKEN } from './say.ts';

const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every language has its own words, with the same places', () => {
  for (const language of SPOKEN.filter((one) => one !== 'en')) {
    const words = pageWords(language);
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const [key, sentence] of Object.entries(words)) {
      const source = en[key as keyof typeof en];
      expect([key, placesIn(sentence)]).toEqual([key, placesIn(source)]);
      expect([key, sentence]).not.toEqual([key, source]);
    }
  }
});

it('a language that is not spoken is told in English; with a country it is the same language', () => {
  expect([pageWords('de'), pageWords('constructor')]).toEqual([en, en]);
  expect(pageWords('nl-BE')).toBe(pageWords('nl'));
});

it('what is filled in is never read as a place itself', () => {
  expect(filled(en.read, { file: '{size}.pdf', size: '3 kB' })).toBe('Read: {size}.pdf (3 kB)');
});
