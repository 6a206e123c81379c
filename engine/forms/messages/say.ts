import { catalogueOf, fillIn } from '../../text/say.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

/** The engine's own sentences; in a language that it does not speak, they are English. */
export function wordsIn(language: string): Words {
  return catalogueOf<Words>({ en, nl, fr }, language);
}

/** The sentence for a code, its places filled in. */
export function say(words: Words, code: keyof Words, values: { readonly [name: string]: unknown }): string {
  return fillIn(words[code], values);
}

/** The sentence for one value of a keyword, where there is one, else that for the keyword. */
export function codeFor(words: Words, keyword: string, value: unknown): keyof Words {
  const precise = `${keyword}.${String(value)}`;
  if (Object.hasOwn(words, precise)) return precise as keyof Words;
  return Object.hasOwn(words, keyword) ? (keyword as keyof Words) : 'invalid';
}
