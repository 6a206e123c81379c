import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { allowedIn, Portal, statusOf } from '../support/portal.ts';
import { DAY } from '../support/server.ts';

let portal: Portal;
let ada: Browser;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.as('ada-user');
});
afterAll(() => portal.end());

const HOUR = DAY / 24;

async function enrol(name: string): Promise<string> {
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: name,
      email: `rep@${name}.example`,
      domain: `${name}.example`,
      country: 'BE',
    },
  });
  expect(begun.status).toBe(201);
  await portal.settled();
  return begun.body.id;
}

const read = (id: string) => ada.get(`/api/v1/cases/${id}`);
const send = (id: string, event: string, answers?: object) =>
  ada.post(`/api/v1/cases/${id}/events/${event}`, answers === undefined ? {} : { answers });

const ROLE = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';

it('a customer is brought into the hub, from enrolment to finish (MH-3, MH-5 to MH-10)', async () => {
  const id = await enrol('acme');

  // MH-5: the invitation went out, and reminders follow while it is not accepted.
  const invitation = portal.mail.last('rep@acme.example');
  expect(invitation.subject).toContain('Northwind IT');
  await portal.server.pass(25 * HOUR);
  expect(portal.mail.to('rep@acme.example')).toHaveLength(2);
  const accept = invitation.links[0] as string;
  expect((await portal.open(accept)).status).toBe(200);
  expect(statusOf(await read(id), 'relationship')).toBe('In Progress');
  await portal.submit(accept, { domain: 'acme.example', company: 'Acme' });
  await portal.settled();
  expect(statusOf(await read(id), 'relationship')).toBe('Established');
  await portal.server.pass(9 * DAY);
  expect(portal.mail.to('rep@acme.example')).toHaveLength(2);

  // MH-6: the GDAP request, approved by the link in the mail.
  const asked = await send(id, 'createGdapRequest', {
    name: 'Acme GDAP',
    days: 365,
    recommendedRoles: [ROLE],
  });
  expect([asked.status, asked.text]).toEqual([200, asked.text]);
  await portal.settled();
  const request = portal.mail.last('rep@acme.example');
  expect(statusOf(await read(id), 'gdap')).toBe('In Progress');
  await portal.submit(request.links[0] as string);
  await portal.server.pass(5 * 60_000);
  await portal.settled();
  expect(statusOf(await read(id), 'gdap')).toBe('Established');

  // MH-7: hub access.
  const started = await send(id, 'startHubAccess', {
    companyName: 'Acme',
    representative: 'Rita',
    email: 'rep@acme.example',
    phone: '+3225550188',
    domain: 'acme.example',
    address: { line1: 'Markt 1', postalCode: '9000', city: 'Gent' },
    country: 'BE',
    language: 'nl',
    currency: 'EUR',
  });
  expect([started.status, started.text]).toEqual([200, started.text]);
  await portal.server.pass(60_000);
  await portal.settled();
  expect(statusOf(await read(id), 'hubAccess')).toBe('Completed');

  // MH-8: the current partner accepts the transfer.
  const transfer = await send(id, 'initiateTransfer', {
    partner: 'other',
    partnerName: 'Old Partner',
    partnerMicrosoftId: '11111111-2222-3333-4444-555555555555',
    partnerEmail: 'transfers@old.example',
  });
  expect([transfer.status, transfer.text]).toEqual([200, transfer.text]);
  await portal.settled();
  expect(statusOf(await read(id), 'transfer')).toBe('Pending');
  expect(portal.mail.last('transfers@old.example').text).toContain('acme.example');

  // MH-10: not to be finished while the transfer is pending, and the reason is told.
  const early = await send(id, 'finish');
  expect([early.status, early.body.type]).toEqual([409, '/problems/refused']);
  expect(early.body.detail).toContain('transfer is pending');
  const operator = await portal.as('operator');
  const { transferId } = (await operator.get(`/api/v1/cases/${id}`)).body.data;
  const accepted = await portal.submit(
    `${portal.server.url}/twins/partnerCenter/transfers/${transferId}/accept`,
  );
  expect(accepted.status).toBeLessThan(400);
  await portal.settled();
  expect(statusOf(await read(id), 'transfer')).toBe('Completed');
  expect(allowedIn(await read(id))).toContain('finish');
  expect((await send(id, 'finish')).status).toBe(200);

  // MH-9, MH-10: the history stays.
  const log = await ada.get(`/api/v1/cases/${id}/log`);
  const lines = (log.body.entries as { text: string }[]).map(({ text }) => text);
  expect(lines.some((text) => text.includes('the history stays'))).toBe(true);
  expect((await read(id)).body.status).toBe('done');
});

it('a reminder by hand goes out at most once in ten minutes (MH-5)', async () => {
  const id = await enrol('brink');
  expect((await send(id, 'remindRelationship')).status).toBe(200);
  await portal.settled();
  expect(portal.mail.to('rep@brink.example')).toHaveLength(2);
  const again = await send(id, 'remindRelationship');
  expect([again.status, again.body.type]).toEqual([409, '/problems/refused']);
  await portal.server.pass(11 * 60_000);
  expect((await send(id, 'remindRelationship')).status).toBe(200);
});

it('cancelling ends the case, and nothing is sent for it afterwards (MH-12)', async () => {
  const id = await enrol('cedar');
  expect((await send(id, 'cancel')).status).toBe(200);
  await portal.settled();
  const sent = portal.mail.to('rep@cedar.example').length;
  await portal.server.pass(30 * DAY);
  expect(portal.mail.to('rep@cedar.example')).toHaveLength(sent);
  expect((await read(id)).body.status).toBe('done');
});
