import { type Language, LANGUAGES } from '../../ui/words.ts';

const KEY = 'slipway-language';

let current: Language = inForce(chosenLanguage() ?? browserLanguage());

/** The language in which the server is asked. */
export const currentLanguage = (): Language => current;

export function speak(language: Language): void {
  current = inForce(language);
}

/** Kept in this browser: it counts more than the language of the user. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing is asked again next time.
  }
}

export function chosenLanguage(): Language | undefined {
  try {
    return asLanguage(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

export function browserLanguage(): Language {
  return navigator.languages.map(asLanguage).find((one) => one !== undefined) ?? 'en';
}

export function asLanguage(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language);
}

function inForce(language: Language): Language {
  document.documentElement.lang = language;
  return language;
}
