import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PageWords } from './words.ts';

const CATALOGUES: { readonly [language: string]: PageWords } = { en, nl, fr };

/** The languages that the pages speak themselves. */
export const SPOKEN: readonly string[] = Object.keys(CATALOGUES);

/** In a language that is not spoken here, English. */
export function pageWords(language: string): PageWords {
  const base = language.split('-')[0] ?? '';
  return Object.hasOwn(CATALOGUES, base) ? (CATALOGUES[base] ?? en) : en;
}

/** Values are put in as they are, and never read as places themselves. */
export function filled(sentence: string, values: { readonly [name: string]: string | number }): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
