import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { putCompany, readCompany } from '../../server/store/repositories/companies.ts';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests();

const openSwitch = (page: Page) => page.getByRole('button', { name: /Act for a customer/ }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Act for a customer' });
const banner = (page: Page) => page.getByText('You are acting for Brewery De Kroon');

it('acts for a customer and back, says so all the time, and shows what is theirs [PB-1]', async () => {
  const { page } = await tests.open({ persona: 'ada-user' });
  await openSwitch(page);
  await dialog(page).getByRole('option', { name: 'Brewery De Kroon' }).click();
  await banner(page).waitFor();
  await page.getByRole('link', { name: 'Company profile' }).click();
  await page.getByRole('main').getByText('What is known of Brewery De Kroon').waitFor();
  await banner(page).waitFor();
  await page.mouse.wheel(0, 3_000);
  expect(await banner(page).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Back to Northwind IT' }).click();
  await page.getByRole('main').getByText('What is known of Northwind IT').waitFor();
  expect(await banner(page).count()).toBe(0);
});

it('is searched and chosen by the keyboard, the own company first [PB-1]', async () => {
  const { page } = await tests.open({ persona: 'ada-user' });
  await page.getByRole('button', { name: /Act for a customer/ }).focus();
  await page.keyboard.press('Enter');
  const field = dialog(page).getByRole('combobox');
  await expect
    .poll(() => page.evaluate(`document.activeElement.getAttribute('role') === 'combobox'`))
    .toBe(true);
  expect(await dialog(page).getByRole('option').first().textContent()).toContain('Northwind IT');
  await page.keyboard.type('kroon');
  await dialog(page).getByText('1 other company').waitFor();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() =>
      page.evaluate(
        `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent.includes('Kroon')`,
      ),
    )
    .toBe(true);
  expect(await field.inputValue()).toBe('kroon');
  await page.keyboard.press('Enter');
  await banner(page).waitFor();
});

it('leads from a customer that is not in the list to registering it [PB-1]', async () => {
  const { page } = await tests.open({ persona: 'ada-user' });
  await openSwitch(page);
  await dialog(page).getByRole('combobox').fill('nobody of that name');
  await dialog(page).getByText('None of them has a name like that.').waitFor();
  await dialog(page).getByText('has not been registered yet').waitFor();
  await dialog(page).getByRole('link', { name: 'Register a customer' }).click();
  await page.waitForURL(/\/(start|drafts)\//);
});

it('cannot be missed on a phone [PB-1]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', width: 360, height: 740 });
  await openSwitch(page);
  await dialog(page).getByRole('option', { name: 'Brewery De Kroon' }).click();
  await banner(page).waitFor();
  await page.getByRole('button', { name: /Acting for Brewery De Kroon/ }).waitFor();
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBe(0);
});

it('follows another tab that switches, and says so [PB-1]', async () => {
  const portal = await tests.open({ persona: 'ada-user', path: '/profile/partner-portal' });
  await portal.page.getByRole('main').getByText('What is known of Northwind IT').waitFor();
  const other = await portal.anotherTab();
  await openSwitch(other);
  await dialog(other).getByRole('option', { name: 'Brewery De Kroon' }).click();
  await banner(other).waitFor();
  await portal.page.getByRole('main').getByText('What is known of Brewery De Kroon').waitFor();
  await portal.page.getByText('In another tab you have begun to act for Brewery De Kroon').waitFor();
  await banner(portal.page).waitFor();
});

it('is asked for before a tenant can be requested for a customer, and the screens are then theirs [TR-1]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/lists/partner-portal/tenants' });
  await openSwitch(page);
  await dialog(page).getByRole('option', { name: 'Brewery De Kroon' }).click();
  await banner(page).waitFor();
  await page.waitForURL(/\/lists\/partner-portal\/tenants/);
  await page.getByRole('heading', { level: 1, name: 'Tenant Configuration' }).waitFor();
});

it('tells who may not request a tenant, though their company has the service, who can help [TR-1, PB-2]', async () => {
  await giveRole('bram-user', 'partnerReader');
  const bram = { persona: 'bram-user', language: 'en' } as const;
  const { page } = await tests.open({ ...bram, path: '/lists/partner-portal/tenants' });
  const add = page.getByRole('button', { name: 'Add Tenant / Azure Subscription' }).first();
  await expect
    .poll(() => add.getAttribute('aria-description'))
    .toContain('You lack the permission "Request tenants"');
  await page.goto('/start/partner-portal/tenant-request');
  const refusal = page.getByRole('alert');
  await refusal.getByText('You lack the permission "Request tenants"').waitFor();
  expect(await refusal.textContent()).toContain('Ada Peeters');
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
  await giveRole('bram-user', 'partnerUser');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Request a tenant' }).waitFor();
});

it('shows no partner anything of another, not even that it exists [CF-2]', async () => {
  const { page } = await tests.open({ persona: 'greet-user', language: 'en' });
  await openSwitch(page);
  await dialog(page).getByRole('option', { name: 'Bakery Morgenrood' }).waitFor();
  await dialog(page).getByRole('combobox').fill('kroon');
  await dialog(page).getByText('None of them has a name like that.').waitFor();
  await page.keyboard.press('Escape');
  const answer = await page.request.get('/api/v1/companies/brewery');
  const unknown = await page.request.get('/api/v1/companies/nobody');
  expect([answer.status(), unknown.status()]).toEqual([404, 404]);
  await page.goto('/lists/partner-portal/customers');
  await page.getByText('Bakery Morgenrood').waitFor();
  expect(await page.getByText('Brewery De Kroon').count()).toBe(0);
});

it('is found among thousands, page by page [PB-1]', async () => {
  await manyCustomers(300);
  const { page } = await tests.open({ persona: 'ada-user' });
  await openSwitch(page);
  await dialog(page).getByText('302 other companies').waitFor();
  await dialog(page).getByRole('listbox').hover();
  for (let tries = 0; tries < 40 && (await dialog(page).getByRole('option').count()) < 150; tries += 1) {
    await page.mouse.wheel(0, 4_000);
    await page.waitForTimeout(50);
  }
  expect(await dialog(page).getByRole('option').count()).toBeGreaterThanOrEqual(150);
  await dialog(page).getByRole('combobox').fill('company 299');
  await dialog(page).getByRole('option', { name: 'Company 299' }).click();
  await page.getByText('You are acting for Company 299').waitFor();
});

/** As approved registrations would leave them behind. */
async function manyCustomers(count: number): Promise<void> {
  const { store } = tests.server.app;
  const like = await readCompany(store.read, 'brewery', { sees: 'everything' });
  if (like === undefined) throw new Error('the demonstration has changed');
  await store.write(async (db) => {
    for (let index = 0; index < count; index += 1)
      await putCompany(db, { ...like, id: `company-${index}`, name: `Company ${index}` });
  });
}

/** As the administrator of the company does. */
async function giveRole(user: string, role: string): Promise<void> {
  const ada = await tests.server.browser().play('ada-user');
  const { name } = (await ada.get(`/api/v1/users/${user}`)).body;
  const body = { actingFor: 'northwind', name, disabled: false, roles: { 'partner-portal': [role] } };
  const changed = await ada.request('PUT', `/api/v1/users/${user}`, body, { 'if-match': '*' });
  expect([changed.status, changed.text]).toEqual([200, expect.anything()]);
}
