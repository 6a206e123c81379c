import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { portalTests } from '../support/portal-tests.ts';
import { COMPANY } from '../support/registration.ts';

const portal = portalTests();
const REGISTRATION = '/start/partner-portal/customer-registration';
const ELS = { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' };
const OWN = { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' };

describe('registering a customer', () => {
  it('checks the VAT number, says what the check filled in, and leaves that editable [CR-2]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: REGISTRATION });
    await text(page, 'VAT number').fill('BE 0428 759 497');
    await page.getByText('Checked. 5 fields were filled in.').waitFor();
    await page.getByText('Answered by a simulation').waitFor();
    await next(page, 'Details');
    await expect.poll(() => text(page, 'City').inputValue()).not.toBe('');
    await page.getByText('Filled in for you').first().waitFor();
    await text(page, 'City').fill('Somewhere else');
    await expect.poll(() => text(page, 'City').inputValue()).toBe('Somewhere else');
  });

  it('refuses a number with wrong check digits at its field, with the clause, and goes no further [CR-2]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: REGISTRATION });
    await text(page, 'VAT number').fill('BE 0428 759 498');
    await page.getByRole('button', { name: 'Next' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('This is not a valid VAT number.').waitFor();
    await summary.getByText('CR-2').first().waitFor();
    await expect.poll(() => isFocused(page, 'VAT number')).toBe(true);
    const described = await text(page, 'VAT number').getAttribute('aria-describedby');
    expect(await textOf(page, described)).toContain('This is not a valid VAT number.');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('goes on where the service for VAT numbers is away, and says that it will be checked again [CR-2]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    const operator = await portal.server.browser().play('operator');
    const act = '/api/v1/twins/vies/acts/setCountry';
    expect((await operator.post(act, { country: 'FR', availability: 'unavailable' })).status).toBe(200);
    await page.goto(REGISTRATION);
    await text(page, 'VAT number').fill('FR 40 303 265 045');
    await page
      .getByText(/cannot be asked|does not answer|not available|unavailable/i)
      .first()
      .waitFor();
    await next(page, 'Details');
  });

  it('is asked once more about the VAT number, by hand, once the service is there again [CR-2]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    const operator = await portal.server.browser().play('operator');
    const faults = '/api/v1/twins/vies/faults';
    expect((await operator.post(faults, { kind: 'status', status: 503 })).status).toBeLessThan(300);
    await page.goto(REGISTRATION);
    await text(page, 'VAT number').fill('BE 0428 759 497');
    await page.getByText('The service that checks this does not answer.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await operator.request('DELETE', faults);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('Checked. 5 fields were filled in.').waitFor();
    expect(await isFocused(page, 'VAT number')).toBe(true);
    expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0);
  });

  it('asks for the company, how one stands to it, its size and Secwise Watch, and names what is missing [CR-3]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    await page.goto(`/drafts/${await draft(page, { vat: 'BE0428759497' })}`);
    await heading(page, 'Details');
    for (const name of ['Official company name', 'Primary phone number', 'Street and number', 'City'])
      await text(page, name).waitFor();
    for (const name of ['Industry', 'Size of the company', 'Country'])
      await page.getByRole('combobox', { name }).or(text(page, name)).first().waitFor();
    await page.getByRole('radio', { name: 'Value-add partner' }).waitFor();
    await page.getByRole('group', { name: 'Does the customer use Secwise Watch?' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Industry is required.' }).click();
    await expect.poll(() => focusedName(page)).toContain('Industry');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('takes what was typed for from a list by Enter, which sends nothing while the list is open [CR-3]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    await page.goto(`/drafts/${await draft(page, { vat: 'BE0428759497' })}`);
    await heading(page, 'Details');
    const size = page.getByRole('combobox', { name: 'Size of the company' });
    await size.pressSequentially('nothing of the kind', { delay: 20 });
    await page.getByRole('listbox').waitFor();
    await size.press('Enter');
    await size.press('Escape');
    await size.fill('');
    await size.pressSequentially('Small', { delay: 20 });
    await page.getByRole('option', { name: 'Small' }).waitFor();
    await size.press('Enter');
    await expect.poll(() => size.inputValue()).toBe('Small: 10 to 49 people');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByText('Official company name is required.').count()).toBe(0);
  });

  it('shows everything for review with each warning and document owed, which stops Confirm alone [CR-5, ER-4]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    await page.goto(`/drafts/${await draft(page, { ...COMPANY, vat: 'BE0428759497', contacts: OWN })}`);
    await heading(page, 'Review');
    for (const words of ['Acme NV', 'Manufacturing', 'Belgium', 'Reseller', 'Ada Peeters'])
      await page.getByRole('definition').filter({ hasText: words }).first().waitFor();
    await page.getByText('accept full legal responsibility').first().waitFor();
    await page.getByRole('heading', { name: 'Still owed' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('alert').getByText('This cannot be submitted yet').waitFor();
    await page.getByRole('alert').getByText('ER-4').first().waitFor();
    await page.getByRole('button', { name: 'Edit Contacts' }).click();
    await heading(page, 'Contacts');
  });
});

describe('requesting a tenant', () => {
  it('begins with a choice of action [TR-2]', async () => {
    const { page } = await acting('brewery');
    await page.goto('/start/partner-portal/tenant-request');
    const actions = page.getByRole('group', { name: 'Action' });
    await actions.getByRole('radio', { name: /Add or create new Azure tenant/ }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByText('Action is required.').waitFor();
  });

  it('checks the name of a new tenant while it is typed, and asks a domain of an existing one [TR-3]', async () => {
    const { page } = await acting('brewery');
    const id = await draft(page, { action: 'addTenant' }, 'tenant-request', 'brewery');
    await page.goto(`/drafts/${id}`);
    await page.getByRole('radio', { name: 'Create new tenant' }).check();
    await text(page, 'Name under .onmicrosoft.com').fill('kroon-two');
    await text(page, 'Name under .onmicrosoft.com').blur();
    await page.locator('[data-tone=error]').first().waitFor();
    await text(page, 'Name under .onmicrosoft.com').fill('kroontwo');
    await page.getByText('Checked. Nothing stands against it.').waitFor();
    await page.getByRole('radio', { name: 'Onboard existing tenant' }).check();
    await text(page, 'Primary domain').waitFor();
    await page.getByText('Verify the domain in the Office 365 admin console').waitFor();
    await page.getByRole('checkbox', { name: 'I have verified this domain' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('offers the published flows that can handle it [TR-5]', async () => {
    const { page } = await acting('brewery');
    const answers = { action: 'addTenant', status: 'new', tenantName: 'kroonflow', contacts: ELS };
    await page.goto(`/drafts/${await draft(page, answers, 'tenant-request', 'brewery')}`);
    await heading(page, 'Customer flow');
    expect(await page.getByRole('radio').count()).toBe(2);
  });

  it('shows for review the reminder to keep documents, and who is told what when it is sent [TR-6, PR-1]', async () => {
    const { page } = await acting('brewery');
    const flow = 'tenant-request-with-agreement';
    const answers = { action: 'addTenant', status: 'new', tenantName: 'kroonreview', contacts: ELS, flow };
    await page.goto(`/drafts/${await draft(page, answers, 'tenant-request', 'brewery')}?step=5`);
    await heading(page, 'Review');
    await page.getByText('Keep the signed contractual documents').waitFor();
    const ahead = page.getByRole('region', { name: 'What happens when you submit' });
    await ahead.getByText('Technical contact').first().waitFor();
    await ahead.getByText('Commercial contact').first().waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Your request for kroonreview.onmicrosoft.com is submitted').waitFor();
  });
});

describe('any form', () => {
  it('of any pack is drawn from what the server hands out, and judged by it [DE-6]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: '/start/equipment-loan/loan-request' });
    await page.getByRole('heading', { level: 1, name: 'Borrow a tool' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByText('Tool is required.').waitFor();
  });

  it('that somebody may not fill in says why, and who can help [PB-2]', async () => {
    const { page } = await portal.open({
      persona: 'greet-user',
      path: '/start/partner-portal/tenant-request',
      language: 'en',
    });
    await page.getByRole('alert').waitFor();
    await page.getByRole('heading', { level: 1, name: 'This form cannot be filled in' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is read in the language of whoever fills it in', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: REGISTRATION, language: 'nl' });
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  });
});

const text = (page: Page, name: string) => page.getByRole('textbox', { name });

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

async function next(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await heading(page, title);
}

const isFocused = (page: Page, name: string): Promise<boolean> =>
  text(page, name).evaluate((element) => element === element.ownerDocument.activeElement);

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    `document.querySelector('label[for="' + document.activeElement.id + '"]')?.textContent ?? ''`,
  );
}

async function textOf(page: Page, ids: string | null): Promise<string> {
  const texts = await Promise.all(
    (ids ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
  );
  return texts.join(' ');
}

async function acting(company: string) {
  const opened = await portal.open({ persona: 'ada-user' });
  const answer = await opened.page.request.post('/api/v1/session/company', {
    headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': `switch-to-${company}-0001` },
    data: { company },
  });
  expect(answer.status()).toBe(200);
  return opened;
}

let drafts = 0;

async function draft(
  page: Page,
  answers: object,
  form = 'customer-registration',
  actingFor = 'northwind',
): Promise<string> {
  const answer = await page.request.post('/api/v1/drafts', {
    headers: {
      'sec-fetch-site': 'same-origin',
      'idempotency-key': `a-draft-of-this-file-${String(++drafts)}`,
    },
    data: { actingFor, pack: 'partner-portal', form, answers },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
