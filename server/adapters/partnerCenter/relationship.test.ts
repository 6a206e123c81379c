import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '../connector.ts';
import { PAGES, PAULA, RITA, setStage, type Stage } from '../testing.ts';

let stage: Stage;
let memory: Memory;
beforeEach(async () => {
  stage = await setStage();
  memory = {};
});
afterEach(() => stage.close());

const invite = (input: object = {}, partner = PAULA, key = 'invite-1') => {
  // The definition does not declare the domain yet; the connector takes it where it is given.
  return stage.ask('partnerCenter.relationshipLink', { ...input }, { partner, key });
};
const look = async () => {
  const seen = await stage.connectors.get('partnerCenter')?.look?.(memory, new AbortController().signal);
  if (!seen) throw new Error('There is nothing to look at.');
  memory = JSON.parse(JSON.stringify(seen.memory)) as Memory;
  return seen.notices;
};
const accept = (domain: string, partner = PAULA) =>
  stage.act('partnerCenter', 'acceptRelationship', { domain, company: 'Acme NV', partner: partner.id });
const accepted = (domain: string, partner = PAULA) => ({
  operation: 'relationshipAccepted',
  payload: { domain, tenantId: expect.any(String) },
  partner: partner.id,
});

describe('the invitation to a reseller relationship', () => {
  it('is a link that names the partner who invites', async () => {
    expect(await invite()).toEqual({
      output: { url: `${PAGES}/partnerCenter/accept?partnerId=company-paula` },
    });
    expect(await invite({}, RITA)).toEqual({
      output: { url: `${PAGES}/partnerCenter/accept?partnerId=company-rita` },
    });
  });

  it('is refused where the account is not one of a reseller', async () => {
    stage.act('partnerCenter', 'setReseller', { partner: PAULA.id, reseller: false });
    await expect(invite()).rejects.toMatchObject({ name: 'LastingFault', code: 'notReseller' });
    await invite({}, RITA);
  });

  it.each([
    [{ kind: 'status', status: 401 }],
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'drop' }],
    [{ kind: 'dropAfterApplying' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 200, body: '{"url":7}' }],
  ] as const)('may be had later on %j', async (fault) => {
    stage.fault('partnerCenter', { ...fault, times: 1 });
    await expect(invite()).rejects.toMatchObject({ name: 'PassingFault' });
    await invite();
  });
});

describe('the page of an invitation', () => {
  const page = async (path: string, form?: Record<string, string>) => {
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const response = await stage.twins.get('partnerCenter')?.pages?.request(path, init);
    return { status: response?.status, text: (await response?.text()) ?? '' };
  };

  it('accepts the partner for the company that is typed in', async () => {
    await invite();
    const shown = await page('/accept?partnerId=company-paula');
    expect(shown).toMatchObject({ status: 200, text: expect.stringContaining('simulated') });
    expect(shown.text).not.toMatch(/<script|<style|style=|onclick/i);
    expect(shown.text).toContain('<label for="domain">');
    await page('/accept?partnerId=company-paula', { company: 'Acme NV', domain: ' Acme.example ' });
    expect(await look()).toEqual([accepted('acme.example')]);
  });

  it('is only there for a partner who has invited', async () => {
    expect(await page('/accept?partnerId=company-paula')).toMatchObject({ status: 404 });
    expect(await page('/accept')).toMatchObject({ status: 404 });
    expect(await page('/accept?partnerId=x', { company: 'Acme NV', domain: 'acme.example' })).toMatchObject({
      status: 404,
    });
    expect(await look()).toEqual([]);
  });

  it('asks again for what is no domain', async () => {
    await invite();
    const again = await page('/accept?partnerId=company-paula', { company: 'Acme NV', domain: '<b>' });
    expect(again).toMatchObject({ status: 400, text: expect.stringContaining('role="alert"') });
    expect(await look()).toEqual([]);
  });
});

