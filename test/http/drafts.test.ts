import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormDraft } from '../support/drafts.ts';
import type { Browser, Reply } from '../support/http.ts';
import { putEdited } from '../support/put-in-force.ts';
import { CARLA, COMPANY, FORM } from '../support/registration.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aPdf, upload } from '../support/upload.ts';

let server: TestServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

const REGISTRATION = { pack: 'partner-portal', form: 'customer-registration' };
const register = (answers: object, browser = ada) => FormDraft.begin(browser, REGISTRATION, answers);

/** A VAT number of Belgium that nobody has used yet. */
let numbers = 0;
function aNumber(): string {
  numbers += 1;
  const eight = String(10_000_000 + numbers * 7_919);
  return `BE0${eight.slice(1)}${String(97 - (Number(eight.slice(1)) % 97)).padStart(2, '0')}`;
}

const company = () => ({ ...COMPANY, vat: aNumber() });

type Offered = { readonly value: string; readonly owner: string; readonly verdict: string };

async function offered(browser: Browser, draft?: FormDraft, answers: object = COMPANY): Promise<Offered[]> {
  const at = draft === undefined ? '' : `?draft=${draft.id}`;
  const page = await browser.post(`${FORM}/choices${at}`, { pointer: '/contacts/technical', answers });
  return page.body.options as Offered[];
}

/** A registration with a contact of the customer who was added on the spot, ready to be confirmed. */
async function readyDraft(more: object = {}): Promise<{ draft: FormDraft; carla: string; answers: object }> {
  const typed = { ...company(), ...more };
  const draft = await register(typed);
  const carla = (await draft.add('/contacts/technical', 'customer', CARLA)).body.id as string;
  const contacts = { technical: carla, commercial: carla, dataProtectionOfficer: carla, watchList: 'desk' };
  const answers = { ...typed, contacts };
  await draft.keep(answers, '"v1"');
  return { draft, carla, answers };
}

const errorsOf = (reply: Reply) =>
  (reply.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);

