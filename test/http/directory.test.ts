import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const CONTACTS = '/api/v1/records/partner-portal/contact';
const PAT = {
  kind: 'person',
  name: ' Pat Peeters ',
  email: 'pat@northwind.example',
  phone: '+32 2 555 01 99',
  serviceNowUser: false,
  signingAuthority: false,
  securityResponse: false,
};

const as = (persona: string): Promise<Browser> => server.browser().play(persona);
const actingFor = async (persona: string, company: string) => (await as(persona)).actFor(company);
const match = (reply: Reply) => ({ 'if-match': reply.headers.get('etag') ?? '' });
const pointers = (reply: Reply) => (reply.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
const labels = (reply: Reply) => (reply.body.records as { label: string }[]).map(({ label }) => label);

async function created(browser: Browser, acting: string, answers: object = PAT): Promise<Reply> {
  const reply = await browser.post(CONTACTS, { actingFor: acting, answers });
  expect(reply.status, reply.text).toBe(201);
  return reply;
}

describe('contacts (PB-3, PB-4)', () => {
  it('are those of the company for which one acts', async () => {
    const ada = await as('ada-user');
    expect(labels(await ada.get(CONTACTS))).toEqual([
      'Ada Peeters',
      'Bram Claes',
      'Carl Maes',
      'Service desk',
    ]);
    await ada.actFor('brewery');
    expect(labels(await ada.get(CONTACTS))).toEqual(['Els Janssens', 'Filip Wouters']);
  });

  it('say that one is creating for the own company, and how to create for a customer', async () => {
    const ada = await as('ada-user');
    expect((await ada.get(CONTACTS)).body.creating).toBe(
      'This Contact is created for your own company, Northwind IT. To create it for a customer, act for that customer first.',
    );
    const bram = await as('bram-user');
    expect((await bram.get(CONTACTS)).body.creating).toContain('Northwind IT');
    expect((await bram.get(CONTACTS)).body.creating).not.toContain('This Contact is created');
    await ada.actFor('brewery');
    expect((await ada.get(CONTACTS)).body).not.toHaveProperty('creating');
  });

  it('are created for the acting company, in their usual form', async () => {
    const ada = await actingFor('ada-user', 'brewery');
    const reply = await created(ada, 'brewery');
    expect(reply.body).toMatchObject({
      company: 'brewery',
      label: 'Pat Peeters',
      email: 'pat@northwind.example',
      attributes: { name: 'Pat Peeters', phone: '+3225550199', portalAccess: false, provisional: false },
      version: 1,
    });
    expect((await ada.get(reply.headers.get('location') ?? '')).body).toEqual(reply.body);
  });

  it('are not created in another company than the page shows', async () => {
    const tab = await as('ada-user');
    await tab.actFor('brewery');
    const reply = await tab.post(CONTACTS, { actingFor: 'northwind', answers: PAT });
    expect([reply.status, reply.body.type]).toEqual([409, '/problems/conflict']);
  });

  it('are created once, however often the request is sent', async () => {
    const ada = await as('ada-user');
    const body = { actingFor: 'northwind', answers: { ...PAT, email: 'once@northwind.example' } };
    const key = { 'idempotency-key': 'add-one-contact-once' };
    const [first, second] = [await ada.post(CONTACTS, body, key), await ada.post(CONTACTS, body, key)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
  });

  it('are refused with everything that is wrong, by their form', async () => {
    const ada = await as('ada-user');
    const answers = { ...PAT, name: '', email: 'nobody', kind: 'robot', serviceNowUser: undefined };
    const reply = await ada.post(CONTACTS, { actingFor: 'northwind', answers });
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/invalid-answers']);
    expect(pointers(reply).sort()).toEqual(['/answers/email', '/answers/kind', '/answers/name']);
  });

  it('say nothing that only the portal knows', async () => {
    const ada = await as('ada-user');
    const answers = { ...PAT, portalAccess: true };
    expect(pointers(await ada.post(CONTACTS, { actingFor: 'northwind', answers }))).toEqual([
      '/answers/portalAccess',
    ]);
  });

  it('are changed by whoever has seen the latest version', async () => {
    const ada = await as('ada-user');
    const before = await created(ada, 'northwind', { ...PAT, email: 'change@northwind.example' });
    const path = `${CONTACTS}/${before.body.id}`;
    const answers = { kind: 'distributionList', name: 'Pats', email: 'pats@northwind.example' };
    const change = (headers: Record<string, string>) =>
      ada.request('PUT', path, { actingFor: 'northwind', answers }, headers);
    expect((await change({})).status).toBe(428);
    const after = await change(match(before));
    expect(after.status, after.text).toBe(200);
    expect(after.body.attributes).toEqual({ ...answers, portalAccess: false, provisional: false });
    expect((await change(match(before))).status).toBe(412);
  });

  it('are deleted, but not while an unfinished case depends on them, which is listed', async () => {
    const ada = await actingFor('ada-user', 'brewery');
    const { body } = await created(ada, 'brewery', { ...PAT, email: 'dpo@dekroon.example' });
    const begun = await ada.post('/api/v1/cases', {
      pack: 'partner-portal',
      flow: 'tenant-request-without-agreement',
      actingFor: 'brewery',
      answers: {
        action: 'addTenant',
        status: 'new',
        tenantName: 'dekroontest',
        contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: body.id, watchList: 'els' },
        flow: 'tenant-request-without-agreement',
      },
    });
    expect(begun.status, begun.text).toBe(201);
    const remove = () =>
      ada.request('DELETE', `${CONTACTS}/${body.id}?actingFor=brewery`, undefined, { 'if-match': '*' });
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      type: '/problems/still-needed',
      cases: [{ id: begun.body.id, number: begun.body.number }],
      cite: ['PB-3'],
    });
    expect(refused.body.detail).toContain(begun.body.number);
    const withdrawn = await ada.post(`/api/v1/cases/${begun.body.id}/events/withdraw`, {});
    expect(withdrawn.status, withdrawn.text).toBe(200);
    expect((await remove()).status).toBe(204);
    expect((await ada.get(`${CONTACTS}/${body.id}`)).status).toBe(404);
  });

  it('are added by whoever may add, and changed only by whoever may change', async () => {
    const bram = await as('bram-user');
    const { body, headers } = await created(bram, 'northwind', {
      ...PAT,
      email: 'bram-adds@northwind.example',
    });
    const path = `${CONTACTS}/${body.id}`;
    const reply = await bram.request(
      'PUT',
      path,
      { actingFor: 'northwind', answers: PAT },
      { 'if-match': headers.get('etag') ?? '' },
    );
    expect([reply.status, reply.body.type]).toEqual([403, '/problems/not-allowed']);
    // Who can help is told, in the language of the user.
    expect(reply.body.detail).toContain('Ada Peeters');
  });

  it('of a customer who must not know the provider are not kept (CF-3)', async () => {
    const ada = await actingFor('ada-user', 'clinic');
    const reply = await ada.post(CONTACTS, { actingFor: 'clinic', answers: PAT });
    expect([reply.status, reply.body.type]).toEqual([409, '/problems/hidden-customer']);
  });

  it('of no definition do not exist', async () => {
    const ada = await as('ada-user');
    expect((await ada.get('/api/v1/records/partner-portal/company')).status).toBe(404);
    expect((await ada.get('/api/v1/records/partner-portal/constructor')).status).toBe(404);
    expect((await ada.get('/api/v1/records/nowhere/contact')).status).toBe(404);
    // No table of the pack offers it.
    expect((await ada.get('/api/v1/records/equipment-loan/member')).status).toBe(403);
  });
});

