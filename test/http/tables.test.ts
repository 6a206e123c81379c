import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { putEdited } from '../support/put-in-force.ts';
import { startServer, type TestServer } from '../support/server.ts';

const ONBOARDING = '/api/v1/tables/msp-hub/customer-onboarding';
const CUSTOMERS = '/api/v1/tables/partner-portal/customers';

let server: TestServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

function enrol(browser: Browser, customerName: string, domain: string, actingFor = 'northwind') {
  const answers = { customerName, email: `rep@${domain}`, domain, country: 'BE' };
  return browser.post('/api/v1/cases', { pack: 'msp-hub', flow: 'onboarding', actingFor, answers });
}

const column = (reply: Reply, name: string): unknown[] =>
  reply.body.rows.map(
    ({ cells }: { cells: { column: string; value: unknown }[] }) =>
      cells.find((cell) => cell.column === name)?.value,
  );
const cell = (reply: Reply, row: number, name: string) =>
  reply.body.rows[row].cells.find((one: { column: string }) => one.column === name);
const counts = (reply: Reply) =>
  Object.fromEntries(
    reply.body.counters.map(({ counter, count }: { counter: string; count: number }) => [counter, count]),
  );

describe('the onboarding of customers', () => {
  beforeAll(async () => {
    for (const [name, domain] of [
      ['Chevron', 'chevron.example'],
      ['Éclair', 'eclair.example'],
      ['abc', 'abc.example'],
    ] as const)
      expect((await enrol(ada, name, domain)).status).toBe(201);
    await server.settled();
  });

  it('is listed with each strand in words, or the button that begins it (MH-1, MH-2)', async () => {
    const table = await ada.get(ONBOARDING);
    expect(table.status).toBe(200);
    expect(table.body).toMatchObject({ title: 'Customer Onboarding', kind: 'cases', total: 3, all: 3 });
    expect(column(table, 'customerName')).toEqual(['abc', 'Éclair', 'Chevron']);
    expect(cell(table, 0, 'relationship')).toMatchObject({ text: 'In Progress', tone: 'info' });
    expect(cell(table, 0, 'gdap')).toMatchObject({
      begin: { event: 'createGdapRequest', title: 'Create Request', form: 'gdap-request', allowed: true },
    });
    expect(Date.parse(cell(table, 0, 'enrolled').value)).toBeGreaterThan(0);
  });

  it('is searched by the name of the customer, whatever its capitals and accents (MH-2)', async () => {
    expect(column(await ada.get(`${ONBOARDING}?search=ECLAIR`), 'customerName')).toEqual(['Éclair']);
    expect(column(await ada.get(`${ONBOARDING}?search=nobody`), 'customerName')).toEqual([]);
  });

  it('is sorted as people sort names, and paged', async () => {
    const up = await ada.get(`${ONBOARDING}?sort=customerName&limit=2`);
    expect(column(up, 'customerName')).toEqual(['abc', 'Chevron']);
    expect(up.body.total).toBe(3);
    const rest = await ada.get(`${ONBOARDING}?sort=customerName&limit=2&offset=2`);
    expect(column(rest, 'customerName')).toEqual(['Éclair']);
    const down = await ada.get(`${ONBOARDING}?sort=-customerName`);
    expect(column(down, 'customerName')).toEqual(['Éclair', 'Chevron', 'abc']);
  });

  it('refuses to sort, filter or count by what it does not have', async () => {
    for (const wrong of ['sort=country', 'filter=kind:person', 'counter=lost']) {
      const reply = await ada.get(`${ONBOARDING}?${wrong}`);
      expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-parameters']);
    }
  });

  it('counts each customer once, and an incident as a failure (MH-1, MH-11)', async () => {
    expect(counts(await ada.get(ONBOARDING))).toEqual({ failed: 0, completed: 0, active: 3 });
    const { store } = server.app;
    const [row] = (await ada.get(`${ONBOARDING}?search=abc`)).body.rows;
    await store.write((db) =>
      db.insert(store.schema.jobs).values({
        queue: 'incident',
        dueAt: 0,
        id: 'incident-1',
        case: row.id,
        name: 'effect:1',
        type: 'email',
        payload: { type: 'timer' },
        attempts: 5,
        createdAt: 0,
        problem: 'no such mailbox',
      }),
    );
    const table = await ada.get(ONBOARDING);
    expect(counts(table)).toEqual({ failed: 1, completed: 0, active: 2 });
    const failed = await ada.get(`${ONBOARDING}?counter=failed`);
    expect(column(failed, 'customerName')).toEqual(['abc']);
    expect(failed.body.rows[0]).toMatchObject({ held: true, counter: 'failed' });
  });

  it('says what may be done with a row, what not, and why (MH-10)', async () => {
    const table = await ada.get(ONBOARDING);
    const titles = table.body.actions.map(({ title }: { title: string }) => title);
    const [row] = table.body.rows;
    const byTitle = Object.fromEntries(
      row.actions.map((one: { action: number }) => [titles[one.action], one]),
    );
    expect(byTitle['Cancel']).toMatchObject({
      allowed: true,
      confirm: expect.stringContaining('The onboarding ends') as string,
      tone: 'danger',
    });
    expect(byTitle['Finish']).toMatchObject({ allowed: false, message: expect.any(String) as string });
    expect(byTitle['Finish']).toMatchObject({ tone: 'success', cite: ['MH-10'] });
  });

  it('offers a reader nothing that only others may do, and says who can help (PB-2)', async () => {
    const bram = await server.browser().play('bram-user');
    const table = await bram.get(ONBOARDING);
    const [row] = table.body.rows;
    expect(row.actions).toHaveLength(2);
    for (const { allowed, message } of row.actions)
      expect([allowed, message]).toEqual([false, expect.stringContaining('Ada Peeters')]);
    expect(table.body.add.choices[0]).toMatchObject({ allowed: false, flows: [] });
    expect(table.body.bulk).toMatchObject({ allowed: false, maxRows: 5000 });
  });

  it('speaks the language of the reader (PB-6)', async () => {
    const bram = await server.browser().play('bram-user');
    const dutch = await bram.get(ONBOARDING);
    expect(dutch.body.columns[0].title).toBe('Naam van de klant');
    const french = await bram.get(ONBOARDING, { 'accept-language': 'fr-BE, en;q=0.5' });
    expect(french.body.columns[0].title).toBe('Nom du client');
    expect(cell(french, 0, 'relationship').text).not.toBe(cell(dutch, 0, 'relationship').text);
  });

  it('shows another partner nothing of it, neither rows nor counters (CF-2)', async () => {
    const greet = await server.browser().play('greet-user');
    expect((await enrol(greet, 'Bakkerij Zuid', 'zuid.example', 'contoso')).status).toBe(201);
    const table = await greet.get(ONBOARDING);
    expect(column(table, 'customerName')).toEqual(['Bakkerij Zuid']);
    expect(counts(table)).toEqual({ failed: 0, completed: 0, active: 1 });
    expect((await ada.get(ONBOARDING)).body.all).toBe(3);
    const operator = await server.browser().play('operator');
    expect((await operator.get(ONBOARDING)).body.all).toBe(4);
  });

  it('is closed to whoever lacks the service, and says how to have it (PB-2)', async () => {
    const greet = await server.browser().play('greet-user');
    const tenants = await greet.get('/api/v1/tables/partner-portal/tenants');
    expect([tenants.status, tenants.body.type]).toEqual([403, '/problems/not-allowed']);
    expect(tenants.body.detail).toContain('Configuration des tenants');
  });
});

