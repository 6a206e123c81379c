import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { portalTests } from '../support/portal-tests.ts';
import { submitRegistration } from '../support/submit-registration.ts';

const tests = portalTests({ retries: { attempts: 2, first: 1, longest: 1 } });

const play = (persona: string): Promise<Browser> => tests.server.browser().play(persona);

/** As an operator finds it: in the menu, then in the list. */
async function openFromValidation(page: Page, number: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Validation' }).click();
  await page.getByRole('link', { name: number }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function answerYes(page: Page, question: RegExp): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: 'Yes' }).check();
}

/** Through the steps of a form that is filled in already. */
async function goToEnd(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: /^Next/ });
  await next.waitFor();
  while ((await next.count()) > 0) {
    const step = page.getByRole('heading', { level: 2 }).first();
    const before = (await step.textContent()) ?? '';
    await next.click();
    await step.filter({ hasNotText: before }).waitFor();
  }
}

it('is approved by the operator, and the customer appears in Customer Management [CR-6]', async () => {
  const ada = await play('ada-user');
  const { number } = await submitRegistration(ada, { vat: 'BE0411905847', name: 'Harbour Works' });
  await tests.server.settled();
  const { page: hers } = await tests.open({
    persona: 'ada-user',
    path: '/lists/partner-portal/customers',
  });
  await hers.getByText('Brewery De Kroon').first().waitFor();
  const { page } = await tests.open({ persona: 'operator' });
  await openFromValidation(page, number);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('heading', { level: 1, name: 'Approve' }).waitFor();
  await answerYes(page, /All required information/);
  await answerYes(page, /The contacts are valid/);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved').first().waitFor();
  await hers.getByText('Harbour Works').first().waitFor();
});

it('is sent back with reasons, which the partner reads, and submits again [CR-6, PR-2]', async () => {
  const ada = await play('ada-user');
  const { id, number } = await submitRegistration(ada, { name: 'Acme NV' });
  await tests.server.settled();
  const { page } = await tests.open({ persona: 'operator' });
  await openFromValidation(page, number);
  await page.getByRole('button', { name: 'Send back' }).click();
  await page.getByRole('checkbox', { name: 'Something is not right' }).check();
  await page.getByLabel(/Explanation for the partner/).fill('Give the registered office.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await page.getByText('Rejected').first().waitFor();
  const { page: hers } = await tests.open({ persona: 'ada-user', path: `/cases/${id}` });
  await hers.getByText('Give the registered office.').first().waitFor();
  await hers.getByRole('button', { name: 'Correct and send again' }).first().click();
  await goToEnd(hers);
  await hers.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('To validate').first().waitFor();
});

it('shows the results of the automatic checks to whoever validates [PR-2]', async () => {
  const ada = await (await play('ada-user')).actFor('brewery');
  const contacts = { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' };
  const flow = 'tenant-request-with-agreement';
  const begun = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow,
    actingFor: 'brewery',
    answers: { action: 'addTenant', status: 'new', tenantName: 'kroonchecks', flow, contacts },
  });
  expect([begun.status, begun.text]).toEqual([201, expect.anything()]);
  await tests.server.settled();
  const { page } = await tests.open({ persona: 'operator' });
  await openFromValidation(page, begun.body.number as string);
  await page.getByText('Technical contact in ServiceNow').waitFor();
  await page.getByText('Whether a name under .onmicrosoft.com is free').waitFor();
  await page.getByRole('button', { name: 'Approve' }).click();
  await answerYes(page, /All required information/);
  await answerYes(page, /The contacts are valid/);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page
    .getByText(/Awaiting signature/)
    .first()
    .waitFor();
});

it('lets the operator alone see that another partner has registered the same number [CF-2]', async () => {
  const ada = await play('ada-user');
  const { id } = await submitRegistration(ada, { vat: 'BE0206460639', name: 'The same bakery' });
  await tests.server.settled();
  const { page } = await tests.open({ persona: 'operator', path: `/cases/${id}` });
  await page.getByText('Registered by another partner too').first().waitFor();
  const { page: hers } = await tests.open({ persona: 'ada-user', path: `/cases/${id}` });
  await hers.getByRole('heading', { level: 1, name: /./ }).waitFor();
  await hers.getByText('The same bakery').first().waitFor();
  await hers.getByText('Activity log').first().waitFor();
  expect(await hers.getByText(/another partner/i).count()).toBe(0);
});