describe('the profile of a company (PR-8)', () => {
  const change = (browser: Browser, id: string, answers: object, headers: Record<string, string>) =>
    browser.request('PUT', `/api/v1/companies/${id}`, { actingFor: id, answers }, headers);

  const PROFILE = {
    name: 'Northwind IT',
    phone: '+32 2 555 01 00',
    address: { city: 'Gent', country: 'BE' },
  };

  it('is changed by its form, and keeps what that does not ask for', async () => {
    const ada = await as('ada-user');
    const before = await ada.get('/api/v1/companies/northwind');
    expect(before.body.profile).toEqual({ pack: 'partner-portal', form: 'company-profile' });
    const { vat, microsoftId } = before.body.attributes as Record<string, unknown>;
    const after = await change(ada, 'northwind', { ...PROFILE, name: 'Northwind' }, match(before));
    expect(after.status, after.text).toBe(200);
    expect(after.body).toMatchObject({ name: 'Northwind', version: 2 });
    expect(after.body.attributes).toEqual({
      ...PROFILE,
      name: 'Northwind',
      phone: '+3225550100',
      vat,
      microsoftId,
    });
    const back = await change(ada, 'northwind', { name: 'Northwind IT' }, match(after));
    expect(back.body).toMatchObject({ name: 'Northwind IT' });
    expect(back.body.attributes).toEqual(before.body.attributes);
    expect((await change(ada, 'northwind', PROFILE, match(after))).status).toBe(412);
  });

  it('is judged by its form', async () => {
    const ada = await actingFor('ada-user', 'brewery');
    const answers = { name: '', industry: 'nothing', turnover: 1 };
    const reply = await change(ada, 'brewery', answers, { 'if-match': '*' });
    expect(reply.status).toBe(422);
    expect(pointers(reply).sort()).toEqual(['/answers/industry', '/answers/name', '/answers/turnover']);
  });

  it('does not change the relationship', async () => {
    const ada = await actingFor('ada-user', 'brewery');
    const before = await ada.get('/api/v1/companies/brewery');
    const answers = { name: 'Brewery De Kroon', relationship: 'valueAddPartner' };
    expect(pointers(await change(ada, 'brewery', answers, match(before)))).toEqual(['/answers/relationship']);
    expect((await ada.get('/api/v1/companies/brewery')).body).toEqual(before.body);
  });

  it('is not for whoever lacks the permission, nor of a company for which one does not act', async () => {
    const bram = await as('bram-user');
    const refused = await change(bram, 'northwind', { name: 'Bram’s' }, { 'if-match': '*' });
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/not-allowed']);
    const { profile } = (await bram.get('/api/v1/companies/northwind')).body as {
      profile: { message: string };
    };
    expect(profile.message).toContain('Ada Peeters');
    const ada = await as('ada-user');
    const other = await ada.request(
      'PUT',
      '/api/v1/companies/brewery',
      { actingFor: 'northwind', answers: { name: 'B' } },
      { 'if-match': '*' },
    );
    expect(other.status).toBe(404);
  });
});

