import { describe, expect, it } from 'vitest';
import { createVat } from './client.ts';

const ask = (number: string) =>
  createVat().operations['wellFormed']?.({
    key: 'k',
    input: { number },
    signal: new AbortController().signal,
  });

describe('the form of a VAT number', () => {
  it.each([
    ['BE0123456749', 'BE'],
    ['be 0123.456.749', 'BE'],
    ['BE1000000021', 'BE'],
    ['EL094259216', 'GR'],
    ['GR094259216', 'GR'],
    ['XI980780684', 'GB'],
    ['GB980780684', 'GB'],
    ['XIGD123', 'GB'],
    ['DE136695976', 'DE'],
    ['NL004495445B01', 'NL'],
    ['CHE116281710MWST', 'CH'],
    ['NO974760673MVA', 'NO'],
  ])('of %s is right, and its country is %s', async (number, country) => {
    expect(await ask(number)).toMatchObject({ outcome: 'yes', output: { country } });
  });

  it('is given back without what people put between the digits', async () => {
    expect(await ask('be 0123.456-749')).toEqual({
      outcome: 'yes',
      output: { country: 'BE', normalised: 'BE0123456749' },
    });
  });

  it.each(['BE0123456748', 'BE0123', 'DE136695975', 'ZZ123456789', '0123456749', '', '__proto__', 'EU'])(
    'of %s is wrong',
    async (number) => {
      expect(await ask(number)).toMatchObject({ outcome: 'no' });
    },
  );

  it.each(['US123456789', 'IN29ABCDE1234F1Z5'])(
    'of %s cannot be judged: its country is not known here',
    async (number) => {
      expect(await ask(number)).toEqual({ outcome: 'unavailable', output: {} });
    },
  );
});
