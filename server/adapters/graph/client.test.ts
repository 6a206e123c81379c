import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '../connector.ts';
import { PAGES, PAULA, RITA, setStage, type Stage } from '../testing.ts';
import { GLOBAL_ADMINISTRATOR } from './roles.ts';

const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const USERS = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const TIER_1 = '4ba39ca4-527c-499a-b93d-d9b492c50246';
const WANTED = {
  name: 'Acme admin',
  duration: 'P182D',
  autoExtend: 'P180D',
  customerDomain: 'acme.example',
  recommendedRoles: [EXCHANGE],
  additionalRoles: [USERS],
};

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const asPaula = { partner: PAULA };
const create = async (changes: object = {}, more: object = asPaula): Promise<string> => {
  const { output } = await stage.ask('graph.createRelationship', { ...WANTED, ...changes }, more);
  return String(output['relationshipId']);
};
const lock = (relationshipId: string, more: object = asPaula) =>
  stage.ask('graph.lockForApproval', { relationshipId }, more);
const end = (input: object, more: object = asPaula) =>
  stage.ask('graph.terminate', { name: WANTED.name, ...input }, more);
const kept = () =>
  stage.store.list('graph/relationship/').map(({ value }) => value as Record<string, unknown>);
const lasting = (code: string) => ({ name: 'LastingFault', code });

const TROUBLE = [
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429, retryAfter: 2 },
  { kind: 'status', status: 503 },
  { kind: 'drop' },
  { kind: 'delay', delayMs: 1_500 },
  { kind: 'malformed' },
  { kind: 'status', status: 200, body: '{"value":[{"id":7}]}' },
] as const;

describe('creating a GDAP relationship', () => {
  it('asks for the roles, the duration and the extension, and names the tenant of the customer', async () => {
    const id = await create();
    expect(id.length).toBeLessThanOrEqual(100);
    expect(kept()).toEqual([
      expect.objectContaining({
        id,
        account: PAULA.id,
        displayName: 'Acme admin',
        duration: 'P182D',
        autoExtendDuration: 'P180D',
        roles: [EXCHANGE, USERS],
        customerTenantId: expect.any(String),
        status: 'created',
      }),
    ]);
  });

  it('has one effect where the answer was lost and it is asked again', async () => {
    stage.fault('graph', { operation: 'createRelationship', kind: 'dropAfterApplying', times: 1 });
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    expect(kept()).toHaveLength(1);
    const id = await create();
    expect(kept()).toEqual([expect.objectContaining({ id })]);
    expect(await create()).toBe(id);
  });

  it('refuses a name that the partner has already, for something else or further on its way', async () => {
    const id = await create();
    await expect(create({ duration: 'P30D' })).rejects.toMatchObject(lasting('nameTaken'));
    await lock(id);
    await expect(create()).rejects.toMatchObject(lasting('nameTaken'));
    expect(await create({}, { partner: RITA })).not.toBe(id);
  });

  it('refuses a name that somebody takes in between', async () => {
    stage.fault('graph', {
      operation: 'createRelationship',
      kind: 'status',
      status: 409,
      body: '{"error":{"code":"Conflict","message":"taken"}}',
    });
    await expect(create()).rejects.toMatchObject(lasting('nameTaken'));
  });

  it.each([[[TIER_1]], [['no-role']], [[]]])('refuses the roles %j', async (roles) => {
    await expect(create({ recommendedRoles: roles, additionalRoles: [] })).rejects.toMatchObject(
      lasting('roleRefused'),
    );
  });

  it('is never extended by itself with Global Administrator', async () => {
    const roles = { additionalRoles: [GLOBAL_ADMINISTRATOR] };
    await expect(create(roles)).rejects.toMatchObject(lasting('refused'));
    await create({ ...roles, autoExtend: 'PT0S' });
    expect(kept()).toEqual([expect.objectContaining({ autoExtendDuration: 'PT0S' })]);
  });

  it.each(['P0D', 'P732D', 'PT24H30M', 'forever'])('refuses the duration %s', async (duration) => {
    await expect(create({ duration })).rejects.toMatchObject(lasting('refused'));
  });

  it.each(['P1D', 'P730D'])('takes the duration %s', async (duration) => {
    await create({ duration });
  });

  it.each(TROUBLE)('may go better later on %j', async (fault) => {
    stage.fault('graph', { ...fault, times: 1 });
    await expect(create()).rejects.toMatchObject({ name: 'PassingFault' });
    await create();
    expect(kept()).toHaveLength(1);
  });
});

