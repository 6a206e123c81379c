import { createContext, useContext } from 'react';

/** The languages of the frame. What definitions say may come in more. */
export const LANGUAGES = ['en', 'nl', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  fr: 'Français',
};

export type WordsOf<Words> = Readonly<Record<Language, Words>>;

/** The words of one feature in every language: one that is missing does not compile. */
export function defineWords<Words>(
  en: Words,
  others: Readonly<Record<Exclude<Language, 'en'>, Words>>,
): WordsOf<Words> {
  return { en, ...others };
}

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

export function useWords<Words>(words: WordsOf<Words>): Words {
  return words[useLanguage()];
}
