import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { linkTo } from '../support/mails.ts';
import { portalTests } from '../support/portal-tests.ts';

const portal = portalTests();

describe('the door of the portal', () => {
  it('lets somebody of the demonstration in with one click', async () => {
    const { page } = await portal.open({ persona: 'ada-user', throughTheDoor: true });
    const answer = await page.request.get('/api/v1/session');
    expect(await answer.json()).toMatchObject({ user: { id: 'ada-user' } });
  });

  it.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('can be used by everybody, %s and %i wide', async (colourScheme, width) => {
    const { page } = await portal.open({ colourScheme, width });
    await page.getByRole('button').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('refuses a wrong password, says what to do, and after too many how long to wait', async () => {
    const { page } = await portal.open();
    await page.getByLabel('E-mail address').fill('nobody@northwind.example');
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await signIn(page).click();
    await page.getByRole('alert').getByText('do not belong together').waitFor();
    const tooMany = page.getByRole('alert').getByText(/You can try again in/);
    for (let tries = 0; tries < 60 && !(await tooMany.isVisible()); tries += 1) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/session'));
      await signIn(page).click();
      await answered;
      await expect
        .poll(() => page.evaluate(`document.querySelector('button[type=submit]').dataset.loading !== 'true'`))
        .toBe(true);
    }
    expect(await tooMany.textContent()).toMatch(/\d+ (minute|second)/);
    expect(await signIn(page).getAttribute('aria-disabled')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('has a link to choose another password mailed; the password that is chosen behind it opens the door', async () => {
    const { page } = await portal.open();
    await page.getByRole('button', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { name: 'Choose another password' }).waitFor();
    await page.getByLabel('E-mail address').fill('ada.peeters@northwind.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to signing in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada.peeters@northwind.example');
    await portal.server.settled();
    const password = 'nine green bottles on a wall';
    await page.goto(await linkTo(portal.server, 'ada.peeters@northwind.example'));
    for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button').first().click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('ada.peeters@northwind.example');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await signIn(page).click();
    await page.getByRole('button', { name: 'Account of Ada Peeters' }).waitFor();
  });

  it('speaks the language and has the look that is chosen there', async () => {
    const { page } = await portal.open();
    await page.getByText('Nederlands').click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    await page.getByRole('radiogroup', { name: 'Weergave' }).getByTitle('Donker').click();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  it('leads to the screen whose address was opened', async () => {
    const { page } = await portal.open({ path: '/services/partner-portal' });
    await page.getByRole('button', { name: /Ada Peeters/ }).click();
    await page.getByRole('heading', { level: 1, name: 'M365 Subscriptions' }).waitFor();
  });

  it('leaves nothing on the screen of whoever has signed out, in any tab', async () => {
    const ada = await portal.open({ persona: 'ada-user', path: '/services/partner-portal' });
    const other = await ada.anotherTab('/documents/partner-portal');
    await other.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await ada.page.getByRole('button', { name: 'Account of Ada Peeters' }).click();
    await ada.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await ada.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await other.getByRole('navigation').count()).toBe(0);
  });
});

describe('a session that ends while somebody works', () => {
  it('is begun again over the screen, as the same user for the same company', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: '/profile/partner-portal' });
    await page.getByRole('button', { name: /Act for a customer/ }).click();
    await page.getByRole('option', { name: 'Brewery De Kroon' }).click();
    await page.getByText('You are acting for Brewery De Kroon').waitFor();
    await page.getByLabel(/Building or box/).fill('Typed before it ended');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.getByText('Everything that you typed is still here.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await again.getByRole('button', { name: /Ada Peeters/ }).click();
    await again.waitFor({ state: 'hidden' });
    expect(await page.getByLabel(/Building or box/).inputValue()).toBe('Typed before it ended');
    await page.getByText('You are acting for Brewery De Kroon').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The profile of Brewery De Kroon was saved.').waitFor();
  });

  it('warns before somebody else signs in, and then drops the screens of the former user', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: '/profile/partner-portal' });
    await page.getByLabel(/Official company name/).waitFor();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.getByRole('button', { name: /Greet Mertens/ }).click();
    const warning = page.getByRole('dialog', { name: 'Leave the screens of Ada Peeters?' });
    await warning.getByRole('button', { name: 'Cancel' }).click();
    await again.getByRole('button', { name: /Greet Mertens/ }).click();
    await warning.getByRole('button', { name: 'Sign in all the same' }).click();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Greet Mertens/ })
      .waitFor();
    await warning.waitFor({ state: 'hidden' });
    await again.waitFor({ state: 'hidden' });
    await page.waitForURL(/\/$/);
    expect(await page.getByText('Northwind IT').count()).toBe(0);
  });
});

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });
