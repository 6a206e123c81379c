import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { COMPANY, FORM } from '../support/registration.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aPdf, upload } from '../support/upload.ts';

let server: TestServer;
let ada: Browser;
let operator: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
  operator = await server.browser().play('operator');
});
afterAll(() => server.end());

const TENANT = '/api/v1/forms/partner-portal/tenant-request';

interface Option {
  readonly value: string;
  readonly verdict: string;
  readonly owner: string;
  readonly findings: readonly { id: string; message: string; cite: string[]; help?: string }[];
}

/** Somebody who can be chosen for a role, with these answers. */
async function candidate(
  browser: Browser,
  form: string,
  role: string,
  id: string,
  answers: object,
): Promise<Option> {
  const page = await browser.post(`${form}/choices`, { pointer: `/contacts/${role}`, answers });
  const found = (page.body.options as Option[]).find(({ value }) => value === id);
  if (found === undefined) throw new Error(`${id} is not offered: ${page.text}`);
  return found;
}

const idsOf = ({ findings }: Option) => findings.map(({ id }) => id);
const codesOf = (reply: Reply) =>
  (reply.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a form before its case begins', () => {
  it('goes out as JSON Schema, steps, choices and words (DE-6)', async () => {
    const form = await ada.get(FORM);
    expect(form.status).toBe(200);
    expect(form.body.steps.map(({ title }: { title: string }) => title)).toEqual([
      'VAT number',
      'Details',
      'Contacts',
      'Review',
    ]);
    expect(form.body.schema.properties.relationship.oneOf).toContainEqual({
      const: 'reseller',
      title: 'Reseller',
    });
    expect(form.body.choices['/contacts/technical'].duty).toContain('dministration');
  });

  it('says of whose company somebody can be chosen, and where nobody new may be of it (CR-4, CF-1)', async () => {
    const ownersWith = async (answers: object) => {
      const page = await ada.post(`${FORM}/choices`, { pointer: '/contacts/technical', answers });
      return page.body.owners as { owner: string; company?: string; barred?: string }[];
    };
    const own = { owner: 'own', company: 'Northwind IT' };
    expect(await ownersWith({})).toEqual([own, { owner: 'customer' }]);
    expect(await ownersWith(COMPANY)).toEqual([own, { owner: 'customer', company: 'Acme NV' }]);
    const [, hidden] = await ownersWith({ ...COMPANY, relationship: 'valueAddPartner' });
    expect(hidden?.barred).toContain('your company only');
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    const { choices } = (await atBrewery.get(TENANT)).body;
    expect(choices['/contacts/technical'].owners).toEqual([
      own,
      { owner: 'customer', company: 'Brewery De Kroon' },
    ]);
    expect(choices['/flow'].owners).toBeUndefined();
    const forOwn = (await ada.get(TENANT)).body.choices['/contacts/technical'];
    expect(forOwn.owners).toEqual([own]);
  });

  it('speaks the language of whoever asks, and otherwise that of the user', async () => {
    const bram = await server.browser().play('bram-user');
    const [inFrench, inDutch] = [
      await ada.get(FORM, { 'accept-language': 'fr-BE,fr;q=0.9' }),
      await bram.get(FORM),
    ];
    expect([inFrench.body.language, inDutch.body.language]).toEqual(['fr', 'nl']);
    expect(new Set([inFrench.body.title, inDutch.body.title, 'Register a customer']).size).toBe(3);
  });

  it('is filled in with what is known: nobody is asked the relationship again (TR-1, TR-5)', async () => {
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    const [own, customer] = [await ada.get(TENANT), await atBrewery.get(TENANT)];
    expect(own.body.values).toEqual({
      relationship: 'ownCompany',
      secwise: false,
      flow: 'tenant-request-with-agreement',
    });
    expect(customer.body.values).toEqual({
      relationship: 'reseller',
      secwise: false,
      flow: 'tenant-request-without-agreement',
    });
  });

  it('goes out for react-jsonschema-form and for JSON Forms as these want it (DE-6)', async () => {
    const neutral = await ada.get(FORM);
    const rjsf = await ada.get(`${FORM}?renderer=rjsf`);
    const jsonForms = await ada.get(`${FORM}?renderer=jsonforms`);
    expect(rjsf.body.schema).toEqual(neutral.body.schema);
    expect(rjsf.body.uiSchema['ui:options'].steps).toEqual(neutral.body.steps);
    expect(rjsf.body.uiSchema.contacts.technical['ui:options'].choices).toEqual(
      neutral.body.choices['/contacts/technical'],
    );
    expect(jsonForms.body.uischema.type).toBe('Categorization');
    const [, , contacts] = jsonForms.body.uischema.elements;
    const technical = contacts.elements.find(
      ({ scope }: { scope?: string }) => scope === '#/properties/contacts/properties/technical',
    );
    expect(technical.options.excluded).toEqual(['cronos', 'desk']);
    expect((await ada.get(`${FORM}?renderer=formio`)).status).toBe(400);
  });

  it('does not exist where the definitions have none', async () => {
    expect((await ada.get('/api/v1/forms/partner-portal/nothing')).status).toBe(404);
    expect((await ada.get('/api/v1/forms/nothing/customer-registration')).status).toBe(404);
  });

  it('that belongs to an event is filled in within its case only', async () => {
    expect((await operator.get('/api/v1/forms/partner-portal/rejection')).status).toBe(404);
  });

  it('of a record is there for those who may do something with such records (PB-3)', async () => {
    const contact = await ada.get('/api/v1/forms/partner-portal/contact');
    expect([contact.status, contact.body.title]).toEqual([200, 'Contact']);
    expect((await operator.get('/api/v1/forms/partner-portal/contact')).status).toBe(403);
  });

  it('is for nobody who is not signed in', async () => {
    expect((await server.browser().get(FORM)).status).toBe(401);
  });
});

