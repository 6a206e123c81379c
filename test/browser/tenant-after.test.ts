import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { linkTo, mailsTo } from '../support/mails.ts';
import { Picking } from '../support/picking.ts';
import { portalTests } from '../support/portal-tests.ts';
import { DAY } from '../support/server.ts';
import { approveRequest, requestTenant } from '../support/tenant-request.ts';

const tests = portalTests();
const ELS = 'els@dekroon.example';
const FILIP = 'filip@dekroon.example';

/** As Ada sees a request of the company for which she acts. */
async function openAsAda(id: string): Promise<Page> {
  const { page } = await tests.open({ persona: 'ada-user', path: `/cases/${id}` });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const status = (page: Page): Locator => page.getByRole('region', { name: 'Where it stands' });
const log = (page: Page): Locator => page.getByRole('region', { name: 'Activity log' });

/** As the signer does, without an account, on a phone. */
async function signOnAPhone(address: string): Promise<Page> {
  const { page } = await tests.open({ path: await linkTo(tests.server, address), width: 390, height: 844 });
  await page.getByRole('heading', { level: 1, name: 'Sign the service agreement' }).waitFor();
  await page.getByLabel(/full name/).fill('Els Janssens');
  await page.getByLabel(/I have read/).check();
  await page.getByRole('button', { name: 'Sign' }).click();
  await page.getByRole('heading', { level: 1, name: /Thank/ }).waitFor();
  await tests.server.settled();
  return page;
}

it('mails both contacts a summary, and shows what was submitted in words [PR-1]', async () => {
  const id = await requestTenant(tests.server, { commercial: 'filip' });
  for (const address of [ELS, FILIP]) {
    const [mail] = (await mailsTo(tests.server, address)).slice(-1);
    expect(mail?.text).toMatch(/Brewery De Kroon/);
    expect(mail?.text).toMatch(/onmicrosoft\.com/);
  }
  const page = await openAsAda(id);
  const filledIn = page.getByRole('region', { name: 'What was filled in' });
  await filledIn.getByText('Technical contact').waitFor();
  await filledIn.getByText('Els Janssens').first().waitFor();
  await filledIn.getByText('With the service agreement').waitFor();
  await status(page).getByText('To validate').waitFor();
});

it('goes back with reasons, and is corrected and sent again [PR-2]', async () => {
  const id = await requestTenant(tests.server);
  const page = await openAsAda(id);
  const operator = await tests.server.browser().play('operator');
  await operator.post(`/api/v1/cases/${id}/events/reject`, {
    answers: { reasons: ['other'], explanation: 'Els has left the company. Choose somebody else.' },
  });
  await status(page).getByText('Rejected').waitFor();
  await status(page).getByText('Els has left the company. Choose somebody else.').waitFor();
  await page.getByRole('button', { name: 'Correct and send again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Request a tenant' }).waitFor();
  // It begins with what was sent before.
  for (const step of ['Tenant', 'Contacts']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 2, name: step }).waitFor();
  }
  const commercial = new Picking(page, 'Commercial contact');
  await commercial.open();
  await (await commercial.candidate('Filip')).click();
  for (const step of ['Customer flow', 'Review']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 2, name: step }).waitFor();
  }
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { level: 1, name: /harbour/ }).waitFor();
  await status(page).getByText('To validate').waitFor();
  await page.getByText('Filip Wouters').first().waitFor();
});

it('is on hold until the agreement is signed by its link, on a phone without an account [PR-3, PR-4]', async () => {
  const id = await requestTenant(tests.server);
  await approveRequest(tests.server, id);
  const page = await openAsAda(id);
  await status(page).getByText('Awaiting signature (on hold)').waitFor();
  const ahead = page.getByRole('region', { name: 'Still to come' });
  await ahead.getByText('Reminder to sign the service agreement').waitFor();
  await ahead.getByText('E-mail to: Commercial contact').waitFor();
  await tests.server.pass(3 * DAY + 60_000);
  await log(page).getByText('Reminder to sign the service agreement').waitFor();
  const signing = await signOnAPhone(ELS);
  expect(await signing.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await status(page).getByText('Completed').waitFor();
});

it('unsigned for thirty days it is to be validated anew, and its link is dead [PR-5]', async () => {
  const id = await requestTenant(tests.server, { commercial: 'filip' });
  await approveRequest(tests.server, id);
  const link = await linkTo(tests.server, FILIP);
  const page = await openAsAda(id);
  await page.getByRole('region', { name: 'Still to come' }).getByText('The time for signing ends').waitFor();
  await tests.server.pass(31 * DAY);
  await status(page).getByText('To validate').waitFor();
  await status(page).getByText('was not signed in time').waitFor();
  await log(page).getByText('The time for signing ends').waitFor();
  const answer = await fetch(tests.server.url + link);
  expect(answer.status).toBe(410);
});

it('keeps the signed document, who signed it, when, and its digest [PR-6]', async () => {
  const id = await requestTenant(tests.server);
  await approveRequest(tests.server, id);
  await signOnAPhone(ELS);
  const page = await openAsAda(id);
  const documents = page.getByRole('region', { name: 'Documents' });
  await documents.getByText(/Signed by Els Janssens/).waitFor();
  const { body } = await (await tests.server.browser().play('operator')).get(`/api/v1/cases/${id}`);
  const signed = body.documents.find(({ origin }: { origin: string }) => origin === 'signed');
  await documents.getByText(signed.sha256).waitFor();
  const download = page.waitForEvent('download');
  await documents
    .getByRole('link', { name: `Download ${signed.file}` })
    .first()
    .click();
  expect((await download).suggestedFilename()).toBe(signed.file);
});

it('tells both contacts that it is done, and what comes next [PR-7, PR-9]', async () => {
  const id = await requestTenant(tests.server, {
    flow: 'tenant-request-without-agreement',
    commercial: 'filip',
  });
  await approveRequest(tests.server, id);
  const page = await openAsAda(id);
  await status(page).getByText('Completed').waitFor();
  await status(page)
    .getByText(/can sign in.*M365 Subscriptions/)
    .waitFor();
  const technical = (await mailsTo(tests.server, ELS)).at(-1);
  // A one-time link, and never a password by mail.
  expect(technical?.text).toMatch(/\/l\/[\w-]+/);
  expect((await mailsTo(tests.server, FILIP)).at(-1)?.text).toMatch(/can now sign in|manage licences/);
});

it('nothing that concerns a value-add partner names the provider to the customer [CF-1]', async () => {
  const id = await requestTenant(tests.server, {
    company: 'clinic',
    technical: 'ada',
    commercial: 'ada',
    withApproval: true,
    more: { contacts: ownContacts() },
  });
  await approveRequest(tests.server, id);
  const { page } = await tests.open({
    path: await linkTo(tests.server, 'ada.peeters@northwind.example'),
    width: 390,
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Arxus/i);
  const hers = await openAsAda(id);
  await hers.getByRole('region', { name: 'Timeline' }).waitFor();
  expect(await hers.locator('main').innerText()).not.toMatch(/Arxus/i);
});

const ownContacts = () => ({
  technical: 'ada',
  commercial: 'ada',
  dataProtectionOfficer: 'ada',
  watchList: 'desk',
  securityIncident: 'ada',
});
