import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let ada: Browser;
let greet: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
  greet = await server.browser().play('greet-user');
});
afterAll(() => server.end());

const entry = (reply: Reply, title: string) =>
  reply.body.entries.find((one: { title: string }) => one.title === title);
const titles = (reply: Reply): string[] => reply.body.entries.map(({ title }: { title: string }) => title);
const start = (reply: Reply, form: string) =>
  reply.body.starts.find((one: { form: string }) => one.form === form);

describe('the menu', () => {
  it('has the entries of every pack that concerns the user, in their order (PB-2, PB-6)', async () => {
    const menu = await ada.get('/api/v1/navigation');
    expect(menu.status).toBe(200);
    expect(titles(menu)).toEqual([
      'Loans',
      'Customer Onboarding',
      'Customer Management',
      'Registrations',
      'Tenant Configuration',
      'Users & Permissions',
      'Documents',
      'Company profile',
      'M365 Subscriptions',
    ]);
    expect(menu.body.entries.every(({ open }: { open: boolean }) => open)).toBe(true);
    expect(entry(menu, 'Customer Management')).toMatchObject({
      pack: 'partner-portal',
      table: 'customers',
      help: { article: 'customer-registration', title: expect.any(String) as string },
      cite: ['CR-1'],
    });
  });

  it('closes what lacks the service, and says in the language of the user how to have it (PB-2)', async () => {
    const menu = await greet.get('/api/v1/navigation');
    const closed = menu.body.entries.filter(({ open }: { open: boolean }) => !open);
    expect(closed).toHaveLength(1);
    expect(closed[0].table).toBe('tenants');
    expect(closed[0].message).toMatch(/^Votre société n'a pas le service/);
  });

  it('leaves out a pack in which the user can do nothing, and what only the provider does (PB-2)', async () => {
    const menu = await greet.get('/api/v1/navigation', { 'accept-language': 'en' });
    expect(titles(menu)).not.toContain('Loans');
    expect(titles(menu)).not.toContain('Validation');
    const operator = await server.browser().play('operator');
    const ours = await operator.get('/api/v1/navigation');
    expect(titles(ours)).toContain('Validation');
    expect(titles(ours)).not.toContain('Customer Management');
  });

  it('is for those who are signed in', async () => {
    expect((await server.browser().get('/api/v1/navigation')).status).toBe(401);
  });
});

describe('a help article', () => {
  it('is read in the language of the reader (PB-5)', async () => {
    const english = await ada.get('/api/v1/help/msp-hub/onboarding');
    expect(english.body).toMatchObject({ title: 'Onboarding a customer', article: 'onboarding' });
    const french = await greet.get('/api/v1/help/msp-hub/onboarding');
    expect(french.body.body).toContain('client');
    expect(french.body.body).not.toBe(english.body.body);
  });

  it('of a pack that does not concern the reader is not found', async () => {
    expect((await greet.get('/api/v1/help/equipment-loan/anything')).status).toBe(404);
    expect((await ada.get('/api/v1/help/msp-hub/constructor')).status).toBe(404);
  });
});

describe('what may be begun', () => {
  it('is listed by form, for whom it would begin (CR-1, TR-1)', async () => {
    const starts = await ada.get('/api/v1/starts');
    expect(start(starts, 'customer-registration')).toMatchObject({
      allowed: true,
      flows: [{ flow: 'customer-registration', for: 'new', allowed: true }],
    });
    expect(start(starts, 'tenant-request').flows).toMatchObject([{ for: 'own' }, { for: 'own' }]);
    const acting = await (await server.browser().play('ada-user')).actFor('brewery');
    const forBrewery = await acting.get('/api/v1/starts');
    expect(start(forBrewery, 'tenant-request').flows).toMatchObject([
      { for: 'customer' },
      { for: 'customer' },
    ]);
  });

  it('says why not, and whom to ask (PB-2)', async () => {
    const starts = await greet.get('/api/v1/starts');
    expect(start(starts, 'tenant-request')).toMatchObject({
      allowed: false,
      message: expect.stringMatching(/service Configuration des tenants/) as string,
    });
    const bram = await server.browser().play('bram-user');
    const dutch = await bram.get('/api/v1/starts');
    expect(start(dutch, 'enrolment')).toMatchObject({
      allowed: false,
      message: expect.stringContaining('Ada Peeters') as string,
    });
  });

  it('has nothing that only users of others begin', async () => {
    const operator = await server.browser().play('operator');
    expect((await operator.get('/api/v1/starts')).body.starts).toEqual([]);
  });
});

describe('the customers for whom one can act', () => {
  it('are those of the own company, with what to do where one is not listed (PB-1)', async () => {
    const list = await ada.get('/api/v1/companies');
    expect(list.body).toMatchObject({
      own: { id: 'northwind' },
      acting: 'northwind',
      total: 2,
      companies: [{ id: 'brewery', relationship: 'reseller' }, { id: 'clinic' }],
      notListed: [{ pack: 'partner-portal', form: 'customer-registration', allowed: true }],
    });
    expect(list.body.notListed[0].message).toContain('has not been registered yet');
  });

  it('are found by name, and paged', async () => {
    const found = await ada.get('/api/v1/companies?search=sint%20CLINIC');
    expect(found.body.companies).toEqual([
      { id: 'clinic', name: 'Clinic Sint-Anna', relationship: 'valueAddPartner' },
    ]);
    const second = await ada.get('/api/v1/companies?limit=1&offset=1');
    expect([second.body.total, second.body.companies[0].id]).toEqual([2, 'clinic']);
  });

  it('of another partner are nobody (CF-2)', async () => {
    const list = await greet.get('/api/v1/companies?search=e');
    expect(list.body.companies.map(({ id }: { id: string }) => id)).toEqual(['bakery']);
  });

  it('stay the same while one acts for one of them', async () => {
    const acting = await (await server.browser().play('ada-user')).actFor('clinic');
    const list = await acting.get('/api/v1/companies');
    expect([list.body.acting, list.body.total]).toEqual(['clinic', 2]);
  });
});