describe('nothing typed is lost (CR-7)', () => {
  it('a half-filled request is kept from its first step, and is found again by what was typed', async () => {
    const draft = await register({ vat: 'BE0123456749' });
    const list = await ada.get('/api/v1/drafts');
    const entry = list.body.drafts.find(({ id }: { id: string }) => id === draft.id);
    expect(entry).toMatchObject({ title: 'Register a customer', about: ['BE0123456749'], version: 1 });
    const read = await draft.read();
    expect([read.body.answers, read.headers.get('etag')]).toEqual([{ vat: 'BE0123456749' }, '"v1"']);
    expect(read.body.result.valid).toBe(false);
    expect((await ada.get(`${FORM}?draft=${draft.id}`)).body.values).toEqual({ vat: 'BE0123456749' });
  });

  it('it is resumed on another device, and after the server was restarted', async () => {
    let other = await startServer();
    try {
      const first = await other.browser().play('ada-user');
      const draft = await register({ vat: 'BE0123456749' }, first);
      await draft.check('vies');
      other = await other.restart();
      const phone = await other.browser().play('ada-user');
      const resumed = await draft.at(phone).read();
      expect(resumed.body.answers).toEqual({ vat: 'BE0123456749' });
      expect(resumed.body.checks).toMatchObject([{ check: 'vies', outcome: 'yes' }]);
      const form = await phone.get(`${FORM}?draft=${draft.id}`);
      expect(form.body.values.name).toBe(resumed.body.checks[0].output.name);
    } finally {
      await other.end();
    }
  });

  it('of two browsers the one that has not seen the change is told so, and overwrites nothing', async () => {
    const draft = await register({ vat: 'BE0123456749' });
    const phone = draft.at(await server.browser().play('ada-user'));
    const kept = await draft.keep({ vat: 'BE0123456749', name: 'From the desk' }, '"v1"');
    expect([kept.status, kept.headers.get('etag')]).toEqual([200, '"v2"']);
    const late = await phone.keep({ vat: 'BE0123456749', name: 'From the phone' }, '"v1"');
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"v2"']);
    expect((await phone.read()).body.answers.name).toBe('From the desk');
    const seen = (await phone.read()).headers.get('etag') ?? '';
    expect((await phone.keep({ vat: 'BE0123456749', name: 'From the phone' }, seen)).status).toBe(200);
  });

  it('a page that does not say what it has seen changes nothing', async () => {
    const draft = await register({});
    const blind = await ada.request('PUT', draft.path, { actingFor: 'northwind', answers: { name: 'x' } });
    expect([blind.status, (await draft.read()).body.answers]).toEqual([428, {}]);
  });

  it('what is found out meanwhile overwrites nothing, and is no conflict with what is being typed', async () => {
    const draft = await register({ vat: 'BE0123456749' });
    await draft.check('vies');
    await draft.add('/contacts/technical', 'own', { ...CARLA, email: 'carla@northwind.example' });
    const kept = await draft.keep({ vat: 'BE0123456749', name: 'Typed meanwhile' }, '"v1"');
    expect(kept.status).toBe(200);
    expect((await draft.read()).body.checks).toHaveLength(1);
  });

  it('what was sent twice under one key is one draft', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const body = { actingFor: 'northwind', ...REGISTRATION, answers: { name: 'Once' } };
    const [first, again] = [
      await ada.post('/api/v1/drafts', body, headers),
      await ada.post('/api/v1/drafts', body, headers),
    ];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('it is there until it is discarded, and then gone with what was added for it', async () => {
    const draft = await register(company());
    const added = await draft.add('/contacts/technical', 'customer', CARLA);
    expect((await draft.discard()).status).toBe(204);
    expect((await draft.read()).status).toBe(404);
    const { store } = server.app;
    const records = await store.read.select().from(store.schema.records);
    const companies = await store.read.select().from(store.schema.companies);
    expect(records.map(({ id }) => id)).not.toContain(added.body.id);
    expect(companies.filter(({ draft: drafted }) => drafted)).toEqual([]);
  });
});

describe('a draft belongs to its user and to the company for which it was made', () => {
  it('a colleague, another partner and the provider do not find it (CF-2)', async () => {
    const draft = await register({ name: 'Secret plans' });
    for (const persona of ['bram-user', 'greet-user', 'operator']) {
      const other = await server.browser().play(persona);
      const asked = [
        await draft.at(other).read(),
        await draft.at(other).keep({}, '*'),
        await draft.at(other).check('vies'),
        await draft.at(other).discard(),
        await other.get(`${FORM}?draft=${draft.id}`),
      ];
      expect(asked.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
      expect(asked.map(({ text }) => text).join()).not.toContain('Secret plans');
      expect((await other.get('/api/v1/drafts')).text).not.toContain(draft.id);
    }
    expect((await draft.read()).body.answers.name).toBe('Secret plans');
  });

  it('whoever acts for a customer sees the drafts for that customer, and no others (PB-1)', async () => {
    const own = await register({});
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    expect((await own.at(atBrewery).read()).status).toBe(404);
    const tenant = { pack: 'partner-portal', form: 'tenant-request' };
    const forBrewery = await FormDraft.begin(atBrewery, tenant, { tenantName: 'dekroon' }, 'brewery');
    expect((await forBrewery.at(ada).read()).status).toBe(404);
    expect((await atBrewery.get('/api/v1/drafts')).body.drafts).toHaveLength(1);
  });

  it('a page that believes to act for another company writes nothing from its old tab', async () => {
    const body = { actingFor: 'brewery', ...REGISTRATION, answers: {} };
    expect((await ada.post('/api/v1/drafts', body)).status).toBe(409);
    const draft = await register({});
    const wrong = { actingFor: 'brewery', answers: { name: 'x' } };
    const put = await ada.request('PUT', draft.path, wrong, { 'if-match': '"v1"' });
    expect([put.status, (await draft.read()).body.version]).toEqual([409, 1]);
  });

  it('nobody keeps a form that they may not fill in, nor one that there is not', async () => {
    const greet = await server.browser().play('greet-user');
    const begin = (browser: Browser, of: object, actingFor: string) =>
      browser.post('/api/v1/drafts', { actingFor, ...of, answers: {} });
    const tenant = await begin(greet, { pack: 'partner-portal', form: 'tenant-request' }, 'contoso');
    const nothing = await begin(ada, { pack: 'partner-portal', form: 'nothing' }, 'northwind');
    expect([tenant.status, nothing.status]).toEqual([403, 404]);
  });

  it('a draft beside another form than its own is none', async () => {
    const draft = await register({});
    expect((await ada.get(`/api/v1/forms/partner-portal/tenant-request?draft=${draft.id}`)).status).toBe(404);
  });
});

describe('a contact is created on the spot, for either organisation (CR-4)', () => {
  it('of the customer who is being registered: a technical contact whose access is settled at approval (ER-2)', async () => {
    const draft = await register(company());
    const added = await draft.add('/contacts/technical', 'customer', CARLA);
    expect([added.status, added.body.owner, added.body.label]).toEqual([201, 'customer', 'Carla Custers']);
    const option = (await offered(ada, draft)).find(({ value }) => value === added.body.id);
    expect([option?.owner, option?.verdict]).toEqual(['customer', 'needsEvidence']);
  });

  it('and is offered in this draft only, to nobody else and nowhere else', async () => {
    const draft = await register(company());
    const added = await draft.add('/contacts/commercial', 'own', {
      ...CARLA,
      name: 'Dirk Own',
      email: 'dirk@northwind.example',
    });
    const other = await register(company());
    const seen = [
      await offered(ada),
      await offered(ada, other),
      await offered(await server.browser().play('bram-user')),
    ];
    expect(seen.flat().map(({ value }) => value)).not.toContain(added.body.id);
    const records = await ada.get('/api/v1/records/partner-portal/contact');
    expect([records.status, records.text.includes('Dirk Own')]).toEqual([200, false]);
    const named = await ada.post(`${FORM}/validate?draft=${other.id}`, {
      answers: { ...COMPANY, contacts: { technical: added.body.id } },
    });
    expect(errorsOf(named)).toContain('/contacts/technical choice');
  });

  it('judged by the form of contacts, each mistake at its place', async () => {
    const draft = await register(company());
    const wrong = await draft.add('/contacts/technical', 'customer', { name: 'Carla', email: 'nonsense' });
    expect([wrong.status, wrong.body.type]).toEqual([422, '/problems/invalid-answers']);
    expect(errorsOf(wrong)).toEqual(
      expect.arrayContaining(['/answers/email format', '/answers/kind required']),
    );
  });

  it('what the portal knows by itself cannot be typed: nobody makes themselves able to sign in', async () => {
    const draft = await register(company());
    const added = await draft.add('/contacts/technical', 'customer', { ...CARLA, portalAccess: true });
    expect(errorsOf(added)).toEqual(['/answers/portalAccess unknownField']);
  });

  it('a mistake in it is corrected, by whoever has seen it as it is', async () => {
    const draft = await register(company());
    const added = await draft.add('/contacts/technical', 'customer', CARLA);
    const path = `${draft.path}/records/${added.body.id}`;
    const change = (answers: object, seen: string) => {
      const body = { actingFor: 'northwind', field: '/contacts/technical', answers };
      return ada.request('PUT', path, body, { 'if-match': seen });
    };
    const corrected = await change({ ...CARLA, name: 'Carla Custers-Claes' }, '"v1"');
    expect([corrected.status, corrected.body.label]).toEqual([200, 'Carla Custers-Claes']);
    expect((await change(CARLA, '"v1"')).status).toBe(412);
    expect((await ada.get(path)).body.attributes.name).toBe('Carla Custers-Claes');
    const listed = await ada.get(`${draft.path}/records`);
    expect(listed.body.records).toMatchObject([{ id: added.body.id, owner: 'customer', version: 2 }]);
    expect((await ada.request('DELETE', path)).status).toBe(204);
    expect((await ada.get(path)).status).toBe(404);
  });

  it('only where the form offers it, and of whom it can be chosen', async () => {
    const draft = await register(company());
    expect((await draft.add('/name', 'customer', CARLA)).status).toBe(404);
    const ofTheOwn = { pack: 'partner-portal', form: 'tenant-request' };
    const tenant = await FormDraft.begin(ada, ofTheOwn, {});
    expect((await tenant.add('/contacts/technical', 'customer', CARLA)).status).toBe(409);
  });

  it('nobody of a customer who must not know the provider is written down (CF-3)', async () => {
    const draft = await register({ ...company(), relationship: 'valueAddPartner' });
    const refused = await draft.add('/contacts/technical', 'customer', CARLA);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/hidden-customer']);
    expect(refused.body.detail).toContain('must not learn of the provider');
    const own = await draft.add('/contacts/technical', 'own', { ...CARLA, email: 'c@northwind.example' });
    expect(own.status).toBe(201);
  });

  it('nor of an existing customer who must not (CF-3)', async () => {
    const atClinic = await (await server.browser().play('ada-user')).actFor('clinic');
    const tenant = { pack: 'partner-portal', form: 'tenant-request' };
    const draft = await FormDraft.begin(atClinic, tenant, {}, 'clinic');
    expect((await draft.add('/contacts/technical', 'customer', CARLA)).body.type).toBe(
      '/problems/hidden-customer',
    );
  });
});

describe('the answers of connectors are kept with the draft', () => {
  it('and used for the question to which they are answers, and no other', async () => {
    const draft = await register({ vat: 'BE0123456749' });
    for (const check of ['wellFormed', 'vies', 'ownCustomer']) await draft.check(check);
    expect((await draft.read()).body.result).toMatchObject({
      checks: ['wellFormed', 'vies', 'ownCustomer'],
      unasked: [],
    });
    await draft.keep({ vat: 'BE0403170701' }, '"v1"');
    expect((await draft.read()).body.result.unasked).toEqual(['wellFormed', 'vies', 'ownCustomer']);
    const form = await ada.get(`${FORM}?draft=${draft.id}`);
    expect(form.body.values.name).toBeUndefined();
  });

  it('for as long as the definition lets them count: ownCustomer for an hour, VIES for a day (CR-2)', async () => {
    const own = await startServer();
    try {
      const browser = await own.browser().play('ada-user');
      const draft = await register({ vat: 'BE0123456749' }, browser);
      await draft.check('vies');
      await draft.check('ownCustomer');
      await own.pass(2 * 3_600_000);
      expect((await draft.read()).body.result).toMatchObject({
        checks: ['vies'],
        unasked: ['wellFormed', 'ownCustomer'],
      });
    } finally {
      await own.end();
    }
  });
});

describe('a draft is submitted (CR-6)', () => {
  it('the case begins, the user is told, and the draft is gone', async () => {
    const { draft, answers } = await readyDraft();
    const submitted = await draft.submit();
    expect(submitted.status).toBe(200);
    expect(submitted.body.said).toBe(
      'The registration of Acme NV is submitted. Once it is approved, the customer appears under Customer Management.',
    );
    const begun = await ada.get(`/api/v1/cases/${submitted.body.case.id}`);
    expect(begun.body.answers['customer-registration']).toEqual(answers);
    expect(begun.body).toMatchObject({ relationship: 'reseller', company: { name: 'Acme NV' } });
    const gone = await draft.read();
    expect([gone.status, gone.body.case]).toEqual([
      410,
      { id: submitted.body.case.id, number: submitted.body.case.number },
    ]);
    expect((await ada.get('/api/v1/drafts')).text).not.toContain(draft.id);
  });

  it('submitted again it answers with its case, under the same key or another one', async () => {
    const { draft } = await readyDraft();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await draft.submit(headers);
    const [same, other] = [await draft.submit(headers), await draft.submit()];
    expect([same.body, same.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
    expect([other.status, other.body.case.id, other.body.said]).toEqual([
      200,
      first.body.case.id,
      first.body.said,
    ]);
  });

  it('from two browsers at once it becomes one case', async () => {
    const { draft } = await readyDraft();
    const phone = draft.at(await server.browser().play('ada-user'));
    const both = await Promise.all([draft.submit(), phone.submit()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body.case.id)).size).toBe(1);
  });

  it('as somebody else has left it, only by who has seen that', async () => {
    const { draft, answers } = await readyDraft();
    await draft.keep({ ...answers, name: 'Acme Belgium' }, '"v2"');
    expect((await draft.submit({ 'if-match': '"v2"' })).status).toBe(412);
    expect((await draft.submit({ 'if-match': '"v3"' })).status).toBe(200);
  });

  it('what is not right stops it, at its place, and the draft stays as it was (CR-5)', async () => {
    const draft = await register({ ...company(), contacts: { technical: 'ada', commercial: 'ada' } });
    const refused = await draft.submit();
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/invalid-answers']);
    expect(errorsOf(refused)).toContain('/contacts/commercial needsEvidence');
    expect((await draft.read()).body.version).toBe(1);
  });

  it('what connectors say at submission counts, whatever was kept before', async () => {
    const { draft } = await readyDraft({ vat: 'BE0123456748' });
    expect(errorsOf(await draft.submit())).toEqual(['/vat check', '/vat check']);
  });

  it('documents that were handed in belong to the case from then on', async () => {
    const paper = (await upload(ada, await aPdf())).body.id as string;
    const { draft } = await readyDraft({ evidence: { liability: paper, terms: paper, approval: paper } });
    const { body } = await draft.submit();
    const of = await ada.get(`/api/v1/cases/${body.case.id}`);
    expect(of.body.documents).toMatchObject([{ id: paper, name: 'liability', origin: 'uploaded' }]);
    const kept = await ada.get(`/api/v1/documents/${paper}`);
    expect(kept.body).toMatchObject({ case: { number: body.case.number }, by: 'Ada Peeters' });
  });

  it('a request for a tenant goes the way that was chosen for it (TR-5)', async () => {
    const answers = {
      action: 'addTenant',
      status: 'new',
      tenantName: 'northwindtest',
      contacts: { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' },
      flow: 'tenant-request-without-agreement',
    };
    const tenant = { pack: 'partner-portal', form: 'tenant-request' };
    const { flow: _, ...open } = answers;
    const undecided = await (await FormDraft.begin(ada, tenant, open)).submit();
    expect(errorsOf(undecided)).toEqual(['/flow required']);
    const chosen = await (await FormDraft.begin(ada, tenant, answers)).submit();
    expect(chosen.body.said).toContain('northwindtest.onmicrosoft.com');
    const begun = await ada.get(`/api/v1/cases/${chosen.body.case.id}`);
    expect(begun.body.flow).toBe('tenant-request-without-agreement');
  });

  it('whoever acts for one customer and registers another makes the former no part of it', async () => {
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    const draft = await FormDraft.begin(atBrewery, REGISTRATION, company(), 'brewery');
    const carla = (await draft.add('/contacts/technical', 'customer', CARLA)).body.id as string;
    const contacts = { technical: carla, commercial: carla, dataProtectionOfficer: carla, watchList: 'desk' };
    await draft.keep({ ...company(), contacts }, '"v1"');
    const { body } = await draft.submit();
    const begun = await ada.get(`/api/v1/cases/${body.case.id}`);
    expect(begun.body.company).toMatchObject({ name: 'Acme NV' });
    expect(begun.body.company.id).not.toBe('brewery');
  });
});

describe('approved, or sent back (CR-6)', () => {
  let operator: Browser;
  beforeAll(async () => {
    operator = await server.browser().play('operator');
  });

  const settle = {
    informationRight: true,
    contactsValid: true,
    accessSettled: true,
    accountsSettled: true,
  };

  it('the customer appears with the contacts that were added for it', async () => {
    const { draft, carla } = await readyDraft();
    const { id } = (await draft.submit()).body.case;
    await server.settled();
    const approved = await operator.post(`/api/v1/cases/${id}/events/approve`, { answers: settle });
    expect(approved.status).toBe(200);
    const { company: registered } = (await ada.get(`/api/v1/cases/${id}`)).body;
    const atAcme = await (await server.browser().play('ada-user')).actFor(registered.id);
    const contacts = await atAcme.get('/api/v1/records/partner-portal/contact');
    expect(contacts.body.records.map((each: { id: string }) => each.id)).toEqual([carla]);
  });

  it('sent back, the partner sees why, corrects it in a draft with another new contact, and resubmits', async () => {
    const { draft, answers } = await readyDraft();
    const { id } = (await draft.submit()).body.case;
    await server.settled();
    const early = await ada.post('/api/v1/drafts', {
      actingFor: 'northwind',
      case: id,
      event: 'resubmit',
      answers,
    });
    expect([early.status, early.body.type]).toEqual([409, '/problems/not-now']);
    const reasons = { reasons: ['contactNotValid'], explanation: 'Carla has left the company.' };
    await operator.post(`/api/v1/cases/${id}/events/reject`, { answers: reasons });
    const correction = await FormDraft.begin(ada, { case: id, event: 'resubmit' }, answers);
    const carl = { ...CARLA, name: 'Carl Custers', email: 'carl@acme.example' };
    const added = await correction.add('/contacts/technical', 'customer', carl);
    expect(added.status).toBe(201);
    const created = (await ada.get(`${correction.path}/records`)).body.records as { label: string }[];
    expect(created.map(({ label }) => label).sort()).toEqual(['Carl Custers', 'Carla Custers']);
    const contacts = {
      technical: added.body.id,
      commercial: added.body.id,
      dataProtectionOfficer: added.body.id,
      watchList: 'desk',
    };
    await correction.keep({ ...answers, contacts }, '"v1"');
    const again = await correction.submit();
    expect([again.status, again.body.case.id]).toEqual([200, id]);
    const shown = await ada.get(`/api/v1/cases/${id}`);
    expect(shown.body.answers['customer-registration'].contacts.technical).toBe(added.body.id);
    expect(shown.body.strands[0].status).toBe('To validate');
  });

  it('a draft whose event is not possible any more is still there to be read, and says why not', async () => {
    const { draft, answers } = await readyDraft();
    const { id } = (await draft.submit()).body.case;
    await server.settled();
    const reasons = { reasons: ['other'], explanation: 'No.' };
    await operator.post(`/api/v1/cases/${id}/events/reject`, { answers: reasons });
    const correction = await FormDraft.begin(ada, { case: id, event: 'resubmit' }, answers);
    await ada.post(`/api/v1/cases/${id}/events/withdraw`, {});
    const late = await correction.read();
    expect([late.status, late.body.answers, late.body.result]).toEqual([200, answers, undefined]);
    expect(late.body.hindrance).toContain('ended');
    expect((await correction.submit()).body.type).toBe('/problems/not-now');
  });
});

describe('a draft has no release: on resuming, the one in force judges it', () => {
  it('what no longer fits is shown and never dropped', async () => {
    const own = await startServer();
    try {
      const browser = await own.browser().play('ada-user');
      const typed = { vat: 'BE0123456749', secwise: true, industry: 'C' };
      const draft = await register(typed, browser);
      const wrong = async () => {
        const { body } = await draft.read();
        return (body.result.errors as { pointer: string; code: string }[])
          .filter(({ code }) => code !== 'required')
          .map(({ pointer, code }) => `${pointer} ${code}`);
      };
      expect(await wrong()).toEqual([]);
      await putEdited(own, 'partner-portal', {
        path: 'lists/industries.yaml',
        from: 'code: C,',
        to: 'code: C, retired: true,',
      });
      expect(await wrong()).toEqual(['/industry choice']);
      const resumed = await draft.read();
      expect(resumed.body.answers).toEqual(typed);
      const form = await browser.get(`${FORM}?draft=${draft.id}`);
      expect(form.body.values.industry).toBe('C');
    } finally {
      await own.end();
    }
  });
});
