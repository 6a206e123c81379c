import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewOf } from '../../engine/index.ts';
import type { Browser, Reply } from '../support/http.ts';
import { mailsTo } from '../support/mails.ts';
import { send } from '../support/form.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let operator: Browser;
let ada: Browser;

beforeAll(async () => {
  // Whatever fails is an incident after its second attempt.
  server = await startServer({ retries: { attempts: 2, first: 1, longest: 1 } });
  operator = await server.browser().play('operator');
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

let enrolled = 0;

async function enrol(): Promise<{ id: string; email: string; domain: string }> {
  enrolled += 1;
  const domain = `customer${enrolled}.example`;
  const email = `rep@${domain}`;
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: { customerName: `Customer ${enrolled}`, email, domain, country: 'BE' },
  });
  expect([begun.status, begun.text]).toEqual([201, expect.anything()]);
  return { id: begun.body.id, email, domain };
}

const HUB_ACCESS = {
  companyName: 'Customer',
  representative: 'Rik Peters',
  phone: '+3225550199',
  address: { line1: 'Markt 1', postalCode: '8000', city: 'Brugge' },
  country: 'BE',
  language: 'nl',
  currency: 'EUR',
};

/** A case whose request to the hub has failed for good. */
async function stuck() {
  const begun = await enrol();
  await fault('hub', { kind: 'status', status: 503, operation: 'createCustomer' });
  const { id, email, domain } = begun;
  const answers = { ...HUB_ACCESS, email, domain };
  const started = await ada.post(`/api/v1/cases/${id}/events/startHubAccess`, { answers });
  expect([started.status, started.text]).toEqual([200, expect.anything()]);
  const incident = await incidentOf(id, 'connector');
  return { ...begun, incident };
}

async function fault(system: string, body: object): Promise<Reply> {
  const scripted = await operator.post(`/api/v1/twins/${system}/faults`, body);
  expect([scripted.status, scripted.text]).toEqual([201, expect.anything()]);
  return scripted;
}

// What an answer holds is looked at by the test that asked for it.
// oxlint-disable-next-line typescript/no-explicit-any
async function incidentOf(id: string, type: string): Promise<any> {
  for (let tries = 0; tries < 200; tries += 1) {
    await server.settled();
    const { body } = await operator.get('/api/v1/incidents');
    const found = body.incidents.find(
      (one: { type: string; case?: { id: string } }) => one.case?.id === id && one.type === type,
    );
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`case ${id} has no incident`);
}

