import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAct } from './acts.ts';
import { addFault, listFaults, removeFault } from './faults.ts';
import { PAULA, SECRET, setStage, type Stage } from './testing.ts';

const GDAP = {
  name: 'Acme admin',
  duration: 'P30D',
  autoExtend: 'PT0S',
  customerDomain: 'acme.example',
  recommendedRoles: ['29232cdf-9323-42fd-ade2-1d097af3e4de'],
};

describe('the twins', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'twins-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('know after a restart what they knew before, and no id comes twice', async () => {
    const file = path.join(directory, 'twins.db');
    const before = await setStage({ file });
    const partner = PAULA;
    const { output } = await before.ask('graph.createRelationship', GDAP, { partner });
    await before.ask('graph.lockForApproval', output, { partner });
    before.act('vies', 'setNumber', { number: 'BE0123456749', answer: 'invalid' });
    before.act('serviceNow', 'removeUser', { email: 'sam@acme.example' });
    before.act('serviceNow', 'addUser', { email: 'tina@acme.example', active: false });
    before.act('partnerCenter', 'acceptRelationship', { domain: 'acme.example', partner: partner.id });
    before.act('microsoftIdentity', 'forgetDomain', { domain: 'acme.example' });
    before.fault('hub', { kind: 'drop' });
    await before.close();

    const after = await setStage({ file });
    expect(await after.ask('graph.lockForApproval', output, { partner })).toMatchObject({
      output: { url: expect.any(String) },
    });
    const { output: second } = await after.ask(
      'graph.createRelationship',
      { ...GDAP, name: 'Second', customerDomain: '' },
      { partner },
    );
    expect(second['relationshipId']).not.toBe(output['relationshipId']);
    expect(await after.ask('vies.check', { number: 'BE0123456749' })).toMatchObject({ outcome: 'no' });
    expect(await after.ask('serviceNow.findUser', { email: 'tina@acme.example' })).toEqual({
      output: { found: false },
    });
    expect(
      await after.ask('partnerCenter.linkedCustomer', { domain: 'acme.example' }, { partner }),
    ).toMatchObject({ outcome: 'yes' });
    expect(await after.ask('microsoftIdentity.tenantOfDomain', { domain: 'acme.example' })).toMatchObject({
      outcome: 'no',
    });
    expect(listFaults(after.store, 'hub')).toHaveLength(1);
    await after.close();
  });
});