describe('the customers of a partner', () => {
  it('are listed with labels in the language of the reader, and their actions (CR-6)', async () => {
    const table = await ada.get(CUSTOMERS, { 'accept-language': 'nl' });
    expect(column(table, 'name')).toEqual(['Brewery De Kroon', 'Clinic Sint-Anna']);
    expect(cell(table, 0, 'secwise').value).toBe(false);
    expect(cell(table, 0, 'industry')).toMatchObject({ value: 'C', text: expect.any(String) as string });
    expect(table.body.rows[0].actions.map(({ allowed }: { allowed: boolean }) => allowed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(table.body.filters[0].options).toContainEqual({
      value: 'reseller',
      title: expect.any(String) as string,
    });
  });

  it('are no records, which say of which kind they are', async () => {
    expect((await ada.get(CUSTOMERS)).body).not.toHaveProperty('record');
    const contacts = await ada.get('/api/v1/tables/partner-portal/contacts');
    expect(contacts.body).toMatchObject({ kind: 'records', record: 'contact' });
  });

  it('are filtered by what a list names', async () => {
    const some = await ada.get(`${CUSTOMERS}?filter=relationship:valueAddPartner`);
    expect(column(some, 'name')).toEqual(['Clinic Sint-Anna']);
    const both = await ada.get(
      `${CUSTOMERS}?filter=relationship:valueAddPartner&filter=relationship:reseller`,
    );
    expect(both.body.total).toBe(2);
  });

  it('are no others while one acts for one of them (PB-1)', async () => {
    const acting = await (await server.browser().play('ada-user')).actFor('brewery');
    expect(column(await acting.get(CUSTOMERS), 'name')).toEqual(['Brewery De Kroon']);
    expect((await acting.get(ONBOARDING)).body.all).toBe(0);
    const contacts = await acting.get('/api/v1/tables/partner-portal/contacts');
    expect(column(contacts, 'name')).toEqual(['Els Janssens', 'Filip Wouters']);
  });
});

it('the contacts of the own company are listed with what the directory knows of them (PB-3, PB-4)', async () => {
  const contacts = await ada.get('/api/v1/tables/partner-portal/contacts?filter=kind:person&sort=name');
  expect(column(contacts, 'name')).toEqual(['Ada Peeters', 'Bram Claes', 'Carl Maes']);
  expect(column(contacts, 'portalAccess')).toEqual([true, true, false]);
});

it('a table that there is not is not found', async () => {
  expect((await ada.get('/api/v1/tables/partner-portal/nothing')).status).toBe(404);
  expect((await ada.get('/api/v1/tables/nothing/customers')).status).toBe(404);
});

describe('a release that shows something else', () => {
  const email = {
    path: 'tables/customer-onboarding.yaml',
    from: 'attribute: /answers/enrolment/customerName,',
    to: 'attribute: /answers/enrolment/email,',
  };

  it('shows it at once of cases that began before, and lists them anew meanwhile (DE-2)', async () => {
    const { store, relisting } = server.app;
    await putEdited(server, 'msp-hub', email);
    const table = await ada.get(`${ONBOARDING}?sort=customerName&search=chevron`);
    expect(column(table, 'customerName')).toEqual(['rep@chevron.example']);
    expect(cell(table, 0, 'relationship')).toMatchObject({ text: 'In Progress' });
    await relisting.settled();
    const rows = await store.read.select({ listed: store.schema.cases.listed }).from(store.schema.cases);
    expect(rows.map(({ listed }) => JSON.stringify(listed)).every((text) => text.includes('rep@'))).toBe(
      true,
    );
    expect(column(await ada.get(`${ONBOARDING}?search=chevron`), 'customerName')).toEqual([
      'rep@chevron.example',
    ]);
  });
});
