import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let ada: Browser;
let operator: Browser;
let id: string;

/** A request with several contacts, which an operator sends back. */
beforeAll(async () => {
  server = await startServer();
  ada = await (await server.browser().play('ada-user')).actFor('brewery');
  operator = await server.browser().play('operator');
  const flow = 'tenant-request-with-agreement';
  const begun = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow,
    actingFor: 'brewery',
    answers: {
      action: 'addTenant',
      status: 'new',
      tenantName: 'dekroon',
      flow,
      contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: 'ada', watchList: 'desk' },
    },
  });
  expect(begun.text).toContain('"id"');
  id = begun.body.id;
  await server.settled();
});
afterAll(() => server.end());

interface Field {
  readonly pointer: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly findings?: readonly { readonly message: string; readonly cite: readonly string[] }[];
}

async function fieldsOf(browser: Browser, language: string): Promise<Map<string, Field>> {
  const { body } = await browser.request('GET', `/api/v1/cases/${id}`, undefined, {
    'accept-language': language,
  });
  const steps = body.filledIn[0].steps as { fields: Field[] }[];
  return new Map(steps.flatMap(({ fields }) => fields).map((field) => [field.pointer, field]));
}

describe('what was filled in, in words', () => {
  it('has the labels of the form, and what people call what was chosen', async () => {
    const fields = await fieldsOf(ada, 'en');
    expect(fields.get('/tenantName')).toMatchObject({ values: ['dekroon'] });
    expect(fields.get('/contacts/technical')).toMatchObject({
      label: 'Technical contact',
      values: ['Els Janssens'],
    });
    expect(fields.get('/status')?.values).toEqual(['Create new tenant']);
    expect(fields.get('/flow')?.values).toEqual(['With the service agreement']);
  });

  it('speaks the language of its reader', async () => {
    const fields = await fieldsOf(ada, 'fr');
    expect(fields.get('/status')?.values).toEqual(['Créer un nouveau tenant']);
  });

  it('says what the rules say of a choice, with the clause', async () => {
    const fields = await fieldsOf(operator, 'en');
    const clauses = fields.get('/contacts/dataProtectionOfficer')?.findings?.flatMap(({ cite }) => cite);
    expect(clauses).toEqual(expect.arrayContaining(['ER-5', 'ER-11']));
  });

  it('tells operators alone what the flow has noted (PR-2)', async () => {
    const seen = await operator.get(`/api/v1/cases/${id}`);
    expect(seen.body.noted).toContainEqual({
      name: 'technicalUser',
      label: 'Technical contact in ServiceNow',
      value: 'Found',
    });
    expect((await ada.get(`/api/v1/cases/${id}`)).body).not.toHaveProperty('noted');
  });

  it('is known by the first words that were typed', async () => {
    expect((await ada.get(`/api/v1/cases/${id}`)).body.about).toEqual(['dekroon']);
  });
});

describe('the log and what lies ahead', () => {
  it('are told in the language of their reader, with who did it in words', async () => {
    const headers = { 'accept-language': 'nl' };
    const log = await ada.request('GET', `/api/v1/cases/${id}/log`, undefined, headers);
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({ text: 'Status: Te valideren', from: 'person', by: 'Ada Peeters' }),
    );
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({
        text: 'Of iemand een actieve gebruiker van ServiceNow is',
        from: 'service',
        by: 'ServiceNow',
      }),
    );
    const next = await operator.request('GET', `/api/v1/cases/${id}/next`, undefined, headers);
    const reject = next.body.events.find(({ event }: { event: string }) => event === 'reject');
    expect(reject.ahead.messages[0]).toMatchObject({ title: 'Tenantaanvraag teruggestuurd' });
  });

  it('a request that came back is corrected from what it was (PR-2)', async () => {
    const answers = { reasons: ['other'], explanation: 'Please choose another name.' };
    const form = () => ada.get(`/api/v1/cases/${id}/events/resubmit/form`);
    expect((await operator.post(`/api/v1/cases/${id}/events/reject`, { answers })).status).toBe(200);
    const { values } = (await form()).body;
    expect(values).toMatchObject({ tenantName: 'dekroon', contacts: { technical: 'els' } });
    const again = await ada.post(`/api/v1/cases/${id}/events/resubmit`, { answers: values });
    expect([again.status, again.text]).toEqual([200, expect.anything()]);
    await server.settled();
  });

  it('say what a delay means, before it has passed and after', async () => {
    const answers = { informationRight: true, contactsValid: true, documentsRight: true };
    const approved = await operator.post(`/api/v1/cases/${id}/events/approve`, { answers });
    expect(approved.status, approved.text).toBe(200);
    await server.settled();
    const next = await ada.get(`/api/v1/cases/${id}/next`);
    expect(next.body.timers.at(-1)).toMatchObject({ name: 'unsigned', title: 'The time for signing ends' });
    await server.pass(31 * 86_400_000);
    await server.settled();
    const log = await ada.request('GET', `/api/v1/cases/${id}/log`, undefined, { 'accept-language': 'fr' });
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({ text: 'Le délai de signature expire', from: 'portal', by: 'Le portail' }),
    );
  });
});
