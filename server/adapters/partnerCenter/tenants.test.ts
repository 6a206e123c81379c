import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../testing.ts';
import type { Credential } from '../vault.ts';

const COMPANY = {
  name: 'acmegent',
  companyName: 'Acme NV',
  email: 'carl@acme.example',
  contactName: 'Carl van der Customer',
  phone: '+3293456780',
  vat: 'BE0123456749',
  address: {
    street: 'Kerkstraat 1',
    extra: 'bus 3',
    postalCode: '9000',
    city: 'Gent',
    region: 'Oost-Vlaanderen',
    country: 'BE',
  },
};

let stage: Stage;
let kept: Map<string, Credential>;
let full: boolean;
beforeEach(async () => {
  kept = new Map();
  full = false;
  const keep = async (name: string, credential: Credential) => {
    if (full) throw new Error('The disk is full.');
    kept.set(name, credential);
  };
  stage = await setStage({ config: { vault: { keep } } });
});
afterEach(() => stage.close());

const create = (changes: object = {}, key = 'job-1') =>
  stage.ask('partnerCenter.createTenant', { ...COMPANY, ...changes }, { key });
const free = (name: string) => stage.ask('partnerCenter.domainFree', { name });
const customers = () =>
  stage.store.list('partnerCenter/customer/').map(({ value }) => value as Record<string, unknown>);
const lasting = (code: string) => ({ name: 'LastingFault', code });

describe('a name under .onmicrosoft.com', () => {
  it('is free until somebody takes it, whatever its case', async () => {
    expect(await free('acmegent')).toEqual({ outcome: 'yes', output: {} });
    stage.act('partnerCenter', 'takeDomain', { name: 'AcmeGent' });
    expect(await free('acmegent')).toEqual({ outcome: 'no', output: {} });
    expect(await free('ACMEGENT')).toMatchObject({ outcome: 'no' });
    expect(await free('contoso')).toMatchObject({ outcome: 'no' });
    stage.act('partnerCenter', 'takeDomain', { name: 'acmegent', taken: false });
    expect(await free('acmegent')).toMatchObject({ outcome: 'yes' });
  });

  it.each([
    [{ kind: 'status', status: 401 }],
    [{ kind: 'status', status: 403 }],
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
  ] as const)('is not decided on %j', async (fault) => {
    stage.fault('partnerCenter', { ...fault, operation: 'domainFree' });
    expect(await free('acmegent')).toEqual({ outcome: 'unavailable', output: {} });
  });
});

describe('creating a tenant', () => {
  it('creates a customer with its domain and billing profile, and keeps the first password in the vault only', async () => {
    const { output } = await create();
    expect(output).toEqual({ tenantId: expect.any(String), commerceId: expect.any(String) });
    expect(customers()).toEqual([
      expect.objectContaining({
        id: output['tenantId'],
        account: '',
        domain: 'acmegent.onmicrosoft.com',
        companyName: 'Acme NV',
        profile: {
          firstName: 'Carl van der',
          lastName: 'Customer',
          email: 'carl@acme.example',
          phoneNumber: '+3293456780',
          addressLine1: 'Kerkstraat 1',
          city: 'Gent',
          postalCode: '9000',
          country: 'BE',
        },
      }),
    ]);
    expect([...kept]).toEqual([[output['tenantId'], { userName: 'admin', password: expect.any(String) }]]);
    expect(JSON.stringify(output)).not.toContain(kept.get(String(output['tenantId']))?.password);
    expect(await free('acmegent')).toMatchObject({ outcome: 'no' });
  });

  it('creates one where the answer was lost and it is asked again, and still gets its password', async () => {
    stage.fault('partnerCenter', { operation: 'createTenant', kind: 'dropAfterApplying', times: 1 });
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    const { output } = await create();
    expect(customers()).toHaveLength(1);
    expect([...kept.keys()]).toEqual([output['tenantId']]);
  });

  it('does not count while its password could not be kept', async () => {
    full = true;
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    full = false;
    const { output } = await create();
    expect(customers()).toHaveLength(1);
    expect(kept.has(String(output['tenantId']))).toBe(true);
  });

  it('is refused where the name has been taken in the meantime', async () => {
    stage.act('partnerCenter', 'takeDomain', { name: 'acmegent' });
    await expect(create()).rejects.toMatchObject(lasting('domainTaken'));
    const { output } = await create({ name: 'acmegent2' });
    expect(output['tenantId']).toEqual(expect.any(String));
    await expect(create({ name: 'acmegent2' }, 'job-2')).rejects.toMatchObject(lasting('domainTaken'));
  });

  it('is refused where Microsoft says no more than that the request is bad, and the name turns out to be taken', async () => {
    stage.fault('partnerCenter', {
      operation: 'createTenant',
      kind: 'status',
      status: 400,
      body: '{"code":"1"}',
    });
    await expect(create()).rejects.toMatchObject(lasting('refused'));
    stage.act('partnerCenter', 'takeDomain', { name: 'acmegent' });
    await expect(create()).rejects.toMatchObject(lasting('domainTaken'));
  });

  it.each([
    [{ ...COMPANY.address, postalCode: '0000' }],
    [{ ...COMPANY.address, country: 'be' }],
    [{ street: 'Kerkstraat 1' }],
    [undefined],
  ])('is refused for the address %j', async (address) => {
    await expect(create({ address })).rejects.toMatchObject(lasting('addressInvalid'));
    expect(customers()).toEqual([]);
  });

  it('needs a registration number in some countries, for which the VAT number serves', async () => {
    const address = { ...COMPANY.address, country: 'PL' };
    await expect(create({ address, vat: undefined })).rejects.toMatchObject(
      lasting('registrationNumberNeeded'),
    );
    await create({ address, vat: 'PL8567346215' });
  });

  it.each([
    [{ kind: 'status', status: 401 }],
    [{ kind: 'status', status: 429, retryAfter: 5 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 201, body: '{"companyProfile":{}}' }],
  ] as const)('may go better later on %j, and creates one', async (fault) => {
    stage.fault('partnerCenter', { ...fault, times: 1 });
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    await create();
    expect(customers()).toHaveLength(1);
  });
});