describe('news of relationships', () => {
  it('are told once, with the partner whom they concern', async () => {
    expect(await look()).toEqual([]);
    accept('acme.example');
    accept('acme.example', RITA);
    expect(await look()).toEqual([accepted('acme.example'), accepted('acme.example', RITA)]);
    expect(await look()).toEqual([]);
  });

  it('are told again where the result of a look was lost', async () => {
    await invite({ domain: 'acme.example' });
    accept('acme.example');
    const lost = await look();
    memory = {};
    expect(await look()).toEqual(lost);
    expect(await look()).toEqual([]);
    expect(await look()).toEqual([]);
  });

  it('are told of a customer who had accepted before it was invited', async () => {
    accept('acme.example');
    await look();
    await invite({ domain: 'ACME.example' });
    expect(await look()).toEqual([accepted('acme.example')]);
    expect(await look()).toEqual([]);
    await invite({ domain: 'acme.example' }, PAULA, 'invite-2');
    expect(await look()).toEqual([accepted('acme.example')]);
  });

  it('are told by the domain that was invited, though Microsoft has the customer under another of the same tenant', async () => {
    accept('acmegroup.onmicrosoft.example');
    const [first] = await look();
    stage.act('microsoftIdentity', 'verifyDomain', {
      domain: 'acme.example',
      tenantId: first?.payload['tenantId'],
    });
    await invite({ domain: 'acme.example' });
    expect(await look()).toEqual([accepted('acme.example')]);
  });

  it('are told anew of a customer who left and came back', async () => {
    accept('acme.example');
    await look();
    stage.act('partnerCenter', 'endRelationship', { domain: 'acme.example', partner: PAULA.id });
    expect(await look()).toEqual([]);
    accept('acme.example');
    expect(await look()).toEqual([accepted('acme.example')]);
  });

  it('are a fault, and no news, where Partner Center does not answer', async () => {
    accept('acme.example');
    for (const fault of [{ kind: 'status', status: 503 }, { kind: 'malformed' }, { kind: 'drop' }] as const) {
      stage.fault('partnerCenter', { ...fault, times: 2 });
      await expect(look()).rejects.toMatchObject({ name: 'PassingFault' });
    }
    expect(await look()).toEqual([accepted('acme.example')]);
  });
});

describe('what a linked account knows of a customer', () => {
  const linked = (domain: string, partner = PAULA) =>
    stage.ask('partnerCenter.linkedCustomer', { domain }, { partner });

  it('is who it is and where', async () => {
    accept('acme.example');
    expect(await linked('Acme.example')).toEqual({
      outcome: 'yes',
      output: {
        representative: expect.stringContaining(' '),
        phone: expect.stringMatching(/^\+/),
        line1: expect.any(String),
        postalCode: expect.any(String),
        city: expect.any(String),
      },
    });
  });

  it('is nothing for another partner, or for a domain that only begins alike', async () => {
    accept('acme.example.com');
    expect(await linked('acme.example')).toEqual({ outcome: 'no', output: {} });
    expect(await linked('acme.example.com', RITA)).toEqual({ outcome: 'no', output: {} });
  });

  it('is found on any page of the list', async () => {
    for (let count = 1; count <= 1_001; count += 1) {
      const id = `c${String(count).padStart(4, '0')}`;
      const customer = {
        id,
        account: PAULA.id,
        domain: `acme.example.n${count}`,
        companyName: id,
        profile: { city: 'Gent' },
      };
      stage.store.put(`partnerCenter/customer/${PAULA.id}/${id}`, customer);
    }
    stage.store.put(`partnerCenter/customer/${PAULA.id}/z`, {
      id: 'z',
      account: PAULA.id,
      domain: 'acme.example',
      companyName: 'z',
      profile: { city: 'Gent' },
    });
    expect(await linked('acme.example')).toEqual({ outcome: 'yes', output: { city: 'Gent' } });
  });

  it.each([
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'status', status: 403 }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 200, body: '{"items":[{"id":"x"}]}' }],
  ] as const)('is not known on %j', async (fault) => {
    stage.fault('partnerCenter', fault);
    expect(await linked('acme.example')).toEqual({ outcome: 'unavailable', output: {} });
  });
});
