import { choose } from '../ids.ts';

const FIRST = ['Atelier', 'Brouwerij', 'Studio', 'Groupe', 'Nordic', 'Alpha', 'Delta', 'Meridian'];
const SECOND = ['Lindenhof', 'Van Damme', 'Horizon', 'Moreau', 'Castelo', 'Janssens', 'Kovács', 'Rossi'];
const LEGAL: { readonly [letters: string]: string } = {
  AT: 'GmbH',
  BE: 'BV',
  DE: 'GmbH',
  ES: 'SL',
  FR: 'SARL',
  IT: 'SRL',
  LU: 'SARL',
  NL: 'BV',
  PL: 'Sp. z o.o.',
  PT: 'Lda',
};
const STREETS = ['Marktplein', 'Stationsstraat', 'Rue Haute', 'Hauptstrasse', 'Via Roma', 'Long Street'];
const CITIES: { readonly [letters: string]: readonly (readonly [code: string, city: string])[] } = {
  BE: [
    ['9000', 'GENT'],
    ['2000', 'ANTWERPEN'],
    ['1000', 'BRUSSEL'],
  ],
  FR: [
    ['75001', 'PARIS'],
    ['69001', 'LYON'],
  ],
  LU: [['L-1110', 'LUXEMBOURG']],
  NL: [
    ['1012JS', 'AMSTERDAM'],
    ['3011AB', 'ROTTERDAM'],
  ],
  PL: [['00-950', 'WARSZAWA']],
  PT: [['1000-001', 'LISBOA']],
};
const ELSEWHERE = [['1000', 'SAMPLETOWN']] as const;

export interface Registered {
  readonly name: string;
  readonly address: string;
}

/** Member states that do not say who a number belongs to. */
const HIDING = new Set(['DE', 'ES']);

/** A company for a number: always the same one, and plainly nobody who exists. */
export function inventedCompany(letters: string, number: string): Registered {
  if (HIDING.has(letters)) return { name: '---', address: '---' };
  const pick = (list: readonly string[], what: string) =>
    list[choose(list.length, what, letters, number)] ?? '';
  const cities = CITIES[letters] ?? ELSEWHERE;
  const [code, city] = cities[choose(cities.length, 'city', letters, number)] ?? ELSEWHERE[0];
  return {
    name: `${LEGAL[letters] ?? 'Ltd'} ${pick(FIRST, 'first')} ${pick(SECOND, 'second')}`,
    address: `${pick(STREETS, 'street')} ${choose(200, 'house', letters, number) + 1}\n${code} ${city}`,
  };
}
