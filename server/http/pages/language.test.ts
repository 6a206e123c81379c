import { expect, it } from 'vitest';
import { languageFor } from './language.ts';

const SPOKEN = ['en', 'nl', 'fr'];
const asked = (query?: string, header?: string, own?: string) =>
  languageFor({ query, header, ...(own === undefined ? {} : { own }) }, SPOKEN);

it('the address counts before the browser, the browser before what is known of the person', () => {
  expect(asked('fr', 'nl', 'en')).toBe('fr');
  expect(asked(undefined, 'nl', 'fr')).toBe('nl');
  expect(asked(undefined, undefined, 'fr')).toBe('fr');
  expect(asked()).toBe('en');
});

it('of what a browser wants, the dearest that is spoken; with a country it is the same language', () => {
  expect(asked(undefined, 'de, fr-BE;q=0.4, nl-NL;q=0.8')).toBe('nl');
  expect(asked(undefined, 'fr;q=0, de')).toBe('en');
  expect(asked('FR-ca')).toBe('fr');
});

it('whatever else is asked for, the first language is spoken', () => {
  for (const odd of ['', ';;;', 'q=1', '*', 'x'.repeat(10_000), '<script>'])
    expect(asked(odd, odd, odd)).toBe('en');
  expect(languageFor({ query: 'nl', header: undefined }, [])).toBe('en');
});
