import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../testing.ts';

describe('VIES', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage({ config: { requester: 'BE0123456749' } });
  });
  afterEach(() => stage.close());
  const check = (number: string) => stage.ask('vies.check', { number });

  it('says yes to a number that is registered, with name, address and a proof', async () => {
    stage.act('vies', 'setNumber', {
      number: 'BE0123456749',
      answer: 'valid',
      name: 'BV Acme',
      address: 'Kerkstraat 1\n9000 Gent',
    });
    expect(await check('be 0123.456.749')).toEqual({
      outcome: 'yes',
      output: {
        name: 'BV Acme',
        street: 'Kerkstraat 1',
        postalCode: '9000',
        city: 'Gent',
        country: 'BE',
        requestIdentifier: expect.stringMatching(/^WAPI/),
      },
    });
  });

  it('knows every number with right check digits unless told otherwise, always by the same name', async () => {
    const first = await check('NL004495445B01');
    expect(first).toMatchObject({
      outcome: 'yes',
      output: { country: 'NL', name: expect.any(String), city: expect.any(String) },
    });
    expect((await check('NL004495445B01')).output['name']).toBe(first.output['name']);
  });

  it('hides name and address where the member state does', async () => {
    const { output } = await check('DE136695976');
    expect(output).toEqual({ country: 'DE', requestIdentifier: expect.any(String) });
  });

  it.each([['GR094259216'], ['EL094259216']])('is asked for Greece as EL: %s', async (number) => {
    expect(await check(number)).toMatchObject({ outcome: 'yes', output: { country: 'GR' } });
  });

  it('says no only where it has said itself that the number is not registered', async () => {
    stage.act('vies', 'setNumber', { number: 'BE0123456749', answer: 'invalid' });
    expect(await check('BE0123456749')).toMatchObject({ outcome: 'no' });
    expect(await check('BE0123456748')).toMatchObject({ outcome: 'no' });
  });

  it.each([
    'INVALID_INPUT',
    'INVALID_REQUESTER_INFO',
    'VAT_BLOCKED',
    'IP_BLOCKED',
    'SERVICE_UNAVAILABLE',
    'MS_UNAVAILABLE',
    'TIMEOUT',
    'GLOBAL_MAX_CONCURRENT_REQ',
    'MS_MAX_CONCURRENT_REQ_TIME',
  ])('is unavailable, and never says no, on %s', async (code) => {
    stage.act('vies', 'setNumber', { number: 'BE0123456749', answer: code });
    expect(await check('BE0123456749')).toEqual({ outcome: 'unavailable', output: { reason: code } });
  });

  it('is unavailable where an error comes with status 200, also beside a valid that means nothing', async () => {
    const wrapped = JSON.stringify({ actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] });
    stage.fault('vies', { kind: 'status', status: 200, body: wrapped, times: 1 });
    expect(await check('BE0123456749')).toMatchObject({
      outcome: 'unavailable',
      output: { reason: 'MS_UNAVAILABLE' },
    });
    const beside = JSON.stringify({ valid: false, userError: 'MS_MAX_CONCURRENT_REQ' });
    stage.fault('vies', { kind: 'status', status: 200, body: beside, times: 1 });
    expect(await check('BE0123456749')).toMatchObject({
      outcome: 'unavailable',
      output: { reason: 'MS_MAX_CONCURRENT_REQ' },
    });
  });

  it('is unavailable for a member state that does not answer, until it answers again', async () => {
    stage.act('vies', 'setCountry', { country: 'BE', availability: 'unavailable' });
    expect(await check('BE0123456749')).toMatchObject({
      outcome: 'unavailable',
      output: { reason: 'MS_UNAVAILABLE' },
    });
    stage.act('vies', 'setCountry', { country: 'BE', availability: 'available' });
    expect(await check('BE0123456749')).toMatchObject({ outcome: 'yes' });
  });

  it('is not asked about numbers of other countries', async () => {
    stage.fault('vies', { kind: 'status', status: 500 });
    expect(await check('CHE116281710')).toEqual({
      outcome: 'unavailable',
      output: { reason: 'NOT_A_MEMBER_STATE' },
    });
  });

  it.each([
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'status', status: 302 }],
    [{ kind: 'status', status: 404 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 200, body: '{}' }],
    [{ kind: 'status', status: 200, body: '[]' }],
    [{ kind: 'status', status: 200, body: '{"valid":"false"}' }],
  ] as const)('is unavailable, and never says no, on %j', async (fault) => {
    stage.fault('vies', fault);
    expect(await check('BE0123456749')).toMatchObject({ outcome: 'unavailable' });
  });
});