describe('the API of every twin', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  it.each([
    undefined,
    'Bearer wrong',
    `Bearer ${SECRET}x`,
    `Bearer ${SECRET}.%`,
    `Basic ${SECRET}`,
    'Bearer ',
    SECRET,
  ])('opens to nobody with the credentials %s', async (authorization) => {
    for (const url of stage.urls.values()) {
      const response = await fetch(`${url}/anything`, {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(response.status).toBe(401);
    }
  });

  it('is reached on this machine only', () => {
    for (const url of stage.urls.values()) expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('hangs up on what is under way when the twins stop', async () => {
    const other = await setStage();
    other.fault('graph', { kind: 'delay', delayMs: 60_000 });
    const asked = fetch(`${other.urls.get('graph')}/v1.0/x`, {
      headers: { authorization: `Bearer ${SECRET}` },
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([other.close(), expect(asked).rejects.toThrow()]);
  });
});

describe('scripted faults', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());
  const ask = async (requestPath = '/api/now/table/sys_user', system = 'serviceNow') => {
    const headers = { authorization: `Bearer ${SECRET}` };
    const response = await fetch(`${stage.urls.get(system)}${requestPath}`, { headers });
    return response.status;
  };

  it('strike in their order, each as often as it says', async () => {
    addFault(stage.store, 'serviceNow', { id: 'a', kind: 'status', status: 503, times: 2 });
    addFault(stage.store, 'serviceNow', { id: 'b', kind: 'status', status: 429, times: 1 });
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([503, 503, 429, 200]);
    expect(listFaults(stage.store, 'serviceNow')).toEqual([]);
  });

  it('strike until they are removed where they do not say how often', async () => {
    addFault(stage.store, 'serviceNow', { id: 'a', kind: 'status', status: 500 });
    expect([await ask(), await ask()]).toEqual([500, 500]);
    expect(removeFault(stage.store, 'serviceNow', 'a')).toBe(true);
    expect(removeFault(stage.store, 'serviceNow', 'a')).toBe(false);
    expect(await ask()).toBe(200);
  });

  it('strike only the system, operation, method or path that they name', async () => {
    addFault(stage.store, 'serviceNow', { id: 'a', kind: 'status', status: 500, operation: 'findRoles' });
    addFault(stage.store, 'serviceNow', { id: 'b', kind: 'status', status: 501, method: 'POST' });
    addFault(stage.store, 'serviceNow', {
      id: 'c',
      kind: 'status',
      status: 502,
      path: '/api/:x/table/incident',
    });
    addFault(stage.store, 'serviceNow', { id: 'd', kind: 'status', status: 504, operation: 'constructor' });
    expect(await ask()).toBe(200);
    expect(await ask('/api/now/table/sys_user_has_role')).toBe(500);
    expect(await ask('/api/now/table/incident')).toBe(502);
    expect(await ask('/check-status', 'vies')).toBe(200);
  });

  it('strike once each where two requests come at once', async () => {
    addFault(stage.store, 'serviceNow', { id: 'a', kind: 'status', status: 503, times: 1 });
    expect((await Promise.all([ask(), ask(), ask()])).toSorted()).toEqual([200, 200, 503]);
  });

  it('are replaced where they stand by one of the same id', () => {
    addFault(stage.store, 'vies', { id: 'a', kind: 'drop' });
    addFault(stage.store, 'vies', { id: 'b', kind: 'drop' });
    addFault(stage.store, 'vies', { id: 'a', kind: 'malformed' });
    expect(listFaults(stage.store, 'vies').map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'malformed'],
      ['b', 'drop'],
    ]);
  });
});

describe('the acts of the twins', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  it('describe themselves: each has a title, and each input too', () => {
    for (const twin of stage.twins.values()) {
      expect(twin.acts.length).toBeGreaterThan(0);
      expect(new Set(twin.acts.map(({ id }) => id)).size).toBe(twin.acts.length);
      for (const { title, input } of twin.acts) {
        expect(title).not.toBe('');
        const properties = Object.values(input['properties'] as Record<string, { title?: string }>);
        for (const property of properties) expect(property.title).toEqual(expect.any(String));
      }
    }
  });

  it('offer what there is to choose from', async () => {
    const approve = () =>
      stage.twins
        .get('graph')
        ?.acts.find(({ id }) => id === 'approve')
        ?.choices?.();
    expect(approve()).toEqual({ relationshipId: [] });
    const { output } = await stage.ask('graph.createRelationship', GDAP);
    await stage.ask('graph.lockForApproval', output);
    expect(approve()).toEqual({ relationshipId: [{ value: output['relationshipId'], title: 'Acme admin' }] });
  });

  it('tell what cannot happen, and do not throw it', () => {
    const graph = stage.twins.get('graph');
    const run = (id: string, input: Record<string, unknown>) => graph && runAct(graph, id, input);
    expect(run('approve', { relationshipId: 'nothing' })).toEqual({
      ok: false,
      problem: 'There is no such relationship.',
    });
    expect(run('approve', {})).toMatchObject({
      ok: false,
      problem: expect.stringContaining('relationshipId'),
    });
    expect(run('approve', { relationshipId: 'x', more: 1 })).toMatchObject({ ok: false });
    expect(run('fly', {})).toMatchObject({ ok: false, problem: expect.stringContaining('fly') });
  });

  it('follow the states of a relationship', async () => {
    const { output } = await stage.ask('graph.createRelationship', GDAP);
    const graph = stage.twins.get('graph');
    expect(graph && runAct(graph, 'approve', output)).toEqual({
      ok: false,
      problem: 'A relationship that is created cannot become approved.',
    });
  });
});