describe('whoever may not fill in a form is told why', () => {
  it('for a service, how to have it activated (PB-2)', async () => {
    const greet = await server.browser().play('greet-user');
    const form = await greet.get(TENANT, { 'accept-language': 'en' });
    expect([form.status, form.body.type]).toEqual([403, '/problems/not-allowed']);
    expect(form.body.detail).toMatch(/service/i);
  });

  it('for a permission, who of their own company can give it (PB-2)', async () => {
    const bram = await server.browser().play('bram-user');
    const form = await bram.get('/api/v1/forms/msp-hub/enrolment', { 'accept-language': 'en' });
    expect(form.status).toBe(403);
    expect(form.body.detail).toContain('Ada Peeters');
  });

  it('and cannot validate, choose or ask by it either', async () => {
    const greet = await server.browser().play('greet-user');
    const asked = [
      await greet.post(`${TENANT}/validate`, { answers: {} }),
      await greet.post(`${TENANT}/choices`, { pointer: '/contacts/technical', answers: {} }),
      await greet.post(`${TENANT}/checks/nameHere`, { answers: { tenantName: 'acme' } }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});

/** ER-1, the columns of the own contact at registration: what comes of somebody who lacks nothing. */
const MATRIX: readonly [relationship: string, role: string, verdict: string, findings: string[]][] = [
  ['reseller', 'technical', 'eligible', ['documentAgreement']],
  [
    'reseller',
    'commercial',
    'needsEvidence',
    [
      'liabilityNotTransferred',
      'termsNotAgreed',
      'choiceNotApproved',
      'ownLiability',
      'ownLiabilityYourself',
      'documentAgreement',
    ],
  ],
  [
    'reseller',
    'dataProtectionOfficer',
    'eligible',
    ['ownPrivacyLiability', 'documentAgreement', 'managementUsual'],
  ],
  ['reseller', 'watchList', 'eligible', ['documentAgreement']],
  ['reseller', 'securityIncident', 'eligible', ['notAgreedExplicitly', 'documentAgreement']],
  ['valueAddPartner', 'technical', 'eligible', []],
  [
    'valueAddPartner',
    'commercial',
    'needsEvidence',
    [
      'liabilityNotTransferred',
      'termsNotAgreed',
      'choiceNotApproved',
      'ownLiability',
      'ownLiabilityYourself',
    ],
  ],
  ['valueAddPartner', 'dataProtectionOfficer', 'eligible', ['ownPrivacyLiability', 'managementUsual']],
  ['valueAddPartner', 'watchList', 'eligible', []],
  ['valueAddPartner', 'securityIncident', 'eligible', []],
];

describe('who may hold a role is answered by verdicts with findings (ER-1, ER-8)', () => {
  it.each(MATRIX)('%s, own contact, %s: %s', async (relationship, role, verdict, findings) => {
    const answers = { ...COMPANY, relationship, secwise: true };
    const found = await candidate(ada, FORM, role, 'ada', answers);
    expect([found.owner, found.verdict, idsOf(found)]).toEqual(['own', verdict, findings]);
    for (const { message, cite } of found.findings) {
      expect(message).not.toBe('');
      expect(cite.join()).toMatch(/^ER-/);
    }
  });

  it.each(['technical', 'commercial', 'dataProtectionOfficer', 'watchList'])(
    "a reseller's customer can be %s of a tenant (TR-4)",
    async (role) => {
      const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
      const els = await candidate(atBrewery, TENANT, role, 'els', {});
      expect([els.owner, els.verdict]).toEqual(['customer', 'eligible']);
    },
  );

  it('for a tenant of the own company all contacts are own, and ER-4 is not asked (ER-1)', async () => {
    const found = await candidate(ada, TENANT, 'commercial', 'ada', {});
    expect([found.verdict, idsOf(found)]).toEqual(['eligible', []]);
  });

  it('candidates that a rule excludes are shown with the reason, rather than hidden (CR-4, ER-3)', async () => {
    const found = await candidate(ada, FORM, 'commercial', 'cronos', COMPANY);
    expect(found.verdict).toBe('ineligible');
    const policy = found.findings.find(({ id }) => id === 'microsoftPolicy');
    expect(policy?.message).toContain("Microsoft's policies");
    expect(policy?.help).toMatch(/another domain/);
  });

  it('candidates of other partners are shown to nobody (CF-2)', async () => {
    const page = await ada.post(`${FORM}/choices`, { pointer: '/contacts/technical', answers: COMPANY });
    expect((page.body.options as Option[]).map(({ value }) => value).sort()).toEqual([
      'ada',
      'bram',
      'cronos',
      'desk',
    ]);
    const named = await ada.post(`${FORM}/validate`, {
      answers: { ...COMPANY, contacts: { technical: 'greet', watchList: 'nobody' } },
    });
    const told = named.body.errors as { pointer: string; code: string; message: string }[];
    const at = (pointer: string) => told.find((error) => error.pointer === pointer);
    expect(at('/contacts/technical')?.code).toBe('choice');
    expect(at('/contacts/technical')?.message.replace('Technical contact', 'Watch list')).toBe(
      at('/contacts/watchList')?.message,
    );
  });

  it('whoever registers a new customer while acting for another is not offered the people of that one', async () => {
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    const page = await atBrewery.post(`${FORM}/choices`, {
      pointer: '/contacts/technical',
      answers: COMPANY,
    });
    expect((page.body.options as Option[]).filter(({ owner }) => owner === 'customer')).toEqual([]);
  });
});

describe('answers are judged as at their submission', () => {
  it('and are told at their places, in words, with clauses, by a request that is itself right (ER-8)', async () => {
    const judged = await ada.post(`${FORM}/validate`, {
      answers: { ...COMPANY, phone: '09 345', industry: 'Z', contacts: { commercial: 'cronos' } },
    });
    expect([judged.status, judged.body.valid]).toEqual([200, false]);
    expect(codesOf(judged)).toEqual([
      '/phone pattern',
      '/industry choice',
      '/contacts/technical required',
      '/contacts/commercial ineligible',
      '/contacts/dataProtectionOfficer required',
      '/contacts/watchList required',
    ]);
    const policy = judged.body.errors.find(({ code }: { code: string }) => code === 'ineligible');
    expect(policy.cite).toEqual(['ER-3']);
    expect(judged.text).not.toContain('carl.maes@cronos.be');
  });

  it('in their usual form, without what hidden fields hold, and without what nobody asked for', async () => {
    const judged = await ada.post(`${FORM}/validate`, {
      answers: {
        ...COMPANY,
        vat: ' be 0123 456 749 ',
        phone: '+32 9 345 67 89',
        approved: true,
        contacts: { securityIncident: 'ada' },
      },
    });
    expect(judged.body.answers.vat).toBe('BE0123456749');
    expect(judged.body.answers.phone).toBe('+3293456789');
    expect(judged.body.removed).toEqual(['/contacts/securityIncident']);
    expect(codesOf(judged)).toContain('/approved unknownField');
  });

  it('step by step; the review tells everything (CR-5)', async () => {
    const at = (step: number) => ada.post(`${FORM}/validate`, { answers: { vat: '12' }, step });
    expect(codesOf(await at(0))).toEqual(['/vat pattern']);
    expect(codesOf(await at(2))).toEqual([
      '/contacts/technical required',
      '/contacts/commercial required',
      '/contacts/dataProtectionOfficer required',
      '/contacts/watchList required',
    ]);
    const all = codesOf(await at(3));
    expect(all).toContain('/vat pattern');
    expect(all).toContain('/contacts/watchList required');
    expect((await at(7)).body.errors[0].pointer).toBe('/step');
  });

  it('and nothing is kept of them', async () => {
    const before = await server.app.store.read.select().from(server.app.store.schema.formDrafts);
    await ada.post(`${FORM}/validate`, { answers: COMPANY, ask: true });
    expect(await server.app.store.read.select().from(server.app.store.schema.formDrafts)).toEqual(before);
    expect(await server.app.store.read.select().from(server.app.store.schema.cases)).toEqual([]);
  });

  it('a document that is owed stops Confirm; with it, the warning about liability stays (CR-5, ER-4)', async () => {
    const contacts = {
      technical: 'ada',
      commercial: 'ada',
      dataProtectionOfficer: 'bram',
      watchList: 'desk',
    };
    const owed = await ada.post(`${FORM}/validate`, { answers: { ...COMPANY, contacts }, ask: true });
    expect(codesOf(owed)).toEqual(Array(3).fill('/contacts/commercial needsEvidence'));
    expect(owed.body.errors[0].params.evidence).toContain('/evidence/liability');

    const handedIn = await upload(ada, await aPdf());
    const paper = handedIn.body.id as string;
    const evidence = { liability: paper, terms: paper, approval: paper };
    const given = await ada.post(`${FORM}/validate`, {
      answers: { ...COMPANY, contacts, evidence },
      ask: true,
    });
    expect([given.body.valid, codesOf(given)]).toEqual([true, []]);
    const commercial = given.body.findings.find(
      ({ pointer }: { pointer: string }) => pointer === '/contacts/commercial',
    );
    expect(commercial.verdict).toBe('eligible');
    expect(commercial.findings.map(({ id }: { id: string }) => id)).toContain('ownLiability');
    expect(commercial.findings.map(({ message }: { message: string }) => message).join()).toContain(
      'Ada Peeters, you are choosing yourself',
    );
  });

  it('a document of another partner is not on file, in the words of whoever asks (CF-2)', async () => {
    const greet = await server.browser().play('greet-user');
    const foreign = await upload(greet, await aPdf(), { actingFor: 'contoso' });
    expect(foreign.status).toBe(201);
    const judged = await ada.post(
      `${FORM}/validate`,
      { answers: { ...COMPANY, evidence: { liability: foreign.body.id } } },
      { 'accept-language': 'nl' },
    );
    const missing = judged.body.errors.find(({ code }: { code: string }) => code === 'noDocument');
    expect([missing.pointer, missing.message]).toEqual([
      '/evidence/liability',
      'Dit document is niet bekend. Dien het opnieuw in.',
    ]);
  });
});

describe('what can be chosen comes page by page where it is much', () => {
  it('more than 200 are not in the schema, and are found by a part of their names', async () => {
    const form = await ada.get('/api/v1/forms/msp-hub/enrolment');
    const { total, options } = form.body.choices['/country'];
    expect(total).toBeGreaterThan(200);
    expect(options).toHaveLength(200);
    expect(form.body.schema.properties.country.oneOf).toBeUndefined();
    const page = (more: object) =>
      ada.post('/api/v1/forms/msp-hub/enrolment/choices', { pointer: '/country', answers: {}, ...more });
    const found = await page({ search: 'belg' });
    expect(found.body.options).toEqual([{ value: 'BE', title: 'Belgium' }]);
    const [last, beyond] = [await page({ offset: total - 2, limit: 5 }), await page({ offset: total })];
    expect([last.body.options.length, beyond.body.options.length, last.body.total]).toEqual([2, 0, total]);
  });

  it('nothing is chosen where the form has no choice', async () => {
    const none = await ada.post(`${FORM}/choices`, { pointer: '/name', answers: {} });
    expect(none.status).toBe(404);
  });
});

describe('a check asks a connector while the form is filled in (CR-2)', () => {
  const ask = (check: string, answers: object, browser = ada) =>
    browser.post(`${FORM}/checks/${check}`, { answers });

  it('VIES knows the number: its answer fills the next step, and a simulation says that it is one', async () => {
    const asked = await ask('vies', { vat: 'BE 0123 456 749' });
    expect([asked.status, asked.body.outcome, asked.body.twin]).toEqual([200, 'yes', true]);
    expect(asked.body.fills['/name']).toBe(asked.body.output.name);
    expect(asked.body.fills['/address/country']).toBe('BE');
    expect([asked.body.errors, asked.body.warnings]).toEqual([[], []]);
  });

  it('a number with wrong check digits is refused, by the clause', async () => {
    const asked = await ask('wellFormed', { vat: 'BE0123456748' });
    expect(asked.body.outcome).toBe('no');
    expect(asked.body.errors).toMatchObject([{ pointer: '/vat', code: 'check', cite: ['CR-2'] }]);
  });

  it('a number that the partner has registered itself is refused with a pointer to that customer', async () => {
    const asked = await ask('ownCustomer', { vat: 'BE0202239951' });
    expect(asked.body.errors[0].message).toContain('Brewery De Kroon');
  });

  it('one that another partner has registered is accepted unchanged (CF-2)', async () => {
    const asked = await ask('ownCustomer', { vat: 'BE0206460639' });
    expect([asked.body.outcome, asked.body.output, asked.body.errors]).toEqual(['no', {}, []]);
  });

  it('VIES that does not answer is never a no, but a warning', async () => {
    const closed = { country: 'BE', availability: 'unavailable' };
    await operator.post('/api/v1/twins/vies/acts/setCountry', closed);
    const asked = await ask('vies', { vat: 'BE0123456749' });
    const judged = await ada.post(`${FORM}/validate`, { answers: COMPANY, step: 0, ask: true });
    await operator.post('/api/v1/twins/vies/acts/setCountry', { ...closed, availability: 'available' });
    expect([asked.body.outcome, asked.body.fills, asked.body.errors]).toEqual(['unavailable', undefined, []]);
    expect(asked.body.warnings).toMatchObject([{ pointer: '/vat', code: 'checkUnavailable' }]);
    expect([judged.body.valid, judged.body.warnings.length]).toEqual([true, 1]);
  });

  it('nor is one that hangs up or talks nonsense', async () => {
    const outcomes: unknown[] = [];
    for (const kind of ['drop', 'malformed']) {
      await operator.post('/api/v1/twins/vies/faults', { kind });
      outcomes.push((await ask('vies', { vat: 'BE0123456749' })).body.outcome);
      await operator.request('DELETE', '/api/v1/twins/vies/faults');
    }
    expect(outcomes).toEqual(['unavailable', 'unavailable']);
    expect((await ask('vies', { vat: 'BE0123456749' })).body.outcome).toBe('yes');
  });

  it('VIES is not asked about a country that it does not know, nor before there is a number', async () => {
    const asked = [await ask('vies', { vat: 'CHE123456788MWST' }), await ask('vies', {})];
    expect(asked.map(({ body }) => `${body.asked} ${body.outcome}`)).toEqual(
      Array(2).fill('false undefined'),
    );
  });

  it('what was not asked yet is neither right nor wrong, and is listed', async () => {
    const judged = await ada.post(`${FORM}/validate`, { answers: COMPANY, step: 0 });
    expect(judged.body).toMatchObject({ valid: true, checks: [], warnings: [] });
    expect(judged.body.unasked).toEqual(['wellFormed', 'vies', 'ownCustomer']);
  });

  it('what a browser says of a check counts for nothing', async () => {
    const body = { answers: COMPANY, checks: { vies: { outcome: 'yes' } } };
    expect((await ada.post(`${FORM}/validate`, body)).status).toBe(422);
  });

  it('a check that the form does not have is not there', async () => {
    expect((await ask('constructor', COMPANY)).status).toBe(404);
  });
});

describe('the form of an event stands in its case', () => {
  let hubCase: string;
  const gdap = () => `/api/v1/cases/${hubCase}/events/createGdapRequest`;
  beforeAll(async () => {
    const begun = await ada.post('/api/v1/cases', {
      pack: 'msp-hub',
      flow: 'onboarding',
      actingFor: 'northwind',
      answers: {
        customerName: 'Chevron',
        email: 'rep@chevron.example',
        domain: 'chevron.example',
        country: 'BE',
      },
    });
    hubCase = begun.body.id;
    await server.settled();
  });

  it('GDAP: a name of at most 50 characters, 1 to 730 days, recommended roles and the others (MH-6)', async () => {
    const form = await ada.get(`${gdap()}/form`);
    expect(form.status).toBe(200);
    const roles = (pointer: string) =>
      (form.body.choices[pointer].options as { title: string }[]).map(({ title }) => title);
    expect(roles('/recommendedRoles')).not.toContain('Global Administrator');
    expect(roles('/additionalRoles')).toContain('Global Administrator');
    const judged = await ada.post(`${gdap()}/validate`, {
      answers: { name: 'x'.repeat(51), days: 731, recommendedRoles: ['nonsense'] },
    });
    expect(codesOf(judged)).toEqual(['/name maxLength', '/days maximum', '/recommendedRoles/0 choice']);
  });

  it('asks its connector and pages its choices there', async () => {
    const asked = await ada.post(`${gdap()}/checks/nameFree`, { answers: { name: 'Chevron access' } });
    expect([asked.status, asked.body.outcome]).toEqual([200, 'yes']);
    const page = await ada.post(`${gdap()}/choices`, {
      pointer: '/additionalRoles',
      answers: {},
      search: 'global admin',
    });
    expect(page.body.options[0].title).toBe('Global Administrator');
  });

  it('MSP hub access: what was typed at enrolment is there, and stays editable (MH-7)', async () => {
    const form = await ada.get(`/api/v1/cases/${hubCase}/events/startHubAccess/form`);
    expect(form.body.values).toMatchObject({
      companyName: 'Chevron',
      email: 'rep@chevron.example',
      domain: 'chevron.example',
      country: 'BE',
    });
    const fields = form.body.steps.flatMap(({ elements }: { elements: object[] }) => elements);
    expect(fields.filter(({ readOnly }: { readOnly?: boolean }) => readOnly === true)).toEqual([]);
  });

  it('transfer: the customer is shown and not changed; the choice of a partner fills in name and Microsoft ID (MH-8)', async () => {
    const transfer = `/api/v1/cases/${hubCase}/events/initiateTransfer`;
    const form = await ada.get(`${transfer}/form`);
    const adatum = form.body.choices['/partner'].options.find(
      ({ value }: { value: string }) => value === 'adatum',
    );
    expect(adatum.fills['/partnerName']).toBe('Adatum Cloud Services');
    const judged = await ada.post(`${transfer}/validate`, {
      answers: {
        customerName: 'Somebody else',
        partner: 'adatum',
        partnerName: 'Typed',
        partnerEmail: 'it@adatum.example',
      },
    });
    expect([judged.body.valid, judged.body.answers]).toEqual([
      true,
      {
        customerName: 'Chevron',
        customerEmail: 'rep@chevron.example',
        partner: 'adatum',
        partnerName: 'Adatum Cloud Services',
        partnerMicrosoftId: adatum.fills['/partnerMicrosoftId'],
        partnerEmail: 'it@adatum.example',
      },
    ]);
    const other = await ada.post(`${transfer}/validate`, {
      answers: { partner: 'other', partnerEmail: 'it@else.example' },
    });
    expect(codesOf(other)).toEqual(['/partnerName required', '/partnerMicrosoftId required']);
  });

  it('for JSON Forms as well', async () => {
    const form = await ada.get(`${gdap()}/form?renderer=jsonforms`);
    expect(form.body.uischema.elements[0].label).toBe('GDAP request');
  });

  it('an event without a form has none, and one that there is not is not there', async () => {
    const asked = [
      await ada.get(`/api/v1/cases/${hubCase}/events/cancel/form`),
      await ada.get(`/api/v1/cases/${hubCase}/events/constructor/form`),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('a case of another partner does not exist, whatever is asked about it (CF-2)', async () => {
    const greet = await server.browser().play('greet-user');
    const asked = [
      await greet.get(`${gdap()}/form`),
      await greet.post(`${gdap()}/validate`, { answers: {} }),
      await greet.post(`${gdap()}/choices`, { pointer: '/additionalRoles', answers: {} }),
      await greet.post(`${gdap()}/checks/nameFree`, { answers: { name: 'x' } }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('whoever lacks the permission is told so, and what is not possible now is told with how things stand', async () => {
    const bram = await server.browser().play('bram-user');
    expect((await bram.get(`${gdap()}/form`)).body.type).toBe('/problems/not-allowed');
    await ada.post(`/api/v1/cases/${hubCase}/events/cancel`, {});
    const late = await ada.get(`${gdap()}/form`);
    expect([late.status, late.body.type]).toEqual([409, '/problems/not-now']);
  });
});