describe('partners and their services', () => {
  it('a service that an operator activates opens what needs it, and is told to no partner before', async () => {
    const greet = await as('greet-user');
    const operator = await as('operator');
    const tenant = '/api/v1/companies/contoso/services/partner-portal/tenant';
    const find = async (browser: Browser) =>
      ((await browser.get('/api/v1/companies/contoso/services')).body.services as { service: string }[]).find(
        ({ service }) => service === 'tenant',
      );
    expect(await find(greet)).toMatchObject({
      active: false,
      missing: expect.stringContaining('Configuration des tenants'),
    });
    expect((await greet.request('PUT', tenant)).status).toBe(403);
    expect((await operator.request('PUT', tenant)).status).toBe(204);
    expect(await find(greet)).toEqual({
      pack: 'partner-portal',
      service: 'tenant',
      title: expect.any(String),
      active: true,
    });
    expect((await operator.request('DELETE', tenant)).status).toBe(204);
    expect(await find(operator)).toMatchObject({ active: false });
    expect((await operator.request('PUT', `${tenant}s`)).status).toBe(404);
  });

  it('a partner is taken in with somebody who looks after its users, and sees nobody else’s', async () => {
    const operator = await as('operator');
    const reply = await operator.post('/api/v1/partners', {
      name: 'Fabrikam',
      attributes: { vat: 'BE0202239951' },
      administrator: { name: 'Fay', email: 'fay@fabrikam.example' },
    });
    expect(reply.status, reply.text).toBe(201);
    const users = await operator.get(`/api/v1/users?company=${reply.body.id}`);
    expect(users.body.users).toMatchObject([
      {
        name: 'Fay',
        invited: true,
        roles: { 'partner-portal': ['partnerAdministrator'], 'msp-hub': ['userAdmin'] },
      },
    ]);
    const names = ((await operator.get('/api/v1/partners')).body.partners as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Contoso Services', 'Fabrikam', 'Northwind IT']);
    const ada = await as('ada-user');
    expect((await ada.get('/api/v1/partners')).status).toBe(403);
    expect((await ada.get(`/api/v1/companies/${reply.body.id}`)).status).toBe(404);
  });

  it('a partner that the definitions do not take is refused, at the place that is wrong', async () => {
    const operator = await as('operator');
    const reply = await operator.post('/api/v1/partners', {
      name: 'Fabrikam',
      attributes: { industry: 'nothing' },
      administrator: { name: 'Fay', email: 'fay2@fabrikam.example' },
    });
    expect([reply.status, pointers(reply)]).toEqual([422, ['/attributes/industry']]);
  });
});

it('every accepted write is in the audit log, and names nobody', async () => {
  const ada = await as('ada-user');
  await created(ada, 'northwind', { ...PAT, name: 'Audrey Audit', email: 'audrey@northwind.example' });
  const { read, schema } = server.app.store;
  const entries = await read.select().from(schema.audit);
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'record.created',
      'record.changed',
      'record.deleted',
      'company.changed',
      'service.activated',
      'service.deactivated',
      'company.created',
      'user.invited',
    ]),
  );
  expect(JSON.stringify(entries)).not.toMatch(/Audrey|audrey@|fay@/);
});