describe('the name of a GDAP relationship', () => {
  const check = (name: string) => stage.ask('graph.relationshipNameFree', { name }, asPaula);

  it('is free until the partner uses it', async () => {
    expect(await check('Acme admin')).toEqual({ outcome: 'yes', output: {} });
    await create({}, { partner: RITA });
    expect(await check('Acme admin')).toMatchObject({ outcome: 'yes' });
    await create();
    expect(await check('Acme admin')).toEqual({ outcome: 'no', output: {} });
  });

  it('is found on any page of the list', async () => {
    for (let count = 1; count <= 205; count += 1) {
      const id = `r-${String(count).padStart(3, '0')}`;
      const rest = {
        duration: 'P1D',
        autoExtendDuration: 'PT0S',
        roles: [USERS],
        status: 'created',
        version: 1,
      };
      const times = { since: stage.now(), createdDateTime: stage.now() };
      stage.store.put(`graph/relationship/${id}`, {
        id,
        account: PAULA.id,
        displayName: `Number ${count}`,
        ...rest,
        ...times,
      });
    }
    expect(await check('Number 205')).toMatchObject({ outcome: 'no' });
    expect(await check('Number 206')).toMatchObject({ outcome: 'yes' });
  });

  it.each(TROUBLE)('is not decided on %j', async (fault) => {
    stage.fault('graph', fault);
    expect(await check('Acme admin')).toEqual({ outcome: 'unavailable', output: {} });
  });

  it('is not looked for at an address to which an answer points', async () => {
    stage.fault('graph', {
      kind: 'status',
      status: 200,
      body: '{"value":[],"@odata.nextLink":"https://elsewhere.example/x"}',
    });
    expect(await check('Acme admin')).toEqual({ outcome: 'unavailable', output: {} });
  });
});

describe('closing a GDAP request', () => {
  it('gives the link at which the customer approves', async () => {
    const id = await create();
    expect(await lock(id)).toEqual({ output: { url: `${PAGES}/graph/approve/${id}` } });
    expect(kept()).toEqual([expect.objectContaining({ status: 'approvalPending' })]);
  });

  it('is done once where the answer was lost, and gives the same link when it is asked again', async () => {
    const id = await create();
    stage.fault('graph', { operation: 'lockForApproval', kind: 'dropAfterApplying', times: 1 });
    await expect(lock(id)).rejects.toMatchObject({ name: 'PassingFault' });
    expect(await lock(id)).toEqual(await lock(id));
  });

  it('comes back later where Microsoft has taken it but not done it yet', async () => {
    const id = await create();
    stage.fault('graph', {
      operation: 'lockForApproval',
      kind: 'status',
      status: 201,
      body: '{"status":"created"}',
      times: 1,
    });
    await expect(lock(id)).rejects.toMatchObject({ name: 'PassingFault', waiting: true });
    expect(await lock(id)).toMatchObject({ output: { url: expect.any(String) } });
  });

  it("is refused where there is no such request, it is another partner's, or it has ended", async () => {
    const id = await create();
    await expect(lock('nothing')).rejects.toMatchObject(lasting('notEditable'));
    await expect(lock(id, { partner: RITA })).rejects.toMatchObject(lasting('notEditable'));
    await lock(id);
    stage.pass('P91D');
    await expect(lock(id)).rejects.toMatchObject(lasting('notEditable'));
  });

  it.each(TROUBLE.slice(0, 6))('may go better later on %j', async (fault) => {
    const id = await create();
    stage.fault('graph', { ...fault, times: 1 });
    await expect(lock(id)).rejects.toMatchObject({ name: 'PassingFault' });
    await lock(id);
  });
});