it('has what failed for good tried again, and the case goes on [MH-11]', async () => {
  const { id, domain } = await stuckCase('Stuck Customer');
  const { page } = await tests.open({ persona: 'operator' });
  await page.getByRole('link', { name: /Incidents.*1 waits for you/ }).click();
  const incident = page.getByRole('article', { name: /Create a customer in the hub/ });
  await incident.getByText('The hub has a fault (503).').waitFor();
  await incident.getByText('What was asked ·').click();
  await incident.getByText(domain, { exact: true }).waitFor();
  await (await play('operator')).request('DELETE', '/api/v1/twins/hub/faults');
  await incident.getByRole('button', { name: /^Try again/ }).click();
  await page.getByText('Nothing has failed').waitFor();
  await expect
    .poll(async () => {
      await tests.server.settled();
      return (await (await play('ada-user')).get(`/api/v1/cases/${id}`)).body.incidents as unknown[];
    })
    .toEqual([]);
});

it('has what was asked corrected, or goes on without it and says why [MH-11]', async () => {
  await stuckCase('Corrected Customer');
  await stuckCase('Skipped Customer');
  const { page } = await tests.open({ persona: 'operator', path: '/incidents' });
  const first = page.getByRole('article').filter({ hasText: 'Corrected Customer' });
  await first.getByRole('button', { name: /^Correct/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct, and try again' });
  await dialog.getByLabel(/Phone/).fill('');
  await dialog.getByLabel(/Company name/).fill('Corrected Customer NV');
  await dialog.getByLabel(/Phone/).fill('+3225550111');
  await (await play('operator')).request('DELETE', '/api/v1/twins/hub/faults');
  await dialog.getByRole('button', { name: 'Save and try again' }).click();
  await first.waitFor({ state: 'detached' });
  const second = page.getByRole('article').filter({ hasText: 'Skipped Customer' });
  await second.getByRole('button', { name: /^Go on without it/ }).click();
  const question = page.getByRole('dialog', { name: 'Go on without it?' });
  await question.getByLabel(/Reason/).fill('They have cancelled by telephone.');
  await question.getByRole('button', { name: 'Go on without it' }).click();
  await page.getByText('Nothing has failed').waitFor();
});

it('takes a partner in, whose administrator is invited, and activates a service for it [PB-2]', async () => {
  const { page } = await tests.open({ persona: 'operator', path: '/partners' });
  await page.getByRole('button', { name: 'Take a partner in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take a partner in' });
  await dialog.getByLabel(/Name of the company/).fill('Lakeside Systems');
  await dialog.getByLabel('Name', { exact: false }).last().fill('Lena Lake');
  await dialog.getByLabel(/E-mail address/).fill('lena@lakeside.example');
  await dialog.getByRole('button', { name: 'Take in and invite' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lakeside Systems' }).waitFor();
  await page.getByText('lena@lakeside.example').waitFor();
  const service = page.getByRole('switch', { name: 'Tenant Configuration' });
  await service.check({ force: true });
  await page.getByText('Activated: Tenant Configuration').waitFor();
  expect(await service.isChecked()).toBe(true);
});

it('finds in the audit who did what, and verifies the history', async () => {
  const { page } = await tests.open({ persona: 'operator', path: '/audit' });
  await page.getByRole('combobox', { name: 'What it concerns' }).selectOption('session');
  await page.getByRole('link', { name: 'Olivia Operator' }).first().click();
  await page.getByRole('button', { name: /Only by operator/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Ada Peeters' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Verify the history' }).click();
  await page.getByText('The history is whole.').waitFor();
});

it.each(['incidents', 'mailbox', 'systems', 'clock', 'partners', 'audit'])(
  'refuses a partner’s user the screen %s, which is not in their menu either [CF-2]',
  async (screen) => {
    const { page } = await tests.open({ persona: 'ada-user', path: `/${screen}` });
    await page.getByRole('alert').getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).count()).toBe(0);
  },
);

let stuck = 0;

/** A case whose request to a service has failed for good. */
async function stuckCase(companyName: string): Promise<{ id: string; domain: string }> {
  stuck += 1;
  const domain = `stuck${stuck}.example`;
  const email = `rep@${domain}`;
  const [ada, operator] = [await play('ada-user'), await play('operator')];
  const fault = { kind: 'status', status: 503, operation: 'createCustomer' };
  await operator.post('/api/v1/twins/hub/faults', fault);
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: { customerName: companyName, email, domain, country: 'BE' },
  });
  const id = begun.body.id as string;
  const answers = { ...HUB_ACCESS, companyName, email, domain };
  const started = await ada.post(`/api/v1/cases/${id}/events/startHubAccess`, { answers });
  expect([started.status, started.text]).toEqual([200, expect.anything()]);
  await expect
    .poll(async () => {
      await tests.server.settled();
      return (await operator.get(`/api/v1/incidents?case=${id}`)).body.incidents as unknown[];
    })
    .toHaveLength(1);
  return { id, domain };
}

const HUB_ACCESS = {
  representative: 'Rik Peters',
  phone: '+3225550199',
  address: { line1: 'Markt 1', postalCode: '8000', city: 'Brugge' },
  country: 'BE',
  language: 'nl',
  currency: 'EUR',
};
