import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../testing.ts';

describe('ServiceNow', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());
  const find = (email: string) => stage.ask('serviceNow.findUser', { email });

  it('finds an active user by the exact address, in any case of letters, and knows who is an administrator', async () => {
    expect(await find('Tina@ACME.example')).toEqual({
      output: { found: true, administrator: true, userId: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(await find('sam@acme.example')).toMatchObject({ output: { found: true, administrator: false } });
  });

  it('does not find who is unknown, or not active', async () => {
    expect(await find('nobody@acme.example')).toEqual({ output: { found: false } });
    expect(await find('gone@acme.example')).toEqual({ output: { found: false } });
    expect(await find('acme.example')).toEqual({ output: { found: false } });
  });

  it('is not talked into another question by what stands in an address', async () => {
    expect(await find('x^ORactive=true')).toEqual({ output: { found: false } });
    expect(await find('nobody@acme.example^ORemail=tina@acme.example')).toEqual({ output: { found: false } });
    stage.act('serviceNow', 'addUser', { email: 'odd^one@acme.example' });
    expect(await find('odd^one@acme.example')).toMatchObject({ output: { found: true } });
  });

  it('that ignores the question and answers with everybody has not said that there is nobody', async () => {
    const everybody = { result: [{ sys_id: '1', email: 'tina@acme.example', active: 'true' }] };
    stage.fault('serviceNow', { kind: 'status', status: 200, body: JSON.stringify(everybody) });
    await expect(find('nobody@acme.example')).rejects.toMatchObject({ name: 'PassingFault' });
    expect(await find('tina@acme.example').catch(() => 'roles are unreadable')).toMatchObject({
      output: { found: true },
    });
  });

  it('learns of users that are added, changed and removed', async () => {
    stage.act('serviceNow', 'addUser', { email: 'new@acme.example', administrator: true });
    expect(await find('new@acme.example')).toMatchObject({ output: { found: true, administrator: true } });
    stage.act('serviceNow', 'addUser', { email: 'new@acme.example', active: false });
    expect(await find('new@acme.example')).toEqual({ output: { found: false } });
    stage.act('serviceNow', 'removeUser', { email: 'tina@acme.example' });
    expect(await find('tina@acme.example')).toEqual({ output: { found: false } });
  });

  it('that forbids its users is a lasting fault; one that forbids only their roles still finds them', async () => {
    stage.fault('serviceNow', { operation: 'findUser', kind: 'status', status: 403, times: 1 });
    await expect(find('tina@acme.example')).rejects.toMatchObject({
      name: 'LastingFault',
      code: 'forbidden',
    });
    stage.fault('serviceNow', { operation: 'findRoles', kind: 'status', status: 403 });
    expect(await find('tina@acme.example')).toEqual({ output: { found: true, userId: expect.any(String) } });
  });

  it.each([
    [{ kind: 'status', status: 401 }],
    [{ kind: 'status', status: 429, retryAfter: 3 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 200, body: '{"result":{}}' }],
    [{ kind: 'status', status: 200, body: '{"result":[7]}' }],
    [{ kind: 'status', status: 200, body: '{"result":[{"email":1}]}' }],
  ] as const)('may answer later on %j', async (fault) => {
    stage.fault('serviceNow', { ...fault, times: 1 });
    await expect(find('tina@acme.example')).rejects.toMatchObject({ name: 'PassingFault' });
    expect(await find('tina@acme.example')).toMatchObject({ output: { found: true } });
  });

  it('says how long to wait', async () => {
    stage.fault('serviceNow', { kind: 'status', status: 429, retryAfter: 3 });
    await expect(find('tina@acme.example')).rejects.toMatchObject({ retryAfter: 3_000 });
  });
});
