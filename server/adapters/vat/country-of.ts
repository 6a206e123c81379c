/** The country of a VAT number as ISO 3166-1 has it: Greece writes EL and Northern Ireland XI. */
export function countryOf(prefix: string): string {
  if (prefix === 'EL') return 'GR';
  return prefix === 'XI' ? 'GB' : prefix;
}
