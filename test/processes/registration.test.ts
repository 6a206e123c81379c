import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { Portal, statusOf } from '../support/portal.ts';

let portal: Portal;
let ada: Browser;
let operator: Browser;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.as('ada-user');
  operator = await portal.as('operator');
});
afterAll(() => portal.end());

const ADA = 'ada.peeters@northwind.example';
const FORM = { pack: 'partner-portal', form: 'customer-registration', actingFor: 'northwind' };
/** Right by its check digits, and registered by nobody. */
const VAT = 'BE0411905847';

const DETAILS = {
  vat: VAT,
  name: 'Harbour Works',
  phone: '+3232221100',
  address: { street: 'Kaai 7', postalCode: '2000', city: 'Antwerpen', country: 'BE' },
  industry: 'C',
  relationship: 'reseller',
  sizeClass: 'small',
  secwise: false,
};

const send = (by: Browser, id: string, event: string, answers?: object) =>
  by.post(`/api/v1/cases/${id}/events/${event}`, answers === undefined ? {} : { answers });

async function draftOf(answers: object): Promise<string> {
  const made = await ada.post('/api/v1/drafts', { ...FORM, answers });
  expect([made.status, made.text]).toEqual([201, made.text]);
  return made.body.id;
}

async function contactIn(draft: string, field: string, owner: 'own' | 'customer', answers: object) {
  return ada.post(`/api/v1/drafts/${draft}/records`, { actingFor: 'northwind', field, owner, answers });
}

async function fillIn(draft: string, answers: object): Promise<void> {
  const before = await ada.get(`/api/v1/drafts/${draft}`);
  const changed = await ada.request(
    'PUT',
    `/api/v1/drafts/${draft}`,
    { actingFor: 'northwind', answers },
    { 'if-match': before.headers.get('etag') ?? '' },
  );
  expect([changed.status, changed.text]).toEqual([200, changed.text]);
}

const submit = (draft: string) => ada.post(`/api/v1/drafts/${draft}/submit`, { actingFor: 'northwind' });

const names = async (by: Browser, table: string) => {
  const { rows } = (await by.get(`/api/v1/tables/partner-portal/${table}`)).body;
  return JSON.stringify(rows);
};

it('a customer is registered: VAT, details, contacts, review, approval (CR-1 to CR-7, ER-2, ER-3, ER-7)', async () => {
  // CR-2, CR-7: the draft is there from the first step on, and VIES fills the next one.
  const draft = await draftOf({ vat: 'BE 0411.905.847' });
  const checked = await ada.post(`/api/v1/drafts/${draft}/checks/vies`, {});
  expect([checked.status, checked.body.outcome]).toEqual([200, 'yes']);
  expect(checked.body.output.name).toBeTruthy();

  // CR-4: contacts of the customer are created on the spot, for this registration only.
  const carl = await contactIn(draft, '/contacts/commercial', 'customer', {
    name: 'Carl Harbour',
    email: 'carl@harbour.example',
    phone: '+3232221101',
    kind: 'person',
    serviceNowUser: false,
    signingAuthority: true,
    securityResponse: false,
  });
  expect([carl.status, carl.text]).toEqual([201, carl.text]);
  await fillIn(draft, {
    ...DETAILS,
    contacts: {
      technical: 'ada',
      commercial: carl.body.id,
      dataProtectionOfficer: carl.body.id,
      watchList: 'desk',
    },
  });
  expect(await names(ada, 'contacts')).not.toContain('Carl Harbour');

  // CR-5, CR-6: reviewed, confirmed, and told that it is submitted.
  const confirmed = await submit(draft);
  expect([confirmed.status, confirmed.text]).toEqual([200, confirmed.text]);
  expect(JSON.stringify(confirmed.body)).toContain('Harbour Works is submitted');
  await portal.settled();
  expect(portal.mail.last(ADA).subject).toContain('Harbour Works received');

  // CR-6: to the operator, with what the look-ups found; approved, the customer is there.
  const list = await ada.get('/api/v1/tables/partner-portal/registrations');
  const id = list.body.rows[0].id;
  expect(await names(operator, 'validation')).toContain(confirmed.body.case?.number ?? 'C-');
  const approved = await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  expect([approved.status, approved.text]).toEqual([200, approved.text]);
  await portal.settled();
  expect(portal.mail.last(ADA).text).toContain('Harbour Works');
  expect(await names(ada, 'customers')).toContain('Harbour Works');
  const companies = await ada.get('/api/v1/companies?search=harbour');
  expect(companies.body.companies).toHaveLength(1);
  const acting = await (await portal.as('ada-user')).actFor(companies.body.companies[0].id);
  expect(await names(acting, 'contacts')).toContain('Carl Harbour');
}, 30_000);

