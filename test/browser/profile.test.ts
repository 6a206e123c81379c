import { expect, it } from 'vitest';
import { aPdf } from '../support/upload.ts';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests();

it('changes the company profile, and says at the field what is wrong [PR-8]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/profile/partner-portal' });
  const name = page.getByLabel(/Official company name/);
  await name.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => page.evaluate(`document.activeElement.getAttribute('aria-invalid') === 'true'`))
    .toBe(true);
  await name.fill('Northwind IT');
  await page.getByLabel(/City/).fill('Gent');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The profile of Northwind IT was saved.').waitFor();
  await page.reload();
  await expect
    .poll(() =>
      page.evaluate(`[...document.querySelectorAll('input')].some(({ value }) => value === 'Gent')`),
    )
    .toBe(true);
});

it('overwrites nothing that somebody else has saved meanwhile [PR-8]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/profile/partner-portal' });
  await page.getByLabel(/Province or state/).fill('Typed here');
  const ada = await tests.server.browser().play('ada-user');
  const before = await ada.get('/api/v1/companies/northwind');
  const answers = { name: 'Northwind IT', address: { region: 'Saved meanwhile' } };
  const body = { actingFor: 'northwind', answers };
  const etag = { 'if-match': before.headers.get('etag') ?? '' };
  expect((await ada.request('PUT', '/api/v1/companies/northwind', body, etag)).status).toBe(200);
  await page.getByRole('button', { name: 'Save' }).click();
  const choice = page.getByRole('dialog', { name: 'Somebody else has changed it meanwhile' });
  await choice.getByText('Saved meanwhile').last().waitFor();
  await choice.getByRole('button', { name: 'Save what is typed here' }).click();
  await page.getByText('The profile of Northwind IT was saved.').waitFor();
  const after = (await ada.get('/api/v1/companies/northwind')).body as { attributes: object };
  expect(after.attributes).toMatchObject({ address: { region: 'Typed here' } });
});

it('shows the services that the company has, and how to have the others [PR-8]', async () => {
  const { page } = await tests.open({
    persona: 'greet-user',
    language: 'en',
    path: '/services/partner-portal',
  });
  const tenant = page.getByRole('article').filter({ hasText: 'Tenant Configuration' });
  await tenant.getByText('Not active').waitFor();
  await tenant.getByText('Ask your customer success manager to activate it').waitFor();
  await page
    .getByRole('article')
    .filter({ hasText: 'M365 Subscriptions' })
    .getByText('Active', { exact: true })
    .waitFor();
});

it('lets the provider activate a service, which the partner sees without a reload [PR-8]', async () => {
  const greet = await tests.open({
    persona: 'greet-user',
    language: 'en',
    path: '/services/partner-portal',
  });
  const tenant = greet.page.getByRole('article').filter({ hasText: 'Tenant Configuration' });
  await tenant.getByText('Not active').waitFor();
  const { page } = await tests.open({ persona: 'operator', path: '/services/partner-portal' });
  await page.getByRole('combobox', { name: 'Company' }).fill('contoso');
  await page.getByRole('option', { name: 'Contoso Services' }).click();
  await page.getByRole('switch', { name: 'Tenant Configuration' }).click();
  await tenant.getByText('Active', { exact: true }).waitFor();
  expect(await greet.page.getByRole('link', { name: 'Tenant Configuration' }).count()).toBe(1);
});

it('lists what is on file, takes a file, and offers the texts to be signed [ER-4]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/documents/partner-portal' });
  await page.getByText('Nothing is on file yet.').waitFor();
  const content = Buffer.from(await aPdf());
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Agreement.pdf', mimeType: 'application/pdf', buffer: content });
  await page.getByRole('link', { name: 'Download Agreement.pdf' }).waitFor();
  await page.getByText('Handed in by Ada Peeters').waitFor();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Customer's approval of a commercial contact/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
