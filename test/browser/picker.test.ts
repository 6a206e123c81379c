import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { FormDraft } from '../support/drafts.ts';
import { Picking } from '../support/picking.ts';
import { portalTests } from '../support/portal-tests.ts';
import { CARLA, COMPANY } from '../support/registration.ts';
import { aPdf, upload } from '../support/upload.ts';

const portal = portalTests();
const REGISTRATION = { pack: 'partner-portal', form: 'customer-registration' };

/** The step of a registration in which contacts are chosen, with what was answered before. */
async function atContacts(
  more: object = {},
  persona = 'ada-user',
): Promise<{ page: Page; draft: FormDraft }> {
  const browser = await portal.server.browser().play(persona);
  const draft = await FormDraft.begin(browser, REGISTRATION, { ...COMPANY, ...more });
  const { page } = await portal.open({ persona, path: `/drafts/${draft.id}?step=3`, language: 'en' });
  await page.getByRole('heading', { level: 2, name: 'Contacts' }).waitFor();
  return { page, draft };
}

/** The same step of a request for a tenant, for a customer or for the own company. */
async function atTenantContacts(company: string): Promise<Page> {
  const { page, context } = await portal.open({ persona: 'ada-user', path: '/favicon.svg' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  await context.request.post('/api/v1/session/company', { headers, data: { company } });
  const answers = { action: 'addTenant', status: 'new', tenantName: `new${company}` };
  const kept = await context.request.post('/api/v1/drafts', {
    headers: { ...headers, 'idempotency-key': company },
    data: { actingFor: company, pack: 'partner-portal', form: 'tenant-request', answers },
  });
  const { id } = (await kept.json()) as { id: string };
  await page.goto(`/drafts/${id}?step=3`);
  await page.getByRole('heading', { level: 2, name: 'Contacts' }).waitFor();
  return page;
}

describe('who may hold a role', () => {
  it('is shown with the duty of each role [CR-4, ER-10]', async () => {
    const { page } = await atContacts();
    for (const [role, duty] of [
      ['Technical contact', 'administration and troubleshooting'],
      ['Commercial contact', 'approves contracts'],
      ['Data protection officer', 'data breaches'],
      ['Watch list', 'Gets a copy of every e-mail'],
    ] as const)
      await new Picking(page, role).group.getByText(duty).waitFor();
  });

  it('is told of everybody: verdict, company, reason, clause, and what would help [CR-4, ER-8]', async () => {
    const { page } = await atContacts();
    const technical = new Picking(page, 'Technical contact');
    const list = await technical.open();
    const ada = list.getByRole('option', { name: /^Ada Peeters/ });
    expect(await ada.textContent()).toContain('Fits');
    expect(await ada.textContent()).toContain('Northwind IT');
    const desk = list.getByRole('option', { name: /^Service desk/ });
    const told = (await desk.textContent()) ?? '';
    for (const part of ['Not possible', 'is a distribution list', 'Choose a person.', 'ER-5'])
      expect(told).toContain(part);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is not chosen where a rule excludes them, by pointer or by key [CR-4, ER-1]', async () => {
    const { page } = await atContacts();
    const technical = new Picking(page, 'Technical contact');
    const desk = await technical.candidate('Service desk');
    expect(await desk.getAttribute('aria-disabled')).toBe('true');
    // What cannot be chosen says so, and is pressed nevertheless.
    await desk.click({ force: true });
    await page.getByText('Service desk cannot be chosen.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await technical.field.inputValue()).toBe('');
  });

  it('is of both organisations, and of the own company alone for its own tenant [ER-1, TR-1, TR-4]', async () => {
    const forCustomer = await atTenantContacts('brewery');
    const list = await new Picking(forCustomer, 'Commercial contact').open();
    expect(await list.getByRole('option', { name: /^Els Janssens/ }).textContent()).toContain(
      'Brewery De Kroon',
    );
    expect(await list.getByRole('option', { name: /^Ada Peeters/ }).textContent()).toContain('Northwind IT');
    const forOwn = await atTenantContacts('northwind');
    const own = await new Picking(forOwn, 'Commercial contact').open();
    expect(await own.getByRole('option', { name: /^Ada Peeters/ }).textContent()).toContain('Fits');
    expect(await own.getByText('Els Janssens').count()).toBe(0);
  });

  it('needs administrator privileges for a tenant, and not for a registration [ER-2, TR-4]', async () => {
    const tenant = await atTenantContacts('brewery');
    const bram = await new Picking(tenant, 'Technical contact').candidate('Bram Claes');
    expect(await bram.textContent()).toContain('administrator');
    expect(await bram.getAttribute('aria-disabled')).toBe('true');
    const { page } = await atContacts();
    const here = await new Picking(page, 'Technical contact').candidate('Bram Claes');
    expect(await here.textContent()).toContain('Fits');
  });

  it('has no address at cronos.be, for the policies of Microsoft [ER-3]', async () => {
    const { page } = await atContacts();
    const carl = await new Picking(page, 'Commercial contact').candidate('Carl Maes');
    const told = (await carl.textContent()) ?? '';
    for (const part of ['Microsoft', 'another domain', 'ER-3']) expect(told).toContain(part);
    expect(await carl.getAttribute('aria-disabled')).toBe('true');
  });

  it('may be a list for the watch list, and a person alone for data protection [ER-5, ER-6]', async () => {
    const { page } = await atContacts();
    const watch = new Picking(page, 'Watch list');
    await watch.choose('Service desk');
    await watch.group.getByText('Fits').waitFor();
    const officer = await new Picking(page, 'Data protection officer').candidate('Service desk');
    expect(await officer.textContent()).toContain('distribution list');
  });

  it('as data protection officer of an own company is warned of, with advice by the size [ER-5, ER-11]', async () => {
    const { page } = await atContacts();
    const officer = new Picking(page, 'Data protection officer');
    await officer.choose('Ada Peeters');
    await officer.group.getByText('The data protection officer is legally liable').waitFor();
    await officer.group.getByText('the CEO or somebody of the senior management').waitFor();
    await officer.group.getByText('Have it documented and signed with the customer').waitFor();
  });

  it('in security incidents is asked for only where it matters, and warned of until agreed [ER-7, ER-12]', async () => {
    const without = await atContacts();
    expect(await new Picking(without.page, 'Security incident contact').field.count()).toBe(0);
    const { page } = await atContacts({ secwise: true });
    const security = new Picking(page, 'Security incident contact');
    await security.choose('Ada Peeters');
    const warning = security.group.getByText('Usually the security team of the customer is alerted.');
    await warning.waitFor();
    await page.getByRole('checkbox', { name: /explicitly agreed/ }).check();
    await warning.waitFor({ state: 'detached' });
  });
});

describe('an own commercial contact', () => {
  it('owes three papers, and whoever picks themselves is warned by name [ER-4]', async () => {
    const { page } = await atContacts();
    const commercial = new Picking(page, 'Commercial contact');
    await commercial.choose('Ada Peeters');
    await commercial.group.getByText('Something is owed').waitFor();
    for (const part of ['takes over the liability', 'agrees to all terms', 'approves this choice'])
      await commercial.group.getByText(part).waitFor();
    await commercial.group.getByText('Ada Peeters, you are choosing yourself').waitFor();
  });

  it('is warned of to the end, also with all papers on file [ER-4, CR-5]', async () => {
    const ada = await portal.server.browser().play('ada-user');
    const { id } = (await upload(ada, await aPdf())).body;
    const { page } = await atContacts({
      contacts: { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' },
      evidence: { liability: id, terms: id, approval: id },
    });
    const commercial = new Picking(page, 'Commercial contact');
    await commercial.group.getByText('Fits').waitFor();
    await commercial.group.getByText('is legally liable, and this one is of your own company').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 2, name: 'Review' }).waitFor();
    await page.getByText('The commercial contact is legally liable').waitFor();
    await page.getByText('you are choosing yourself').waitFor();
  });

  it('hands a paper in where it is asked for, once for several places, and never one of a wrong kind [ER-4]', async () => {
    const ada = await portal.server.browser().play('ada-user');
    const contacts = { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' };
    const draft = await FormDraft.begin(ada, REGISTRATION, { ...COMPANY, contacts });
    const { page, expectFaults } = await portal.open({
      persona: 'ada-user',
      path: `/drafts/${draft.id}?step=4`,
    });
    expectFaults(/415/);
    const place = (name: string) => page.getByRole('group', { name });
    const liability = page.locator('[data-upload="/evidence/liability"]');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
    await place('Transfer of liability')
      .getByRole('button', { name: /^Choose a file/ })
      .waitFor();
    await liability.setInputFiles(file('notes.pdf', Buffer.from('not a document')));
    await place('Transfer of liability').getByText('This file was not taken').waitFor();
    await liability.setInputFiles(file('approval.pdf', Buffer.from(await aPdf())));
    await place('Transfer of liability').getByRole('link', { name: 'approval.pdf' }).waitFor();
    for (const name of ['Agreement to all terms', 'Approval of the commercial contact'])
      await place(name).getByRole('button', { name: 'Use approval.pdf' }).click();
    await page.getByRole('heading', { name: 'Still owed' }).waitFor({ state: 'detached' });
    await place('Approval of the commercial contact')
      .getByRole('button', { name: 'Remove approval.pdf' })
      .click();
    await page.getByRole('heading', { name: 'Still owed' }).waitFor();
  });
});

describe('somebody new', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Create new: Technical contact' });

  async function fillIn(page: Page, name: string): Promise<void> {
    const form = dialog(page);
    await form.getByRole('radio', { name: 'Person' }).check();
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('E-mail').fill('new@acme.example');
    await form.getByLabel('Phone').fill('+32 9 345 67 80');
    for (const title of ['ServiceNow user', 'May accept terms', 'Responsible for the response'])
      await form.getByRole('checkbox', { name: title }).check();
    await form.getByRole('checkbox', { name: 'ServiceNow administrator' }).check();
  }

  it('is created on the spot, for the company that is said, corrected, and taken back [CR-4, ER-2]', async () => {
    const { page } = await atContacts();
    const technical = new Picking(page, 'Technical contact');
    await page.getByRole('button', { name: 'Create new: Technical contact' }).click();
    await dialog(page).getByRole('button', { name: 'Save and choose' }).click();
    await dialog(page).getByText('Choose the company first').waitFor();
    await dialog(page).getByRole('radio', { name: 'Acme NV' }).check();
    await fillIn(page, 'Carla Custers');
    await dialog(page).getByRole('button', { name: 'Save and choose' }).click();
    await page.getByText('Carla Custers was created for Acme NV').waitFor();
    expect(await technical.field.inputValue()).toBe('Carla Custers');
    await technical.group.getByText('cannot sign in to the portal yet').waitFor();
    await page.getByRole('button', { name: 'Correct Carla Custers' }).click();
    const correction = page.getByRole('dialog', { name: 'Correct Carla Custers' });
    await correction.getByLabel('Name').fill('Carla Claes');
    await correction.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Carla Claes was corrected.').waitFor();
    await page.getByRole('button', { name: 'Take back Carla Claes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Carla Claes was taken back.').waitFor();
    expect(await technical.field.inputValue()).toBe('');
  });

  it('is told what is wrong at its field, to which the focus goes [CR-4, PB-4]', async () => {
    const { page } = await atContacts();
    await page.getByRole('button', { name: 'Create new: Technical contact' }).click();
    await dialog(page).getByRole('radio', { name: 'Northwind IT' }).check();
    await dialog(page).getByRole('radio', { name: 'Person' }).check();
    await dialog(page).getByLabel('Name').fill('Carla Custers');
    await dialog(page).getByRole('button', { name: 'Save and choose' }).click();
    await dialog(page).getByText('E-mail is required.').waitFor();
    await expect
      .poll(() =>
        dialog(page)
          .getByLabel('E-mail')
          .evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is nobody of a customer who deals with the partner only [CR-4, ER-9, CF-1]', async () => {
    const { page } = await atContacts({ relationship: 'valueAddPartner' });
    await page.getByRole('button', { name: 'Create new: Technical contact' }).click();
    expect(await dialog(page).getByRole('radio', { name: 'Acme NV' }).isDisabled()).toBe(true);
    await dialog(page).getByText('This customer deals with your company only').waitFor();
    expect(await dialog(page).getByRole('radio', { name: 'Northwind IT' }).isChecked()).toBe(true);
  });

  it('of another company than one thinks is no candidate elsewhere [CF-2]', async () => {
    const ada = await portal.server.browser().play('ada-user');
    const other = await FormDraft.begin(ada, REGISTRATION, COMPANY);
    expect((await other.add('/contacts/technical', 'customer', CARLA)).status).toBe(201);
    const { page } = await atContacts();
    const list = await new Picking(page, 'Technical contact').open();
    expect(await list.getByText('Carla Custers').count()).toBe(0);
  });
});

describe('verdicts', () => {
  it('follow the other answers: what was chosen is judged anew [CR-4, ER-1, ER-8]', async () => {
    const ada = await portal.server.browser().play('ada-user');
    const draft = await FormDraft.begin(ada, REGISTRATION, COMPANY);
    const carla = await draft.add('/contacts/commercial', 'customer', CARLA);
    const seen = (await draft.read()).headers.get('etag') ?? '';
    await draft.keep({ ...COMPANY, contacts: { commercial: carla.body.id } }, seen);
    const { page } = await portal.open({ persona: 'ada-user', path: `/drafts/${draft.id}?step=3` });
    const commercial = new Picking(page, 'Commercial contact');
    await commercial.group.getByText('Fits').waitFor();
    await page.getByRole('button', { name: /Details/ }).click();
    await page.getByRole('radio', { name: 'Value-add partner' }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await commercial.group.getByText('Not possible').waitFor();
    await commercial.group.getByText('This customer deals with your company only').first().waitFor();
  });
});