it('a registration that is sent back says why, and is corrected and sent again (CR-6)', async () => {
  const draft = await draftOf({
    ...DETAILS,
    vat: 'BE0415580365',
    name: 'Mill Street',
    contacts: { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' },
  });
  // ER-4, CR-5: an own commercial contact needs the customer's signed approval; it stops Confirm, not the draft.
  const owed = await submit(draft);
  expect(owed.status).toBe(422);
  const evidence = (owed.body.errors as { code: string; cite?: string[] }[]).find(
    ({ code }) => code === 'needsEvidence',
  );
  expect(evidence?.cite).toContain('ER-4');
  const upload = await ada.request(
    'POST',
    '/api/v1/documents?name=approval.pdf&actingFor=northwind',
    await signedApproval(),
    { 'content-type': 'application/pdf' },
  );
  expect([upload.status, upload.text]).toEqual([201, upload.text]);
  const before = (await ada.get(`/api/v1/drafts/${draft}`)).body.answers;
  const { id: document } = upload.body;
  await fillIn(draft, { ...before, evidence: { liability: document, terms: document, approval: document } });
  const confirmed = await submit(draft);
  expect([confirmed.status, confirmed.text]).toEqual([200, confirmed.text]);
  await portal.settled();
  const { rows } = (await ada.get('/api/v1/tables/partner-portal/registrations')).body;
  const { id } = (rows as { id: string }[])[0] as { id: string };
  const rejected = await send(operator, id, 'reject', {
    reasons: ['informationMissing'],
    explanation: 'The street is not complete.',
  });
  expect([rejected.status, rejected.text]).toEqual([200, rejected.text]);
  await portal.settled();
  expect(portal.mail.last(ADA).text).toContain('The street is not complete.');
  const read = await ada.get(`/api/v1/cases/${id}`);
  expect(statusOf(read, 'request')).toBe('Rejected');
  const again = await send(ada, id, 'resubmit', {
    ...read.body.answers['customer-registration'],
    address: { street: 'Molenstraat 12', postalCode: '2000', city: 'Antwerpen', country: 'BE' },
  });
  expect([again.status, again.text]).toEqual([200, again.text]);
  await portal.settled();
  expect(statusOf(await ada.get(`/api/v1/cases/${id}`), 'request')).toBe('To validate');
}, 30_000);

it('nobody of a value-add customer is created, and nothing reaches its people (CF-1, CF-3, ER-1)', async () => {
  const draft = await draftOf({ ...DETAILS, vat: 'BE0410409771', relationship: 'valueAddPartner' });
  const refused = await contactIn(draft, '/contacts/technical', 'customer', {
    name: 'Hidden Person',
    email: 'hidden@customer.example',
    kind: 'person',
    serviceNowUser: false,
    signingAuthority: false,
    securityResponse: false,
  });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
  expect(portal.mail.to('hidden@customer.example')).toEqual([]);
});

it('another partner sees nothing of it, and its own registration of the same number is not held up (CF-2, CR-2)', async () => {
  const greet = await portal.as('greet-user');
  for (const table of ['customers', 'registrations', 'contacts'])
    expect(await names(greet, table)).not.toContain('Harbour');
  const begun = await greet.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow: 'customer-registration',
    actingFor: 'contoso',
    answers: {
      ...DETAILS,
      contacts: {
        technical: 'greet',
        commercial: 'greet',
        dataProtectionOfficer: 'greet',
        watchList: 'greet',
      },
    },
  });
  // Only the evidence is missing: nothing is said of the other partner's customer.
  expect(begun.status).toBe(422);
  expect(begun.text).not.toMatch(/already|Harbour Works|Northwind|déjà/);
});

async function signedApproval(): Promise<Uint8Array> {
  const { renderPdf } = await import('../../server/documents/index.ts');
  return renderPdf({
    markdown: '# Approval\n\nSigned.',
    title: 'Approval',
    language: 'en',
    createdAt: '2026-11-24T12:00:00Z',
  });
}