describe('ending a GDAP relationship', () => {
  it('deletes what is only created', async () => {
    await end({ relationshipId: await create() });
    expect(kept()).toEqual([]);
  });

  it('withdraws what is pending, and terminates what is active', async () => {
    const first = await create();
    await lock(first);
    await end({ relationshipId: first });
    const second = await create({ name: 'Second' });
    await lock(second);
    stage.act('graph', 'activate', { relationshipId: second });
    await end({ name: 'Second', relationshipId: second });
    expect(kept().map(({ status }) => status)).toEqual(['terminationRequested', 'terminationRequested']);
    await end({ relationshipId: first });
  });

  it('waits where Microsoft is making it active', async () => {
    const id = await create();
    await lock(id);
    stage.act('graph', 'approve', { relationshipId: id });
    await expect(end({ relationshipId: id })).rejects.toMatchObject({ name: 'PassingFault', waiting: true });
    stage.pass('PT1M');
    await end({ relationshipId: id });
    expect(kept()).toEqual([expect.objectContaining({ status: 'terminationRequested' })]);
  });

  it('finds a request by its name where Microsoft had not answered', async () => {
    stage.fault('graph', { operation: 'createRelationship', kind: 'dropAfterApplying', times: 1 });
    await expect(create()).rejects.toThrow();
    await end({ relationshipId: '' });
    expect(kept()).toEqual([]);
    await end({});
  });

  it('leaves an active relationship alone that has the name only', async () => {
    const id = await create();
    await lock(id);
    stage.act('graph', 'activate', { relationshipId: id });
    await end({});
    expect(kept()).toEqual([expect.objectContaining({ status: 'active' })]);
  });

  it('counts what is not there as ended', async () => {
    await end({ relationshipId: 'nothing' });
    const id = await create();
    await lock(id);
    stage.pass('P91D');
    await end({ relationshipId: id });
    expect(kept()).toEqual([expect.objectContaining({ status: 'expired' })]);
  });

  it('is refused where Microsoft refuses it', async () => {
    const id = await create();
    await lock(id);
    stage.fault('graph', { operation: 'terminate', kind: 'status', status: 403 });
    await expect(end({ relationshipId: id })).rejects.toMatchObject(lasting('notAllowed'));
  });

  it('has one effect where the answer was lost and it is asked again', async () => {
    const id = await create();
    stage.fault('graph', { operation: 'deleteRelationship', kind: 'dropAfterApplying', times: 1 });
    await expect(end({ relationshipId: id })).rejects.toMatchObject({ name: 'PassingFault' });
    await end({ relationshipId: id });
    expect(kept()).toEqual([]);
  });

  it.each(TROUBLE.slice(0, 6))('may go better later on %j', async (fault) => {
    const id = await create();
    stage.fault('graph', { ...fault, times: 1 });
    await expect(end({ relationshipId: id })).rejects.toMatchObject({ name: 'PassingFault' });
    await end({ relationshipId: id });
    expect(kept()).toEqual([]);
  });
});

