import type { FileError } from '../file-error.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { BulkWords } from './words.ts';

export const CATALOGUES: ReadonlyMap<string, BulkWords> = new Map([
  ['en', en],
  ['nl', nl],
  ['fr', fr],
]);

/** In a language that is not spoken here, English. */
export function wordsIn(language = 'en'): BulkWords {
  return CATALOGUES.get(language.split('-')[0] ?? '') ?? en;
}

/** What a person reads about an error in a file. */
export function fileErrorMessage({ code, line, params }: FileError, language?: string): string {
  return filled(wordsIn(language)[code], { ...params, line });
}

/** Values are put in as they are, and never read as places themselves. */
export function filled(sentence: string, values: FileError['params']): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
