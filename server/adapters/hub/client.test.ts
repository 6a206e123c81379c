import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bearer } from '../credentials.ts';
import { PAULA, SECRET, setStage, type Stage } from '../testing.ts';
import { createHub } from './client.ts';

const CUSTOMER = {
  companyName: 'ABC Technologies Inc.',
  representative: 'John Doe',
  email: 'john.doe@abctech.example',
  phone: '+12025550100',
  domain: 'abctech.example',
  address: { line1: 'Main Street 1', postalCode: '20001', city: 'Washington' },
  country: 'US',
  language: 'en',
  currency: 'USD',
};

describe('the hub', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());
  const create = (key: string, input: object = CUSTOMER) => {
    const options = {
      baseUrl: stage.urls.get('hub') ?? '',
      credentials: bearer(SECRET),
      pollEvery: 5,
      polls: 2,
      timeout: 1_000,
    };
    const signal = new AbortController().signal;
    return createHub(options).operations['createCustomer']?.({
      key,
      input: { ...input },
      partner: PAULA,
      signal,
    });
  };
  const waiting = { name: 'PassingFault', waiting: true, retryAfter: 5_000 };

  it('finalises a customer after a while; until then its job comes back', async () => {
    await expect(create('k')).rejects.toMatchObject(waiting);
    await expect(create('k')).rejects.toMatchObject(waiting);
    stage.pass('PT1M');
    const answer = await create('k');
    expect(answer?.output['customerId']).toMatch(/^hub-/);
    expect(await create('k')).toEqual(answer);
  });

  it('finalises a customer when an operator says so', async () => {
    await expect(create('k')).rejects.toMatchObject(waiting);
    stage.act('hub', 'finalise', { domain: 'abctech.example' });
    expect(await create('k')).toMatchObject({ output: { customerId: expect.any(String) } });
  });

  it('has one customer for a request that is sent again because its answer was lost', async () => {
    stage.fault('hub', { operation: 'createCustomer', kind: 'dropAfterApplying', times: 1 });
    await expect(create('k')).rejects.toMatchObject({ name: 'PassingFault', waiting: false });
    expect(stage.store.list('hub/request/')).toHaveLength(1);
    await expect(create('k')).rejects.toMatchObject(waiting);
    expect(stage.store.list('hub/request/')).toHaveLength(1);
  });

  it('refuses a domain that it has already, at once or later', async () => {
    await expect(create('k')).rejects.toMatchObject(waiting);
    await expect(create('another')).rejects.toMatchObject({ name: 'LastingFault', code: 'domainTaken' });
    stage.act('hub', 'refuse', { domain: 'abctech.example', code: 'domainTaken' });
    await expect(create('k')).rejects.toMatchObject({ name: 'LastingFault', code: 'domainTaken' });
    await expect(create('a third')).rejects.toMatchObject(waiting);
  });

  it('refuses an address, at once or later', async () => {
    const nowhere = { ...CUSTOMER, address: { ...CUSTOMER.address, postalCode: '0000' } };
    await expect(create('k', nowhere)).rejects.toMatchObject({
      name: 'LastingFault',
      code: 'addressRefused',
    });
    await expect(create('k2')).rejects.toMatchObject(waiting);
    stage.act('hub', 'refuse', { domain: 'abctech.example', code: 'addressRefused' });
    await expect(create('k2')).rejects.toMatchObject({ name: 'LastingFault', code: 'addressRefused' });
  });

  it('refuses what is not complete for good', async () => {
    await expect(create('k', { ...CUSTOMER, email: '' })).rejects.toMatchObject({
      name: 'LastingFault',
      code: 'refused',
    });
  });

  it.each([
    [{ kind: 'status', status: 401 }],
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 202, body: '{}' }],
    [{ kind: 'status', status: 200, body: '{"requestId":"r"}' }],
  ] as const)('may answer later on %j', async (fault) => {
    stage.fault('hub', fault);
    await expect(create('k')).rejects.toMatchObject({ name: 'PassingFault' });
  });

  it('is not waited for any longer when the job is given up', async () => {
    const options = {
      baseUrl: stage.urls.get('hub') ?? '',
      credentials: bearer(SECRET),
      pollEvery: 60_000,
      polls: 2,
    };
    const signal = AbortSignal.timeout(200);
    const job = createHub(options).operations['createCustomer']?.({ key: 'k', input: CUSTOMER, signal });
    await expect(job).rejects.toMatchObject({ name: 'PassingFault' });
  });

  it('is asked as its definition says', async () => {
    const job = stage.ask('hub.createCustomer', CUSTOMER);
    await new Promise((resolve) => setTimeout(resolve, 200));
    stage.pass('PT1M');
    expect(await job).toMatchObject({ output: { customerId: expect.any(String) } });
  });
});