describe('news of GDAP relationships', () => {
  let memory: Memory;
  beforeEach(() => {
    memory = {};
  });
  const look = async () => {
    const seen = await stage.connectors.get('graph')?.look?.(memory, new AbortController().signal);
    if (!seen) throw new Error('There is nothing to look at.');
    memory = JSON.parse(JSON.stringify(seen.memory)) as Memory; // as it comes out of a database
    return seen.notices;
  };
  const notice = (operation: string, relationshipId: string, partner = PAULA) => ({
    operation,
    payload: { relationshipId },
    partner: partner.id,
  });

  it('are told once each, as the relationship goes on', async () => {
    const id = await create();
    expect(await look()).toEqual([]);
    await lock(id);
    expect(await look()).toEqual([]);
    stage.act('graph', 'approve', { relationshipId: id });
    expect(await look()).toEqual([notice('relationshipApproved', id)]);
    expect(await look()).toEqual([]);
    stage.pass('PT1M');
    expect(await look()).toEqual([notice('relationshipActive', id)]);
    expect(await look()).toEqual([]);
    await end({ relationshipId: id });
    stage.pass('PT1M');
    expect(await look()).toEqual([notice('relationshipTerminated', id)]);
    expect(await look()).toEqual([]);
  });

  it('are told of every step that nobody saw', async () => {
    const id = await create();
    await lock(id);
    stage.act('graph', 'activate', { relationshipId: id });
    expect(await look()).toEqual([notice('relationshipApproved', id), notice('relationshipActive', id)]);
  });

  it('are told of a request that lapsed, and not of an extension', async () => {
    const lapsing = await create({}, { partner: RITA });
    await lock(lapsing, { partner: RITA });
    const lasting = await create();
    await lock(lasting);
    stage.act('graph', 'activate', { relationshipId: lasting });
    await look();
    stage.pass('P400D');
    expect(await look()).toEqual([notice('relationshipExpired', lapsing, RITA)]);
  });

  it('are told of the end of a relationship that is not extended', async () => {
    const id = await create({ autoExtend: 'PT0S' });
    await lock(id);
    stage.act('graph', 'activate', { relationshipId: id });
    await look();
    stage.pass('P183D');
    expect(await look()).toEqual([notice('relationshipExpired', id)]);
  });

  it('are told of a request that somebody deleted', async () => {
    const id = await create();
    await look();
    stage.store.delete(`graph/relationship/${id}`);
    expect(await look()).toEqual([notice('relationshipTerminated', id)]);
    expect(await look()).toEqual([]);
  });

  it('are told again where the result of a look was lost', async () => {
    const id = await create();
    await lock(id);
    await look();
    const before = memory;
    stage.act('graph', 'approve', { relationshipId: id });
    const lost = await look();
    memory = before;
    expect(await look()).toEqual(lost);
  });

  it('of one partner are told although the account of another does not answer', async () => {
    const id = await create({}, { partner: RITA });
    await lock(id, { partner: RITA });
    await look();
    stage.act('graph', 'approve', { relationshipId: id });
    stage.fault('graph', { kind: 'status', status: 503, times: 1 });
    expect(await look()).toEqual([notice('relationshipApproved', id, RITA)]);
  });

  it('are a fault where no account answers, and nothing is forgotten by it', async () => {
    const id = await create();
    await lock(id);
    await look();
    stage.act('graph', 'approve', { relationshipId: id });
    stage.fault('graph', { kind: 'status', status: 503, times: 2 });
    await expect(look()).rejects.toMatchObject({ name: 'PassingFault' });
    expect(await look()).toEqual([notice('relationshipApproved', id)]);
  });

  it('are no end of everything where the list is not complete', async () => {
    await create();
    await look();
    stage.fault('graph', { kind: 'malformed', times: 2 });
    await expect(look()).rejects.toMatchObject({ name: 'PassingFault' });
    expect(await look()).toEqual([]);
  });
});

describe('the page of a GDAP request', () => {
  const page = async (path: string, method = 'GET') => {
    const response = await stage.twins.get('graph')?.pages?.request(path, { method });
    return { status: response?.status, text: (await response?.text()) ?? '' };
  };

  it('says that it is simulated, shows what is asked for, and approves it by a button', async () => {
    const id = await create({ name: 'Acme <admin>' });
    expect(await page(`/approve/${id}`)).toMatchObject({ status: 404 });
    await lock(id);
    const shown = await page(`/approve/${id}`);
    expect(shown.text).toContain('simulated');
    expect(shown.text).toContain('Acme &lt;admin&gt;');
    expect(shown.text).toContain(`action="${PAGES}/graph/approve/${id}"`);
    expect(kept()).toEqual([expect.objectContaining({ status: 'approvalPending' })]);
    expect((await page(`/approve/${id}`, 'POST')).text).toContain('You have approved');
    expect(kept()).toEqual([expect.objectContaining({ status: 'approved' })]);
    expect(await page(`/approve/${id}`, 'POST')).toMatchObject({ status: 409 });
  });

  it('has neither script nor style', async () => {
    const id = await create();
    await lock(id);
    expect((await page(`/approve/${id}`)).text).not.toMatch(/<script|<style|style=|onclick/i);
  });

  it('approves nothing that has lapsed or is not there', async () => {
    const id = await create();
    await lock(id);
    stage.pass('P91D');
    expect(await page(`/approve/${id}`, 'POST')).toMatchObject({ status: 409 });
    expect(await page('/approve/nothing', 'POST')).toMatchObject({ status: 404 });
  });
});
