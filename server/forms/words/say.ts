import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { FormWords } from './words.ts';

const CATALOGUES: { readonly [language: string]: FormWords } = { en, nl, fr };

/** In a language that is not spoken here, English. */
export function formWords(language = 'en'): FormWords {
  const base = language.split('-')[0] ?? '';
  return Object.hasOwn(CATALOGUES, base) ? (CATALOGUES[base] ?? en) : en;
}
