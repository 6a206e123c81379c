/** Days as English is written in Europe, unless the browser says where its reader is. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A language as it is written where its reader is. */
export function localeOf(language: string): string {
  const here = navigator.languages.find((one) => one.startsWith(`${language}-`));
  return here ?? REGIONS[language] ?? language;
}
