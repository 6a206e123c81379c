import { readFile } from 'node:fs/promises';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAll } from '../../server/runtime/history/verify.ts';
import { databaseFile } from '../../server/store/sqlite/open.ts';
import { acceptInvitation } from '../../server/usecases/choose-password.ts';
import type { Browser } from '../support/http.ts';
import { linkTo, mailsTo } from '../support/mails.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const as = (persona: string): Promise<Browser> => server.browser().play(persona);
const CONTACTS = '/api/v1/records/partner-portal/contact';

const PERSON = {
  kind: 'person',
  name: 'Zacharias O’Quickenborne',
  email: 'Zach.Quick@dekroon.example',
  phone: '+32477123456',
  serviceNowUser: true,
  serviceNowAdmin: true,
  signingAuthority: true,
  securityResponse: true,
};
/** In lower case, as somebody may be called whose name looks like a code. */
const OTHER = { ...PERSON, name: 'wolfgangus', email: 'wolf@dekroon.example', phone: '+32477999888' };

const TRACES = ['Zacharias', 'Quickenborne', 'zach.quick', 'quick@', '477123456', '477000111'];

async function contact(ada: Browser, answers: object): Promise<string> {
  const reply = await ada.post(CONTACTS, { actingFor: 'brewery', answers });
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id as string;
}

async function request(ada: Browser, tenantName: string, technical: string, commercial: string) {
  const flow = 'tenant-request-without-agreement';
  const contacts = { technical, commercial, dataProtectionOfficer: technical, watchList: 'els' };
  const answers = { action: 'addTenant', status: 'new', tenantName, contacts, flow };
  const reply = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow,
    actingFor: 'brewery',
    answers,
  });
  expect(reply.status, reply.text).toBe(201);
  return reply.body as { id: string; number: string };
}

/** Everything that is on the disk, with nothing left in a log beside it or in pages that are free. */
async function onDisk(): Promise<string> {
  await server.app.store.write(async () => undefined);
  const file = databaseFile(server.folder);
  const connection = new BetterSqlite(file);
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  return (await readFile(file)).toString('latin1');
}

const found = (file: string, traces: readonly string[]) =>
  traces.filter((trace) => file.toLowerCase().includes(trace.toLowerCase()));

it('a person is erased everywhere, and every case can still be verified', async () => {
  const ada = await (await as('ada-user')).actFor('brewery');
  const operator = await as('operator');
  const [zach, wolf] = [await contact(ada, PERSON), await contact(ada, OTHER)];
  const begun = await request(ada, 'zachone', zach, wolf);
  await server.settled();
  expect((await mailsTo(server, PERSON.email)).length).toBeGreaterThan(0);

  // A user of the same person, who begins a case, too.
  const invited = await ada.post('/api/v1/users', {
    actingFor: 'brewery',
    name: PERSON.name,
    email: PERSON.email,
    record: zach,
    roles: { 'partner-portal': ['customerAdministrator'] },
  });
  expect(invited.status, invited.text).toBe(201);
  await server.settled();
  const token = (await linkTo(server, PERSON.email)).slice('/l/'.length);
  await acceptInvitation(server.app, token, 'seven ducks cross the canal', { request: 'test' });
  const himself = server.browser();
  await himself.post('/api/v1/session', { email: PERSON.email, password: 'seven ducks cross the canal' });
  const changed = await himself.request(
    'PUT',
    `${CONTACTS}/${zach}`,
    { actingFor: 'brewery', answers: { ...PERSON, phone: '+32477000111' } },
    { 'if-match': '*' },
  );
  expect(changed.status, changed.text).toBe(200);

  // Typed by somebody, and in no directory.
  const home = await as('ada-user');
  const enrolled = await home.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: 'De Kroon',
      email: PERSON.email.toLowerCase(),
      domain: 'dekroon.example',
      country: 'BE',
    },
  });
  expect(enrolled.status, enrolled.text).toBe(201);
  await server.settled();

  const erase = () => operator.post('/api/v1/erasures', { record: zach });
  const refused = await erase();
  expect(refused.status).toBe(409);
  expect(refused.body.type).toBe('/problems/still-needed');
  expect((refused.body.cases as { id: string }[]).map(({ id }) => id).sort()).toEqual(
    [begun.id, enrolled.body.id].sort(),
  );
  expect((await ada.post(`/api/v1/cases/${begun.id}/events/withdraw`, {})).status).toBe(200);
  const cancelled = await home.post(`/api/v1/cases/${enrolled.body.id}/events/cancel`, {});
  expect(cancelled.status, cancelled.text).toBe(200);
  await server.settled();

  expect((await ada.post('/api/v1/erasures', { record: zach })).status).toBe(403);
  expect(found(await onDisk(), TRACES)).toEqual(TRACES);
  const done = await erase();
  expect(done.status, done.text).toBe(200);
  expect(done.body).toMatchObject({ records: 1, users: 1, cases: 2 });
  expect(found(await onDisk(), TRACES)).toEqual([]);

  const verified = await verifyAll(server.app.store.read, server.app.releases);
  expect(verified.faults).toEqual([]);
  const shown = await ada.get(`/api/v1/cases/${begun.id}`);
  expect(shown.status).toBe(200);
  expect((await himself.get('/api/v1/session')).status).toBe(401);
  expect((await ada.get(`${CONTACTS}/${zach}`)).status).toBe(404);
  const { read, schema } = server.app.store;
  const cases = await read.select().from(schema.cases);
  const technical = cases.find(({ id }) => id === begun.id)?.state.records['technical'];
  expect(technical?.attributes).toMatchObject({ name: 'erased', email: 'erased', serviceNowUser: true });

  // The other one is still there, also in what was written down when the first was erased; and can be erased as well.
  const second = await operator.post('/api/v1/erasures', { address: ' WOLF@dekroon.example ' });
  expect(second.status, second.text).toBe(200);
  expect(second.body).toMatchObject({ records: 1, users: 0, cases: 1 });
  expect(found(await onDisk(), ['wolfgangus', 'wolf@', '477999888'])).toEqual([]);
  expect((await verifyAll(server.app.store.read, server.app.releases)).faults).toEqual([]);
  expect((await operator.post('/api/v1/erasures', { address: OTHER.email })).body).toEqual({
    records: 0,
    users: 0,
    cases: 0,
    values: 0,
    traces: 0,
  });
});

it('somebody who is not there cannot be erased, nor can one erase oneself', async () => {
  const operator = await as('operator');
  expect((await operator.post('/api/v1/erasures', { user: 'nobody' })).status).toBe(404);
  expect((await operator.post('/api/v1/erasures', { user: 'operator' })).status).toBe(409);
  expect((await operator.post('/api/v1/erasures', { user: 'a', record: 'b' })).status).toBe(422);
});
