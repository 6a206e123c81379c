import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../testing.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';

describe('the sign-in service of Microsoft', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());
  const check = (domain: string) => stage.ask('microsoftIdentity.tenantOfDomain', { domain });
  const find = (domain: string) => stage.ask('microsoftIdentity.findTenant', { domain });

  it('names the tenant of a verified domain, to who asks and to a job alike', async () => {
    stage.act('microsoftIdentity', 'verifyDomain', { domain: 'Acme.example', tenantId: TENANT });
    expect(await check('acme.EXAMPLE')).toEqual({ outcome: 'yes', output: { tenantId: TENANT } });
    expect(await find('acme.example')).toEqual({ output: { tenantId: TENANT } });
  });

  it('knows any other domain too, always in the same tenant', async () => {
    const { output } = await check('bloom.example');
    expect(output['tenantId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(await find('bloom.example')).toEqual({ output });
  });

  it.each(['nobody.invalid', 'no-domain', 'a b', '../common', 'forgotten.example'])(
    'says no to %s',
    async (domain) => {
      stage.act('microsoftIdentity', 'forgetDomain', { domain: 'forgotten.example' });
      expect(await check(domain)).toEqual({ outcome: 'no', output: {} });
      await expect(find(domain)).rejects.toMatchObject({ name: 'LastingFault', code: 'domainUnknown' });
    },
  );

  it.each([
    [{ kind: 'status', status: 429 }],
    [{ kind: 'status', status: 503 }],
    [{ kind: 'status', status: 404 }],
    [{ kind: 'status', status: 400, body: '{"error":"temporarily_unavailable"}' }],
    [{ kind: 'drop' }],
    [{ kind: 'delay', delayMs: 1_500 }],
    [{ kind: 'malformed' }],
    [{ kind: 'status', status: 200, body: '{"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"}' }],
    [{ kind: 'status', status: 200, body: '{}' }],
  ] as const)('never says no on %j, and tells a job that it failed', async (fault) => {
    stage.fault('microsoftIdentity', fault);
    expect(await check('acme.example')).toEqual({ outcome: 'unavailable', output: {} });
    const error: unknown = await find('acme.example').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ code: 'domainUnknown' });
  });
});
