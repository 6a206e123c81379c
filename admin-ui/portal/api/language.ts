import { liveValue, useLiveValue } from '../../ui/live-value.ts';
import { type Language, LANGUAGES } from '../../ui/words.ts';

const KEY = 'slipway-language';

const current = liveValue<Language>(inForce(chosenLanguage() ?? browserLanguage()));

/** The language in which the server is asked. */
export const currentLanguage = current.get;
export const useCurrentLanguage = (): Language => useLiveValue(current);

/** Puts the whole page in another language, and keeps the choice in this browser. */
export function chooseLanguage(language: Language): void {
  keepLanguage(language);
  speak(language);
}

/** The language of whoever has signed in, where nothing was chosen in this browser. Says whether it is another one now. */
export function speakAs(tag: string | null): boolean {
  return speak(chosenLanguage() ?? asLanguage(tag) ?? browserLanguage());
}

function speak(language: Language): boolean {
  if (language === current.get()) return false;
  current.set(inForce(language));
  return true;
}

/** Kept in this browser: it counts more than the language of the user. */
function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing is asked again next time.
  }
}

function chosenLanguage(): Language | undefined {
  try {
    return asLanguage(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function browserLanguage(): Language {
  return navigator.languages.map(asLanguage).find((one) => one !== undefined) ?? 'en';
}

function asLanguage(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language);
}

function inForce(language: Language): Language {
  document.documentElement.lang = language;
  return language;
}
