/** The letters under which VIES can be asked: the member states, Greece as EL, and Northern Ireland. */
export const MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

export interface ViesNumber {
  readonly countryCode: string;
  readonly vatNumber: string;
}

/** Undefined where VIES knows nothing of numbers with these letters. */
export function viesNumber(number: string): ViesNumber | undefined {
  const plain = number.toUpperCase().replace(/[^0-9A-Z+*]/g, '');
  const letters = plain.slice(0, 2) === 'GR' ? 'EL' : plain.slice(0, 2);
  return MEMBER_STATES.has(letters) ? { countryCode: letters, vatNumber: plain.slice(2) } : undefined;
}
