import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { Portal, statusOf } from '../support/portal.ts';
import { DAY } from '../support/server.ts';
import { extractText } from '../../server/documents/pdf-text.ts';

let portal: Portal;
let ada: Browser;
let operator: Browser;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.as('ada-user');
  operator = await portal.as('operator');
});
afterAll(() => portal.end());

const ELS = 'els@dekroon.example';
const ADA = 'ada.peeters@northwind.example';
const read = (id: string) => operator.get(`/api/v1/cases/${id}`);
const send = (by: Browser, id: string, event: string, answers?: object) =>
  by.post(`/api/v1/cases/${id}/events/${event}`, answers === undefined ? {} : { answers });

async function request(flow: string, tenantName: string, more: object = {}): Promise<string> {
  const begun = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow,
    actingFor: 'brewery',
    answers: {
      action: 'addTenant',
      status: 'new',
      tenantName,
      flow,
      contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' },
      ...more,
    },
  });
  expect([begun.status, begun.text]).toEqual([201, begun.text]);
  await portal.settled();
  return begun.body.id;
}

it('a tenant is requested, agreed to, created and handed over (TR-1 to TR-6, PR-1 to PR-3, PR-6 to PR-9)', async () => {
  // TR-1: without a switch, the customer is not the company concerned.
  await ada.actFor('brewery');
  const id = await request('tenant-request-with-agreement', 'dekroonleuven');

  // PR-1: the contacts get a summary.
  const summary = portal.mail.last(ELS);
  expect(summary.text).toContain('dekroonleuven.onmicrosoft.com');
  expect(summary.text).toContain('Els Janssens');

  // PR-2: what does not hold is told, with the clause.
  const wrong = await send(operator, id, 'approve', { informationRight: true, contactsValid: false });
  expect([wrong.status, wrong.body.type]).toEqual([409, '/problems/refused']);
  expect(wrong.body.findings[0].cite).toContain('PR-2');
  expect((await send(ada, id, 'approve', { informationRight: true, contactsValid: true })).status).toBe(403);
  const right = await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  expect([right.status, right.text]).toEqual([200, right.text]);
  await portal.settled();
  expect(statusOf(await read(id), 'request')).toBe('Awaiting signature (on hold)');

  // PR-3: from the configured sender, with a link.
  const agreement = portal.mail.last(ELS);
  expect(agreement.from).toBe('agreements@arxus.example');
  const link = agreement.links[0] as string;
  const page = await portal.open(link);
  expect(page.text).toContain('Service agreement');
  expect(statusOf(await read(id), 'request')).toBe('Awaiting signature (on hold)');

  // PR-6: signed, kept with who, when and the hash of what was shown.
  const unsigned = await portal.fillIn(link, { '/name': 'Els Janssens' });
  expect(unsigned.status).toBe(422);
  const signed = await portal.fillIn(link, {
    '/name': 'Els Janssens',
    '/position': 'Director',
    '/consent': 'true',
  });
  expect([signed.status < 400, signed.status]).toEqual([true, signed.status]);
  await portal.settled();
  const after = await read(id);
  const documents = after.body.documents as { name: string; origin: string; id: string; sha256: string }[];
  const made = documents.find(({ name, origin }) => name === 'agreement' && origin === 'made');
  const kept = documents.find(({ name, origin }) => name === 'agreement' && origin === 'signed');
  expect(made?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const pdf = await fetch(`${link}/documents/${kept?.id}`);
  const text = await extractText(new Uint8Array(await pdf.arrayBuffer()));
  expect(text).toContain('Els Janssens');
  // The digest is wrapped within its cell.
  expect(text).toContain(made?.sha256.slice(0, 32));
  // The link is used up: whoever sends the page again is shown the copy, and changes nothing.
  const { sequence } = after.body;
  await portal.submit(link, { '/name': 'Somebody else', '/consent': 'true' });
  expect((await read(id)).body.sequence).toBe(sequence);

  // PR-7, PR-8: created, and handed over with a link to set a password.
  expect(statusOf(after, 'request')).toBe('Completed');
  const ready = portal.mail.last(ELS);
  expect(ready.subject).toContain('dekroonleuven.onmicrosoft.com');
  expect(ready.text).not.toContain('assword:');
  const password = await portal.fillIn(ready.links[0] as string, {
    password: 'a quiet brewery at noon',
    'password-again': 'a quiet brewery at noon',
  });
  expect([password.status < 400, password.status]).toEqual([true, password.status]);
  const els = portal.server.browser();
  const session = await els.post('/api/v1/session', { email: ELS, password: 'a quiet brewery at noon' });
  expect([session.status, session.text]).toEqual([200, session.text]);
  const rights = session.body.packs[0].permissions;
  for (const permission of ['portal.signIn', 'companyProfile.manage', 'contacts.add', 'subscriptions.manage'])
    expect(rights).toContain(permission);
  expect((await read(id)).body.status).toBe('done');
}, 60_000);

it('an agreement that is not signed is reminded of, and lapses: the request is validated anew (PR-4, PR-5)', async () => {
  const id = await request('tenant-request-with-agreement', 'kroonanew');
  await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  await portal.settled();
  const link = portal.mail.last(ELS).links[0] as string;
  const before = portal.mail.to(ELS).length;
  await portal.server.pass(10 * DAY);
  expect(portal.mail.to(ELS).length - before).toBe(3);
  expect(portal.mail.last(ELS).links[0]).toBe(link);
  await portal.server.pass(21 * DAY);
  expect(statusOf(await read(id), 'request')).toBe('To validate');
  expect((await portal.open(link)).status).toBe(410);
  expect(portal.mail.last(ADA).subject).toContain('not signed in time');
  await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  await portal.settled();
  expect(portal.mail.last(ELS).links[0]).not.toBe(link);
}, 60_000);

it('without the agreement the tenant follows the approval; an existing one is registered, not created (TR-3, TR-5, PR-6)', async () => {
  const id = await request('tenant-request-without-agreement', 'dekroonold', {
    status: 'existing',
    primaryDomain: 'dekroon.example',
    domainVerified: true,
  });
  await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  await portal.settled();
  expect(statusOf(await read(id), 'request')).toBe('Completed');
  expect(portal.mail.to(ELS).at(-1)?.text ?? '').toContain('registered');
});

it('a name that is used in this portal is refused, whoever uses it (TR-3)', async () => {
  const taken = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow: 'tenant-request-with-agreement',
    actingFor: 'brewery',
    answers: {
      action: 'addTenant',
      status: 'new',
      tenantName: 'DeKroonLeuven',
      flow: 'tenant-request-with-agreement',
      contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' },
    },
  });
  expect([taken.status, taken.body.type]).toEqual([422, '/problems/invalid-answers']);
  expect(taken.body.errors[0]).toMatchObject({ pointer: '/answers/tenantName', cite: ['TR-3'] });
});

it('whoever lacks the service, or the permission, is told what is missing and who can help (PB-2)', async () => {
  const greet = await portal.as('greet-user');
  const answers = { action: 'addTenant' };
  const start = (by: Browser, actingFor: string) =>
    by.post('/api/v1/cases', {
      pack: 'partner-portal',
      flow: 'tenant-request-with-agreement',
      actingFor,
      answers,
    });
  const withoutService = await start(greet, 'contoso');
  expect(withoutService.status).toBe(403);
  // Greet reads French.
  expect(withoutService.body.detail).toContain("n'a pas le service Configuration des tenants");
});
