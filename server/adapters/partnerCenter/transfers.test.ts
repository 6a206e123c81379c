import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '../connector.ts';
import { PAULA, RITA, setStage, type Stage } from '../testing.ts';

const ADATUM = '3f1c2a90-7d4e-4b35-9a0c-5b8e61d2f407';
const CONTOSO = '8b0e6d15-42fa-4c8b-b1d7-0c93a7e4f218';
const WANTED = {
  reference: 'ON-1',
  customerName: 'ABC Technologies Inc.',
  customerEmail: 'john.doe@abctech.example',
  customerDomain: 'abctech.example',
  sourcePartnerName: 'Adatum Cloud Services',
  sourcePartnerId: ADATUM,
  sourcePartnerEmail: 'transfers@adatum.example',
};

let stage: Stage;
let memory: Memory;
let jobs: number;
beforeEach(async () => {
  stage = await setStage();
  memory = {};
  jobs = 0;
});
afterEach(() => stage.close());

const create = async (
  changes: object = {},
  key = `create-${(jobs += 1)}`,
  partner = PAULA,
): Promise<string> => {
  const { output } = await stage.ask(
    'partnerCenter.createTransfer',
    { ...WANTED, ...changes },
    { partner, key },
  );
  return String(output['transferId']);
};
const cancel = (input: object = {}, partner = PAULA) =>
  stage.ask('partnerCenter.cancelTransfer', { reference: 'ON-1', ...input }, { partner });
const transfers = () =>
  stage.store.list('partnerCenter/transfer/').map(({ value }) => value as Record<string, unknown>);
const statuses = () => transfers().map(({ status }) => status);
const look = async () => {
  const seen = await stage.connectors.get('partnerCenter')?.look?.(memory, new AbortController().signal);
  if (!seen) throw new Error('There is nothing to look at.');
  memory = JSON.parse(JSON.stringify(seen.memory)) as Memory;
  return seen.notices;
};
const news = (operation: string, transferId: string, partner = PAULA) => ({
  operation,
  payload: { transferId },
  partner: partner.id,
});
const lasting = (code: string) => ({ name: 'LastingFault', code });

const TROUBLE = [
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429, retryAfter: 2 },
  { kind: 'status', status: 503 },
  { kind: 'drop' },
  { kind: 'delay', delayMs: 1_500 },
  { kind: 'malformed' },
] as const;

describe('creating a transfer', () => {
  it('asks the current partner for all that the customer has', async () => {
    const id = await create();
    expect(transfers()).toEqual([
      expect.objectContaining({
        id,
        account: PAULA.id,
        sourcePartnerTenantId: ADATUM,
        customerName: 'ABC Technologies Inc.',
        customerEmailId: 'john.doe@abctech.example',
        status: 'Pending',
      }),
    ]);
  });

  it('is the same request while it is pending, by its reference, whoever asks again', async () => {
    const id = await create();
    expect(await create()).toBe(id);
    expect(await create({ reference: 'ON-2' })).not.toBe(id);
    expect(await create({}, 'other', RITA)).not.toBe(id);
    expect(transfers()).toHaveLength(3);
  });

  it('is another request to another partner, and after the end of the first', async () => {
    const id = await create();
    const other = await create({ sourcePartnerId: CONTOSO });
    expect(other).not.toBe(id);
    stage.act('partnerCenter', 'declineTransfer', { transferId: other });
    expect(await create({ sourcePartnerId: CONTOSO })).not.toBe(other);
  });

  it.each(['create-1', 'another job'])(
    'has one effect where the answer was lost and it is asked again by %s',
    async (again) => {
      stage.fault('partnerCenter', { operation: 'createTransfer', kind: 'dropAfterApplying', times: 1 });
      await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
      const id = await create({}, again);
      expect(transfers()).toEqual([expect.objectContaining({ id })]);
    },
  );

  it('is refused where Microsoft does not know the partner', async () => {
    await expect(create({ sourcePartnerId: '00000000-0000-0000-0000-000000000000' })).rejects.toMatchObject(
      lasting('unknownPartner'),
    );
    stage.act('partnerCenter', 'forgetPartner', { microsoftId: ADATUM });
    await expect(create()).rejects.toMatchObject(lasting('unknownPartner'));
  });

  it('is refused where Microsoft does not know the customer', async () => {
    await expect(create({ customerDomain: 'nobody.invalid' })).rejects.toMatchObject(
      lasting('unknownCustomer'),
    );
    stage.fault('partnerCenter', { operation: 'createTransfer', kind: 'status', status: 404 });
    await expect(create()).rejects.toMatchObject(lasting('unknownCustomer'));
  });

  it('is refused where there is nothing to transfer', async () => {
    stage.act('partnerCenter', 'billNothing', { domain: 'abctech.example' });
    await expect(create()).rejects.toMatchObject(lasting('nothingToTransfer'));
    expect(transfers()).toEqual([]);
  });

  it.each(TROUBLE)('may go better later on %j, and has one effect', async (fault) => {
    stage.fault('partnerCenter', { ...fault, times: 1 });
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    await create();
    expect(transfers()).toHaveLength(1);
  });
});

