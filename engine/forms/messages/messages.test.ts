import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { codeFor, say, wordsIn } from './say.ts';
import type { Words } from './words.ts';

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe("the engine's own sentences", () => {
  it.each([
    ['nl', nl],
    ['fr', fr],
  ])('say the same in %s as in English', (_, words: Words) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const code of Object.keys(en) as (keyof Words)[])
      expect(placesIn(words[code]), code).toEqual(placesIn(en[code]));
  });

  it('are found by the language without its country, and are English where there are none', () => {
    expect(wordsIn('nl-BE')).toBe(nl);
    expect(wordsIn('constructor')).toBe(en);
  });

  it('take the precise one, then the general one, then the last resort', () => {
    expect(codeFor(en, 'format', 'email')).toBe('format.email');
    expect(codeFor(en, 'format', 'uuid')).toBe('format');
    expect(codeFor(en, 'constructor', undefined)).toBe('invalid');
  });

  it('put values in as they are, and never read them as places', () => {
    expect(say(en, 'required', { title: '{limit} $& {title}' })).toBe('{limit} $& {title} is required.');
  });
});
