import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

describe('an address from VIES', () => {
  it.each([
    ['Kerkstraat 1\n9000 Gent', { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent' }],
    [
      '\nBEURSPLEIN 00005\n1012JW AMSTERDAM\n',
      { street: 'BEURSPLEIN 00005', postalCode: '1012JW', city: 'AMSTERDAM' },
    ],
    [
      'Vodičkova 1\nNové Město\n110 00  PRAHA 1',
      { street: 'Vodičkova 1, Nové Město', postalCode: '110 00', city: 'PRAHA 1' },
    ],
    ['RUE HAUTE 3\nL-1110 LUXEMBOURG', { street: 'RUE HAUTE 3', postalCode: 'L-1110', city: 'LUXEMBOURG' }],
    ['UL. PROSTA 1, 00-838 WARSZAWA', { street: 'UL. PROSTA 1, 00-838 WARSZAWA' }],
    ['RUA AUGUSTA 1\n1100-048 LISBOA', { street: 'RUA AUGUSTA 1', postalCode: '1100-048', city: 'LISBOA' }],
    ['9000 Gent', { postalCode: '9000', city: 'Gent' }],
    ['', {}],
  ])('%j is taken apart as far as it is recognised', (text, address) => {
    expect(addressOf(text)).toEqual(address);
  });
});