/** Lets the hub finalise a customer, as soon as it has been asked for one. */
async function finalised(domain: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status } = await operator.post('/api/v1/twins/hub/acts/finalise', { domain });
    if (status === 200) return server.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the hub was not asked for ${domain}`);
}

async function strandOf(id: string, strand: string) {
  const { body } = await ada.get(`/api/v1/cases/${id}`);
  return body.strands.find((one: { strand: string }) => one.strand === strand);
}

const logOf = async (id: string): Promise<{ by: string; kind: string; text: string }[]> =>
  (await ada.get(`/api/v1/cases/${id}/log`)).body.entries;

describe('an incident (MH-11)', () => {
  it('says what was tried with what, why it failed, and what can be done; the partner sees that it is looked at', async () => {
    const { id, incident, domain } = await stuck();
    expect(incident).toMatchObject({
      title: expect.stringContaining('Create a customer in the hub'),
      operation: 'hub.createCustomer',
      input: expect.objectContaining({ domain }),
      attempts: 2,
      remedies: ['retry', 'skip', 'edit'],
      problem: expect.stringContaining('503'),
    });
    expect(incident.edit.schema.required).toContain('companyName');
    const seen = await ada.get(`/api/v1/cases/${id}`);
    expect(seen.body.incidents).toEqual([
      expect.objectContaining({ todo: expect.stringContaining('You need not do anything') }),
    ]);
    expect(JSON.stringify(seen.body.incidents)).not.toContain('503');
    expect((await logOf(id)).at(-1)).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('did not succeed'),
    });
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
  });

  it('tried again once the cause is settled, the case goes on where it stopped', async () => {
    const { id, incident, domain } = await stuck();
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
    expect((await operator.post(`/api/v1/incidents/${incident.id}/retry`)).status).toBe(204);
    await finalised(domain);
    expect(await strandOf(id, 'hubAccess')).toMatchObject({ done: true, failed: false });
    const log = await logOf(id);
    expect(log).toContainEqual(
      expect.objectContaining({
        by: 'Olivia Operator',
        kind: 'note',
        text: expect.stringContaining('tried again'),
      }),
    );
    expect((await ada.get(`/api/v1/cases/${id}`)).body.incidents).toEqual([]);
    const late = await operator.post(`/api/v1/incidents/${incident.id}/retry`);
    expect([late.status, late.body.type]).toEqual([409, '/problems/conflict']);
  });

  it('settled twice with the same key is settled once, and answered alike', async () => {
    const { incident, domain } = await stuck();
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
    const key = { 'idempotency-key': `once-${incident.id}` };
    const both = await Promise.all(
      [1, 2].map(() => operator.post(`/api/v1/incidents/${incident.id}/retry`, undefined, key)),
    );
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const other = await operator.post(`/api/v1/incidents/${incident.id}/skip`, {});
    expect(other.status).toBe(409);
    await finalised(domain);
  });

  it('left out, the flow is told that the request was skipped, and why', async () => {
    const { id, incident } = await stuck();
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
    const skipped = await operator.post(`/api/v1/incidents/${incident.id}/skip`, {
      reason: 'The hub is being moved.',
    });
    expect(skipped.status).toBe(204);
    await server.settled();
    expect(await strandOf(id, 'hubAccess')).toMatchObject({ failed: true });
    expect((await logOf(id)).map(({ text }) => text).join('\n')).toContain('The hub is being moved.');
  });

  it('is corrected only as the connector declares it, and is then asked with what was corrected', async () => {
    const { id, incident, domain } = await stuck();
    const { input } = incident;
    const at = `/api/v1/incidents/${incident.id}/edit`;
    const bad = await operator.post(at, {
      input: { ...input, country: 'Belgium', companyName: undefined, more: 1 },
    });
    expect(bad.status).toBe(422);
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/input/country', '/input/companyName']),
    );
    expect((await operator.post(at, { address: 'a@b.example' })).status).toBe(422);
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
    const changed = await operator.post(at, { input: { ...input, companyName: 'Customer, renamed' } });
    expect(changed.status).toBe(204);
    await finalised(domain);
    expect(await strandOf(id, 'hubAccess')).toMatchObject({ done: true, failed: false });
    const log = await logOf(id);
    expect(log.map(({ text }) => text).join('\n')).toContain('corrected and tried again');
  });

  it('is seen and settled by operators only', async () => {
    const { incident } = await stuck();
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
    const nobody = server.browser();
    expect((await nobody.get('/api/v1/incidents')).status).toBe(401);
    expect((await ada.get('/api/v1/incidents')).status).toBe(403);
    for (const act of ['retry', 'skip', 'edit'])
      expect(
        (await ada.post(`/api/v1/incidents/${incident.id}/${act}`, act === 'retry' ? undefined : {})).status,
      ).toBe(403);
  });
});

describe('a mail that cannot be sent', () => {
  /** A case whose first mail cannot go: the address was accepted before, and is refused now. */
  async function unsent() {
    const begun = await enrol();
    await server.settled();
    const { store } = server.app;
    const row = {
      queue: 'incident' as const,
      dueAt: 1,
      id: `mail-${begun.id}`,
      case: begun.id,
      name: `mail-${begun.id}`,
      type: 'email',
      payload: {
        type: 'effect' as const,
        effect: {
          key: `mail-${begun.id}`,
          type: 'email',
          params: {
            template: 'relationship-invitation',
            view: (await invitationView(begun.id)) as object,
          },
          to: [
            {
              person: 'customer',
              kind: 'address' as const,
              email: 'no@where',
              organisation: 'customer' as const,
            },
          ],
        },
      },
      attempts: 2,
      createdAt: 1,
      problem: 'the address is refused',
    };
    await store.write(async (db) => {
      await db.insert(store.schema.jobs).values(row);
    });
    return { ...begun, incident: row.id };
  }

  async function invitationView(id: string): Promise<unknown> {
    const { store } = server.app;
    const [row] = await store.read.select().from(store.schema.cases).where(eq(store.schema.cases.id, id));
    if (row === undefined) throw new Error('no case');
    return viewOf(row.state, server.app.clock.now());
  }

  it('shows to whom it was to go, and goes to another address', async () => {
    const { id, incident } = await unsent();
    const shown = await incidentOf(id, 'email');
    expect(shown.recipients).toEqual([
      expect.objectContaining({ person: 'customer', addresses: ['no@where'] }),
    ]);
    const at = `/api/v1/incidents/${incident}/edit`;
    expect((await operator.post(at, { address: 'two@a.example, b@b.example' })).status).toBe(422);
    expect((await operator.post(at, { address: 'right@customer.example' })).status).toBe(204);
    await server.settled();
    expect(await mailsTo(server, 'right@customer.example')).toHaveLength(1);
    const audit = await operator.get('/api/v1/audit');
    expect(JSON.stringify(audit.body)).not.toContain('right@customer.example');
  });

  it('left out, is not sent, and the case goes on', async () => {
    const { id, incident } = await unsent();
    expect((await operator.post(`/api/v1/incidents/${incident}/skip`, {})).status).toBe(204);
    await server.settled();
    expect(await mailsTo(server, 'no@where')).toEqual([]);
    expect((await logOf(id)).at(-1)).toMatchObject({
      by: 'Olivia Operator',
      text: expect.stringContaining('left out'),
    });
  });

  it('concerning a customer who must not know the provider, goes to nobody of that customer (CF-1)', async () => {
    const { id, incident } = await unsent();
    const { store } = server.app;
    const { cases, records, companies } = store.schema;
    const [before] = await store.read.select().from(cases).where(eq(cases.id, id));
    await store.write(async (db) => {
      const [row] = await db.select().from(cases).where(eq(cases.id, id));
      if (row === undefined) throw new Error('no case');
      // As if it were a case of the other pack, for the customer of a value-add partner.
      const release = await server.app.releases.inForce(db, 'partner-portal');
      const state = { ...row.state, view: { ...row.state.view, relationship: 'valueAddPartner' } };
      await db
        .update(cases)
        .set({ company: 'clinic', pack: 'partner-portal', release: release?.hash ?? '', state })
        .where(eq(cases.id, id));
      await db.insert(records).values({
        id: 'clinic-person',
        pack: 'partner-portal',
        kind: 'contact',
        company: 'clinic',
        partner: 'northwind',
        attributes: { name: 'Cis', email: 'Cis@Clinic.example', kind: 'person' },
        draft: null,
        version: 1,
        createdAt: 1,
      });
      expect((await db.select().from(companies).where(eq(companies.id, 'clinic')))[0]?.relationship).toBe(
        'valueAddPartner',
      );
    });
    const at = `/api/v1/incidents/${incident}/edit`;
    expect((await operator.post(at, { address: 'cis@CLINIC.example' })).status).toBe(409);
    await store.write(async (db) => {
      await db
        .update(cases)
        .set(before ?? {})
        .where(eq(cases.id, id));
    });
  });
});

describe('the mailbox', () => {
  it('is searched by recipient and subject, and read, by operators only', async () => {
    const { email } = await enrol();
    await server.settled();
    const found = await operator.get(`/api/v1/mailbox?search=${encodeURIComponent(email.toUpperCase())}`);
    expect(found.body.mails).toHaveLength(1);
    const { key, subject } = found.body.mails[0];
    const bySubject = await operator.get(
      `/api/v1/mailbox?search=${encodeURIComponent(subject.slice(0, 20))}`,
    );
    expect(bySubject.body.mails.length).toBeGreaterThan(0);
    expect((await operator.get('/api/v1/mailbox?search=%25')).body.mails).toEqual([]);
    const mail = await operator.get(`/api/v1/mailbox/${encodeURIComponent(key)}`);
    expect(mail.body).toMatchObject({
      to: email,
      subject,
      text: expect.stringContaining('/twins/partnerCenter/accept'),
    });
    expect((await ada.get('/api/v1/mailbox')).status).toBe(403);
    expect((await ada.get(`/api/v1/mailbox/${encodeURIComponent(key)}`)).status).toBe(403);
  });

  it('is read page by page, each mail once, also those of the same instant', async () => {
    const { store } = server.app;
    await store.write(async (db) => {
      for (let index = 0; index < 120; index += 1)
        await db.insert(store.schema.mailbox).values({
          key: `many:${index}`,
          at: 5_000 + Math.floor(index / 60),
          to: 'many@pages.example',
          from: 'from@pages.example',
          subject: 'Many',
          text: '',
          html: '',
        });
    });
    const keys: string[] = [];
    let after = '';
    do {
      const { body } = await operator.get(`/api/v1/mailbox?search=many@pages${after}`);
      keys.push(...body.mails.map(({ key }: { key: string }) => key));
      after = body.next === undefined ? '' : `&after=${encodeURIComponent(body.next)}`;
    } while (after !== '');
    expect(keys).toHaveLength(120);
    expect(new Set(keys).size).toBe(120);
  });
});

describe('the simulated services', () => {
  it('say which they are, what can be made happen, and from what there is to choose', async () => {
    const { body } = await operator.get('/api/v1/twins');
    expect(body.twins.map(({ system }: { system: string }) => system)).toContain('partnerCenter');
    for (const twin of body.twins) expect(twin.answers).toBe('twin');
    expect((await ada.get('/api/v1/twins')).status).toBe(403);
  });

  it('let a customer accept on the page behind the invitation, which the case learns by itself (MH-5)', async () => {
    const { id, email, domain } = await enrol();
    await server.settled();
    const [invitation] = await mailsTo(server, email);
    const [, path = ''] = /https?:\/\/[^/]+(\/twins\/\S+)/.exec(invitation?.text ?? '') ?? [];
    const customer = server.browser();
    const page = await customer.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('This is a simulated service');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'nonce-${/<style nonce="([^"]+)"/.exec(page.text)?.[1]}'`);
    const foreign = await send(
      customer,
      page,
      { company: 'C', domain },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
    const accepted = await send(customer, page, { company: `Customer ${enrolled}`, domain });
    expect(accepted.status).toBe(200);
    await server.settled();
    expect(await strandOf(id, 'relationship')).toMatchObject({ done: true });
  });

  it('do an act, which the case learns at once; what cannot happen is told', async () => {
    const { id, domain } = await enrol();
    await server.settled();
    const at = '/api/v1/twins/partnerCenter/acts/acceptRelationship';
    const happened = await operator.post(at, { domain, partner: 'northwind' });
    expect([happened.status, happened.body.happened]).toEqual([200, expect.stringContaining(domain)]);
    await server.settled();
    expect(await strandOf(id, 'relationship')).toMatchObject({ done: true });
    expect((await operator.post(at, { domain: 7 })).status).toBe(409);
    expect((await operator.post('/api/v1/twins/partnerCenter/acts/nothing', {})).status).toBe(404);
    expect((await ada.post(at, { domain })).status).toBe(403);
  });

  it('fail as they are told to, until they are told not to', async () => {
    const scripted = await fault('vies', { kind: 'drop', times: 3 });
    const { id } = scripted.body;
    const listed = async () =>
      (await operator.get('/api/v1/twins')).body.twins.find(
        ({ system }: { system: string }) => system === 'vies',
      ).faults;
    expect(await listed()).toEqual([{ id, kind: 'drop', times: 3 }]);
    expect((await operator.request('DELETE', `/api/v1/twins/vies/faults/${id}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await operator.request('DELETE', `/api/v1/twins/vies/faults/${id}`)).status).toBe(404);
    expect((await operator.post('/api/v1/twins/nowhere/faults', { kind: 'drop' })).status).toBe(404);
  });

  it('have no pages where nothing is simulated', async () => {
    for (const path of ['/twins/', '/twins/nowhere/x', '/twins/vies/', '/twins/graph/approve/none'])
      expect((await server.browser().get(path)).status).toBe(404);
  });
});

describe('a hint of news', () => {
  it('makes the portal look, whoever sends it and whatever it says', async () => {
    const { id, domain } = await enrol();
    await server.settled();
    const twin = server.app.twins.get('partnerCenter');
    const act = twin?.acts.find((one) => one.id === 'acceptRelationship');
    act?.run({ domain, partner: 'northwind' });
    const hint = await fetch(`${server.url}/api/v1/webhooks/partnerCenter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://partner.example' },
      body: '{"not": even JSON',
    });
    expect(hint.status).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await server.settled();
    expect(await strandOf(id, 'relationship')).toMatchObject({ done: true });
    const unknown = await fetch(`${server.url}/api/v1/webhooks/nowhere`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(unknown.status).toBe(404);
  });
});

