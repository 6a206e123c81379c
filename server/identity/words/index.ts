import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords.ts';
import type { PasswordFault } from '../password-rules.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { AccountMail, IdentityWords } from './words.ts';

export type { AccountMail } from './words.ts';

export const CATALOGUES: ReadonlyMap<string, IdentityWords> = new Map([
  ['en', en],
  ['nl', nl],
  ['fr', fr],
]);

/** In a language that is not spoken here, English. */
function wordsIn(language = 'en'): { readonly language: string; readonly words: IdentityWords } {
  const base = language.split('-')[0] ?? 'en';
  const words = CATALOGUES.get(base);
  return words === undefined ? { language: 'en', words: en } : { language: base, words };
}

export function passwordMessage(fault: PasswordFault, language?: string): string {
  const values = { shortest: String(SHORTEST_PASSWORD), longest: String(LONGEST_PASSWORD) };
  return filled(wordsIn(language).words.password[fault], values);
}

export interface AccountMailValues {
  readonly name: string;
  readonly provider: string;
  readonly link: string;
  readonly days: number;
  readonly hours: number;
}

/** Subject and Markdown of a mail about an account, and in which language they are. */
export function accountMailWords(mail: AccountMail, values: AccountMailValues, language?: string) {
  const spoken = wordsIn(language);
  const { subject, body } = spoken.words.mails[mail];
  const { name, provider, link, days, hours } = values;
  const plain = { name, provider, link, days: String(days), hours: String(hours) };
  const marked = { ...plain, name: literally(name), provider: literally(provider) };
  return { language: spoken.language, subject: filled(subject, plain), body: filled(body, marked) };
}

/** A name is text and never Markdown: nobody can put a link into a mail by calling themselves one. */
function literally(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()<>#+\-.!|~:/@&]/g, String.raw`\$&`);
}

/** Values are put in as they are, and never read as places themselves. */
function filled(sentence: string, values: { readonly [name: string]: string }): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
