import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { GIVES_UP_SOON, type Lively, makeLively } from '../support/lively-portal.ts';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests(GIVES_UP_SOON);
const ROLE = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';
const ONBOARDING = '/lists/msp-hub/customer-onboarding';

let lively: Lively;
let all: number;
beforeAll(async () => {
  lively = await makeLively(tests.server);
  const ada = await tests.server.browser().play('ada-user');
  all = (await ada.get('/api/v1/tables/msp-hub/customer-onboarding')).body.all;
});

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

const counter = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: 'Only those that are' }).getByRole('button', { name: title });

async function countOf(page: Page, title: string): Promise<number> {
  return Number.parseInt((await counter(page, title).textContent()) ?? '', 10);
}

async function namesIn(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').allInnerTexts();
}

async function openOnboarding(persona = 'ada-user', path = ONBOARDING): Promise<Page> {
  const { page } = await tests.open({ persona, path });
  await page.getByRole('row').nth(1).waitFor();
  return page;
}

describe('Customer Management', () => {
  it('is where registering a customer starts, with the + next to its search [CR-1]', async () => {
    const { page } = await tests.open({ persona: 'ada-user' });
    await page.getByRole('link', { name: 'Customer Management' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customer Management' }).waitFor();
    const search = await page.getByRole('searchbox').boundingBox();
    const add = await page.getByRole('button', { name: 'Add a customer' }).boundingBox();
    expect(Math.abs((search?.y ?? 0) - (add?.y ?? 1e6))).toBeLessThan(20);
    await page.getByRole('button', { name: 'Add a customer' }).click();
    await page.waitForURL('**/start/partner-portal/customer-registration**');
    await page.getByRole('heading', { level: 1, name: /Register a customer/ }).waitFor();
  });

  it('offers with an approved customer what belongs to it: its switch, its contacts, a tenant [CR-6, TR-1]', async () => {
    const { page } = await tests.open({ persona: 'ada-user', path: '/lists/partner-portal/customers' });
    const actions = page.getByRole('button', { name: 'Actions for Brewery De Kroon' });
    await actions.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Act for this customer' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await actions.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    const items = await page.getByRole('menuitem').allInnerTexts();
    expect(items).toEqual(['Act for this customer', 'Users and contacts', 'Request a tenant']);
    await page.getByRole('menuitem', { name: 'Request a tenant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Request a tenant' }).waitFor();
    await page.getByText('Brewery De Kroon').first().waitFor();
  });

  it('is filtered and sorted, and the address keeps it', async () => {
    const { page } = await tests.open({ persona: 'ada-user', path: '/lists/partner-portal/customers' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Value-add partner' }).click();
    await page.getByText('1 of 2').waitFor();
    await page.keyboard.press('Escape');
    expect(await namesIn(page)).toEqual(['Clinic Sint-Anna']);
    await page.reload();
    await page.getByText('1 of 2').waitFor();
    await page.getByRole('button', { name: 'Do not filter by Relationship: Value-add partner' }).click();
    await page.getByText('2 in all').waitFor();
    const heading = page.getByRole('columnheader', { name: 'Customer' });
    await heading.getByRole('button').click();
    await page.waitForURL('**sort=name**');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').click();
    await page.waitForURL('**sort=-name**');
    await expect.poll(() => namesIn(page)).toEqual(['Clinic Sint-Anna', 'Brewery De Kroon']);
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
  });
});

describe('Customer Onboarding', () => {
  it('has counters that are disjoint, and each shows what it counts [MH-1]', async () => {
    const { page } = await tests.open({ persona: 'ada-user' });
    await page.getByRole('navigation').getByRole('link', { name: 'Customer Onboarding' }).click();
    await page.getByText(`${all} in all`).waitFor();
    const names = await namesIn(page);
    const shown: string[] = [];
    for (const title of ['Failed', 'Completed', 'Active']) {
      const count = await countOf(page, title);
      await counter(page, title).click();
      await page.getByText(`${count} of ${all}`).waitFor();
      expect(await counter(page, title).getAttribute('aria-pressed')).toBe('true');
      const counted = await namesIn(page);
      expect(counted).toHaveLength(count);
      shown.push(...counted);
    }
    expect(shown.toSorted()).toEqual(names.toSorted());
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(`${all} in all`).waitFor();
  });

  it('shows each strand with its status, or the button that begins it, and how long ago one enrolled [MH-2]', async () => {
    const page = await openOnboarding();
    const headings = await page.getByRole('columnheader').allInnerTexts();
    expect(headings.slice(0, 6)).toEqual([
      'Customer Name',
      'Reseller Relationship',
      'GDAP Access',
      'MSP Hub Access',
      'P2P Transfer (Optional)',
      'Enrolled',
    ]);
    const established = row(page, 'Alpenglow Hotels');
    await established.getByText('Established').nth(1).waitFor();
    await established.getByText('Completed').waitFor();
    await established.getByRole('button', { name: 'Initiate' }).waitFor();
    await established.getByText(/^\d+ days ago$/).waitFor();
    const enrolled = row(page, 'Maison Lefèvre');
    await enrolled.getByText('In Progress').waitFor();
    for (const name of ['Create Request', 'Start', 'Initiate', 'Cancel', 'Finish'])
      await enrolled.getByRole('button', { name }).waitFor();
    await row(page, 'Bakkerij De Gouden Aar').getByText('Pending').waitFor();
    await enrolled.getByRole('button', { name: 'Create Request' }).click();
    await page.waitForURL(`**/cases/${lively.cases.enrolled}/events/createGdapRequest`);
  });

  it('is searched by the name of the customer, whatever its capitals and accents [MH-2]', async () => {
    const page = await openOnboarding();
    await page.getByRole('searchbox').fill('LEFEVRE');
    await page.getByText(`1 of ${all}`).waitFor();
    expect(await namesIn(page)).toEqual(['Maison Lefèvre']);
    await page.getByRole('searchbox').fill('nobody of that name');
    await page.getByText('Nothing of that kind').waitFor();
    await page.getByRole('searchbox').press('Escape');
    await page.getByText(`${all} in all`).waitFor();
  });

  it('leads from a row to its case', async () => {
    const page = await openOnboarding();
    await page.getByRole('link', { name: 'Maison Lefèvre' }).click();
    await page.waitForURL(`**/cases/${lively.cases.enrolled}`);
  });

  it('enrols a single customer from the +; what was typed can be discarded, Submit starts the case [MH-3]', async () => {
    const page = await openOnboarding();
    const openForm = async () => {
      await page.getByRole('button', { name: 'Enrol customers' }).click();
      await page.getByRole('menuitem', { name: /Single enrolment/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Enrol a customer' }).waitFor();
    };
    await openForm();
    await page.getByRole('textbox', { name: 'Customer name' }).fill('Never Enrolled');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
    await page.getByText(`${all} in all`).waitFor();
    await openForm();
    expect(await page.getByRole('textbox', { name: 'Customer name' }).inputValue()).toBe('');
    await page.getByRole('textbox', { name: 'Customer name' }).fill('Really Enrolled');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('office@really.example');
    await page.getByRole('textbox', { name: 'Domain name' }).fill('really.example');
    await page.getByRole('combobox', { name: 'Country' }).fill('Belgium');
    await page.getByRole('option', { name: 'Belgium' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('The customer is enrolled').waitFor();
    await page.goto(ONBOARDING);
    await row(page, 'Really Enrolled').getByText('In Progress').waitFor();
  });

  it('renews a row in its place when its case changes elsewhere', async () => {
    const page = await openOnboarding();
    const fjord = row(page, 'Fjord Analytics');
    await fjord.getByRole('button', { name: 'Create Request' }).waitFor();
    await page.evaluate('window.isTheSamePage = true');
    const ada = await tests.server.browser().play('ada-user');
    const list = await ada.get('/api/v1/tables/msp-hub/customer-onboarding?search=fjord');
    const answers = { name: 'From elsewhere', days: 30, recommendedRoles: [ROLE] };
    const sent = await ada.post(`/api/v1/cases/${list.body.rows[0].id}/events/createGdapRequest`, {
      answers,
    });
    expect(sent.status).toBe(200);
    await fjord.getByText('In Progress').waitFor();
    expect(await page.evaluate('window.isTheSamePage')).toBe(true);
  });

  it('says why a customer cannot be finished yet, also to the keyboard, and with the clause’s reason [MH-10]', async () => {
    const page = await openOnboarding();
    const finish = row(page, 'Maison Lefèvre').getByRole('button', { name: 'Finish' });
    expect(await finish.getAttribute('aria-disabled')).toBe('true');
    await row(page, 'Maison Lefèvre').getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Tab');
    const reason = page.getByRole('tooltip').filter({ hasText: 'The onboarding cannot be finished yet.' });
    await reason.waitFor();
    expect(await finish.getAttribute('aria-description')).toBe(await reason.innerText());
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'hidden' });
  });

  it('finishes: it informs what will come of it, and on confirmation removes the customer; the history stays [MH-10]', async () => {
    const page = await openOnboarding();
    const finish = row(page, 'Alpenglow Hotels').getByRole('button', { name: 'Finish' });
    await finish.click();
    const dialog = page.getByRole('dialog', { name: 'Finish · Alpenglow Hotels' });
    await dialog.getByText('The onboarding process is complete.').waitFor();
    await dialog.getByText('will be removed from the onboarding system').waitFor();
    await dialog.getByRole('button', { name: 'Do nothing' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await finish.click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('status').getByText('Done: Finish · Alpenglow Hotels').waitFor();
    await page.getByRole('link', { name: 'Alpenglow Hotels' }).waitFor({ state: 'detached' });
    expect(await countOf(page, 'Completed')).toBe(0);
    const ada = await tests.server.browser().play('ada-user');
    expect((await ada.get(`/api/v1/cases/${lively.cases.established}`)).body.status).toBe('done');
  });

  it('cancels: says what stays, and ends the case on confirmation [MH-12]', async () => {
    const page = await openOnboarding();
    await row(page, 'Cobalt Robotics').getByRole('button', { name: 'Cancel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel · Cobalt Robotics' });
    await dialog.getByText('A pending transfer and GDAP request are withdrawn').waitFor();
    await dialog.getByText('an established reseller relationship stays').waitFor();
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('link', { name: 'Cobalt Robotics' }).waitFor({ state: 'detached' });
  });

  it('does nothing to a case that somebody changed meanwhile, and says so', async () => {
    const page = await openOnboarding();
    const ada = await tests.server.browser().play('ada-user');
    const list = await ada.get('/api/v1/tables/msp-hub/customer-onboarding?search=harbourside');
    await row(page, 'Harbourside Dental').getByRole('button', { name: 'Cancel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel · Harbourside Dental' });
    await dialog.getByText('The onboarding ends.').waitFor();
    const reminded = await ada.post(`/api/v1/cases/${list.body.rows[0].id}/events/remindRelationship`, {});
    expect(reminded.status).toBe(200);
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await dialog.getByText('It has changed meanwhile').waitFor();
    await dialog.getByText('Nothing was done.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await row(page, 'Harbourside Dental').waitFor();
  });

  it('offers a reader nothing that only others may do, and says who can help [PB-2]', async () => {
    const page = await openOnboarding('bram-user');
    const start = row(page, 'Maison Lefèvre').getByRole('button', {
      name: 'Starten · Maison Lefèvre',
      exact: true,
    });
    expect(await start.getAttribute('aria-description')).toContain('Ada Peeters');
    await page.getByRole('button', { name: 'Klanten inschrijven' }).click();
    const item = page.getByRole('menuitem', { name: /Ada Peeters/ }).first();
    expect(await item.getAttribute('aria-disabled')).toBe('true');
  });

  it('is a list of cards on a phone, with all that can be done, and nothing overflows', async () => {
    const { page } = await tests.open({ persona: 'ada-user', path: ONBOARDING, width: 360 });
    const card = page.getByRole('listitem').filter({ hasText: 'Maison Lefèvre' });
    await card.getByText('Reseller Relationship').waitFor();
    await card.getByRole('button', { name: 'Create Request' }).waitFor();
    await card.getByRole('button', { name: 'Cancel' }).waitFor();
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await page.getByLabel('Sort by').selectOption({ label: 'Customer Name, upwards' });
    await expect
      .poll(() => page.getByRole('article').first().innerText())
      .toContain('Bakkerij De Gouden Aar');
  });
});

describe('Tenant Configuration', () => {
  it('lists tenants and requests, and leads to the choice of action [TR-2]', async () => {
    const { page } = await tests.open({ persona: 'ada-user' });
    await page.getByRole('navigation').getByRole('link', { name: 'Tenant Configuration' }).click();
    await page.getByRole('cell', { name: 'dekroonevents' }).waitFor();
    await page.getByText('Awaiting signature (on hold)').waitFor();
    await page.getByRole('cell', { name: 'Completed' }).waitFor();
    await page.getByRole('button', { name: '+ Add Tenant / Azure Subscription' }).click();
    await page.getByRole('radio', { name: 'Add or create new Azure tenant' }).waitFor();
  });
});

describe('a pack that the portal has never heard of', () => {
  it('has its list with no code of its own, and says that nothing is in it', async () => {
    const { page } = await tests.open({ persona: 'ada-user', path: '/lists/equipment-loan/loans' });
    await page.getByText('Nothing is lent.').waitFor();
    await page.getByRole('button', { name: 'Borrow' }).first().click();
    await page.waitForURL('**/start/equipment-loan/loan-request**');
  });
});