describe('the clock of the demonstration', () => {
  it('is moved on, and says how many timers fired on the way', async () => {
    const { email } = await enrol();
    await server.settled();
    const before = (await operator.get('/api/v1/clock')).body;
    const moved = await travelled(await operator.post('/api/v1/clock', { by: 'P3D' }));
    expect(moved.state).toBe('done');
    expect(moved.fired).toBeGreaterThanOrEqual(2);
    const after = (await operator.get('/api/v1/clock')).body;
    expect(Date.parse(after.now) - Date.parse(before.now)).toBeGreaterThanOrEqual(3 * DAY);
    // The invitation, and the reminders after 24 and 48 hours (MH-5).
    expect(await mailsTo(server, email)).toHaveLength(3);
  });

  it('goes to an instant, never back, and not beyond what anything waits for', async () => {
    const { now } = (await operator.get('/api/v1/clock')).body;
    const to = new Date(Date.parse(now) + 3_600_000).toISOString();
    expect((await travelled(await operator.post('/api/v1/clock', { to }))).to).toBe(to);
    const back = await operator.post('/api/v1/clock', { to: now });
    expect([back.status, back.body.detail]).toEqual([409, 'The clock never goes back.']);
    for (const body of [{ by: '-P1D' }, { by: 'PT0S' }])
      expect((await operator.post('/api/v1/clock', body)).status).toBe(409);
    for (const body of [{ by: 'tomorrow' }, { by: 'P11Y' }, { by: 'P1D', to }, {}])
      expect((await operator.post('/api/v1/clock', body)).status).toBe(422);
    expect((await ada.post('/api/v1/clock', { by: 'P1D' })).status).toBe(403);
    expect((await ada.get('/api/v1/clock')).status).toBe(403);
  });

  async function travelled(started: Reply) {
    expect([200, 202]).toContain(started.status);
    let travel = started.body;
    while (travel.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      travel = (await operator.get(`/api/v1/clock/travels/${travel.id}`)).body;
    }
    return travel;
  }
});