describe('withdrawing a transfer', () => {
  it('is done by its id, and once is enough', async () => {
    const transferId = await create();
    await cancel({ transferId });
    expect(statuses()).toEqual(['Canceled']);
    await cancel({ transferId });
  });

  it('is done by its reference where Microsoft had not answered yet', async () => {
    stage.fault('partnerCenter', { operation: 'createTransfer', kind: 'dropAfterApplying', times: 1 });
    await expect(create()).rejects.toThrow();
    await cancel({ transferId: '' });
    expect(statuses()).toEqual(['Canceled']);
  });

  it('is done where nothing was ever asked for, or it has ended', async () => {
    await cancel();
    await create();
    stage.pass('P31D');
    await cancel();
    expect(statuses()).toEqual(['Expired']);
  });

  it('does not touch the transfer of another partner with the same reference', async () => {
    await create({}, 'other', RITA);
    await cancel();
    expect(statuses()).toEqual(['Pending']);
  });

  it('is too late where it was accepted, also when that was told long ago', async () => {
    const transferId = await create();
    stage.act('partnerCenter', 'acceptTransfer', { transferId });
    await expect(cancel({ transferId })).rejects.toMatchObject(lasting('alreadyAccepted'));
    await look();
    await look();
    await expect(cancel({ transferId })).rejects.toMatchObject(lasting('alreadyAccepted'));
    await expect(cancel()).rejects.toMatchObject(lasting('alreadyAccepted'));
  });

  it('has one effect where the answer was lost and it is asked again', async () => {
    const transferId = await create();
    stage.fault('partnerCenter', { operation: 'cancelTransfer', kind: 'dropAfterApplying', times: 1 });
    await expect(cancel({ transferId })).rejects.toMatchObject({ name: 'PassingFault' });
    await cancel({ transferId });
    expect(statuses()).toEqual(['Canceled']);
  });

  it('is told where Microsoft refuses it although it is pending', async () => {
    const transferId = await create();
    stage.fault('partnerCenter', { operation: 'cancelTransfer', kind: 'status', status: 409 });
    await expect(cancel({ transferId })).rejects.toMatchObject(lasting('refused'));
  });

  it.each(TROUBLE)('may go better later on %j', async (fault) => {
    const transferId = await create();
    stage.fault('partnerCenter', { ...fault, times: 1 });
    await expect(cancel({ transferId })).rejects.toMatchObject({ name: 'PassingFault' });
    await cancel({ transferId });
    expect(statuses()).toEqual(['Canceled']);
  });
});

describe('news of transfers', () => {
  it.each([
    ['acceptTransfer', 'transferAccepted'],
    ['declineTransfer', 'transferDeclined'],
  ])('after %s are told once', async (act, operation) => {
    const transferId = await create();
    expect(await look()).toEqual([]);
    stage.act('partnerCenter', act, { transferId });
    expect(await look()).toEqual([news(operation, transferId)]);
    for (let looks = 0; looks < 3; looks += 1) expect(await look()).toEqual([]);
  });

  it('are told again where the result of a look was lost', async () => {
    const transferId = await create();
    stage.act('partnerCenter', 'acceptTransfer', { transferId });
    const lost = await look();
    memory = {};
    expect(await look()).toEqual(lost);
    expect(await look()).toEqual([]);
  });

  it('are none where a transfer was withdrawn or has expired', async () => {
    await cancel({ transferId: await create() });
    await create({ reference: 'ON-2' });
    stage.pass('P30D');
    for (let looks = 0; looks < 3; looks += 1) expect(await look()).toEqual([]);
    expect(statuses().toSorted()).toEqual(['Canceled', 'Expired']);
  });

  it('of a second transfer under the same reference are told too', async () => {
    const first = await create();
    stage.act('partnerCenter', 'declineTransfer', { transferId: first });
    expect(await look()).toEqual([news('transferDeclined', first)]);
    const second = await create();
    expect(await look()).toEqual([]);
    stage.act('partnerCenter', 'acceptTransfer', { transferId: second });
    expect(await look()).toEqual([news('transferAccepted', second)]);
    expect(await look()).toEqual([]);
  });
});

describe('the page of a transfer', () => {
  const page = async (path: string, method = 'GET') => {
    const response = await stage.twins.get('partnerCenter')?.pages?.request(path, { method });
    return { status: response?.status, text: (await response?.text()) ?? '' };
  };

  it.each([
    ['accept', 'transferAccepted'],
    ['decline', 'transferDeclined'],
  ])('lets the current partner %s it, once', async (answer, operation) => {
    const id = await create();
    const shown = await page(`/transfers/${id}`);
    expect(shown.text).toContain('simulated');
    expect(shown.text).toContain(`/twins/partnerCenter/transfers/${id}/${answer}"`);
    expect(await page(`/transfers/${id}/${answer}`, 'POST')).toMatchObject({ status: 200 });
    expect(await look()).toEqual([news(operation, id)]);
    expect(await page(`/transfers/${id}/accept`, 'POST')).toMatchObject({ status: 409 });
  });

  it('is there for no other transfer and no other answer', async () => {
    const id = await create();
    expect(await page('/transfers/nothing')).toMatchObject({ status: 404 });
    expect(await page(`/transfers/${id}/steal`, 'POST')).toMatchObject({ status: 404 });
    expect(await page('/transfers/nothing/accept', 'POST')).toMatchObject({ status: 404 });
  });
});
