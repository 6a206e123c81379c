import { describe, expect, it } from 'vitest';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('what the engine says about events', () => {
  it.each([
    ['nl', nl],
    ['fr', fr],
  ])('is the same in %s as in English', (_, words: Words) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const code of Object.keys(en) as (keyof Words)[])
      expect(placesIn(words[code]), code).toEqual(placesIn(en[code]));
  });
});