describe('the audit', () => {
  it('is read from the newest entry back, each once, with who it was', async () => {
    const sequences: number[] = [];
    let query = '';
    let first: { action: string; name?: string } | undefined;
    do {
      const { body } = await operator.get(`/api/v1/audit${query}`);
      first ??= body.entries[0];
      sequences.push(...body.entries.map(({ sequence }: { sequence: number }) => sequence));
      query = body.next === undefined ? '' : `?before=${body.next}`;
    } while (query !== '');
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    expect(new Set(sequences).size).toBe(sequences[0]);
    expect(first).toMatchObject({ action: 'clock.moved', name: 'Olivia Operator' });
    expect((await ada.get('/api/v1/audit')).status).toBe(403);
  });

  it('is verified together with every case; what was changed behind its back is found', async () => {
    const { store } = server.app;
    const verified = async () => {
      let { body } = await operator.post('/api/v1/audit/verifications');
      while (body.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve, 50));
        body = (await operator.get(`/api/v1/audit/verifications/${body.id}`)).body;
      }
      return body;
    };
    const before = await verified();
    expect(before).toMatchObject({ state: 'done', cases: enrolled });
    await store.write(async (db) => {
      await db
        .update(store.schema.audit)
        .set({ action: 'nothing.happened' })
        .where(eq(store.schema.audit.sequence, 3));
    });
    const after = await verified();
    expect(after.faultsFound).toBe(before.faultsFound + 1);
    expect(JSON.stringify(after.faults)).toContain('entry 3 of the audit log is not what was written');
  });
});
