// oxlint-disable-next-line import/default -- it is CommonJS of a form in which Node finds no named exports
import jsvat from 'jsvat-next';
import { countryOf } from './country-of.ts';

const { checkVAT, countries } = jsvat;

export interface Examined {
  readonly wellFormed: boolean;
  /** ISO 3166-1; absent where the letters are of no country, such as EU. */
  readonly country?: string;
  readonly normalised: string;
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const UNASSIGNED = 'Unknown Region';

/** The library knows these without the letters in front, which people write nevertheless. */
const WITHOUT_LETTERS = new Set(['AU', 'BR', 'NO']);

/** Form and check digits of a VAT number; undefined where nothing is known of the numbers of its country. */
export function examine(number: string): Examined | undefined {
  const normalised = normalise(number);
  const prefix = normalised.slice(0, 2);
  if (!/^[A-Z]{2}$/.test(prefix)) return { wellFormed: false, normalised };
  const known = countries.find((country) => country.codes.includes(countryOf(prefix)));
  if (!known) return isCountry(prefix) ? undefined : { wellFormed: false, normalised };
  const wellFormed = checkVAT(asTheLibraryHasIt(normalised, prefix), [known]).isValid;
  return prefix === 'EU'
    ? { wellFormed, normalised }
    : { wellFormed, country: countryOf(prefix), normalised };
}

/** Upper case, without what people put between the digits. */
const normalise = (number: string): string => number.toUpperCase().replace(/[\s./-]+/g, '');

function asTheLibraryHasIt(number: string, prefix: string): string {
  if (prefix === 'XI') return `GB${number.slice(2)}`; // the same numbers; the library lacks some forms of XI
  if (prefix === 'GR') return `EL${number.slice(2)}`;
  return WITHOUT_LETTERS.has(prefix) && /^\d/.test(number.slice(2)) ? number.slice(2) : number;
}

function isCountry(letters: string): boolean {
  const name = regions.of(letters);
  return name !== undefined && name !== UNASSIGNED;
}
