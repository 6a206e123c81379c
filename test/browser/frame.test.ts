import { expect, it } from 'vitest';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests();

it('tells who lacks a service how to have it activated, in the menu and at the address [PB-2]', async () => {
  const { page } = await tests.open({ persona: 'greet-user', language: 'en' });
  const closed = page.getByRole('link', { name: 'Tenant Configuration' });
  expect(await closed.getAttribute('aria-description')).toContain('Ask your customer success manager');
  await closed.click();
  await page.getByRole('heading', { level: 1, name: 'Tenant Configuration' }).waitFor();
  await page.getByRole('main').getByText('does not have the service Tenant Configuration').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Customer success manager' }).waitFor();
  await page.reload();
  await page.getByRole('main').getByText('does not have the service Tenant Configuration').waitFor();
});

it('tells who lacks a permission which users can give it [PB-2]', async () => {
  const { page } = await tests.open({
    persona: 'bram-user',
    language: 'en',
    path: '/profile/partner-portal',
  });
  const main = page.getByRole('main');
  await main.getByText('You lack the permission "Manage the company profile"').waitFor();
  expect(await main.getByRole('note').textContent()).toContain('Ada Peeters');
  expect(await main.getByRole('textbox').count()).toBe(0);
});

it('opens a feature as soon as the provider has activated the service, without a reload [PB-2]', async () => {
  const { page } = await tests.open({
    persona: 'greet-user',
    language: 'en',
    path: '/lists/partner-portal/tenants',
  });
  await page.getByRole('main').getByText('does not have the service').waitFor();
  const operator = await tests.server.browser().play('operator');
  const service = '/api/v1/companies/contoso/services/partner-portal/tenant';
  expect((await operator.request('PUT', service)).status).toBe(204);
  await page
    .getByRole('main')
    .getByRole('searchbox')
    .or(page.getByLabel(/Search/))
    .first()
    .waitFor();
  expect((await operator.request('DELETE', service)).status).toBe(204);
  await page.getByRole('main').getByText('does not have the service').waitFor();
});

it('offers the article of the screen and the ways to get help, on every screen [PB-5]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/documents/partner-portal' });
  await page.getByRole('banner').getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByRole('heading', { name: 'The five contact roles' }).waitFor();
  expect(await help.getByRole('table').count()).toBe(1);
  for (const way of ['Customer success manager', 'Service desk', 'Chat'])
    await help.getByRole('link', { name: way }).waitFor();
  await help.getByRole('button', { name: 'Registering a customer' }).click();
  await help.getByRole('heading', { name: 'Registering a customer' }).waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Loans' }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Ask at the tool desk' }).waitFor();
});

it('has each article at an address of its own [PB-5]', async () => {
  const { page } = await tests.open({
    persona: 'bram-user',
    path: '/help/partner-portal/customer-registration',
  });
  await page.getByRole('heading', { level: 1, name: 'Een klant registreren' }).waitFor();
  expect(await page.getByRole('article').getByRole('listitem').count()).toBe(4);
});

it.each([
  ['en', 'Customer Management', 'Sign out'],
  ['nl', 'Klantenbeheer', 'Afmelden'],
  ['fr', 'Gestion des clients', 'Se déconnecter'],
] as const)(
  'speaks %s everywhere at once, definitions and frame [PB-6]',
  async (language, entry, signOut) => {
    const { page } = await tests.open({ persona: 'ada-user', language });
    await page.getByRole('link', { name: entry }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.getByRole('button', { name: /Ada Peeters/ }).click();
    await page.getByRole('menuitem', { name: signOut }).waitFor();
  },
);

it('changes the language of everything without a reload, and keeps the choice [PB-6]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/services/partner-portal' });
  await page.getByRole('heading', { level: 1, name: 'M365 Subscriptions' }).waitFor();
  await page.getByRole('button', { name: 'Account of Ada Peeters' }).click();
  await page.getByRole('menuitemradio', { name: 'Français' }).click();
  await page.getByRole('heading', { level: 1, name: 'Abonnements M365' }).waitFor();
  await page.getByText('Votre entreprise').first().waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Abonnements M365' }).waitFor();
});

it('speaks the language of the user where nothing was chosen [PB-6]', async () => {
  const bram = await tests.open({ persona: 'bram-user', throughTheDoor: true });
  await bram.page.getByRole('link', { name: 'Klantenbeheer' }).waitFor();
  expect(await bram.page.locator('html').getAttribute('lang')).toBe('nl');
  const greet = await tests.open({ persona: 'greet-user', throughTheDoor: true });
  await greet.page.getByRole('link', { name: 'Gestion des clients' }).waitFor();
  expect(await greet.page.locator('html').getAttribute('lang')).toBe('fr');
});

it('says at an address that nothing stands there, inside the frame', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/nowhere/at-all' });
  await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
  await page.getByRole('link', { name: 'Go to the beginning' }).click();
  await page.waitForURL(/\/$/);
});

it('goes to the content by one key, and through the menu by the keyboard', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/services/partner-portal' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  const entry = page.getByRole('link', { name: 'Company profile' });
  await entry.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Company profile' }).waitFor();
  await expect.poll(() => page.evaluate(`document.activeElement.id === 'content'`)).toBe(true);
});

it('has its menu in a drawer on a phone, and nothing is wider than the screen', async () => {
  const { page } = await tests.open({ persona: 'ada-user', width: 360, height: 740 });
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBe(0);
});
