import { afterAll, expect, it } from 'vitest';
import { portalTests } from '../support/portal-tests.ts';
import type { TestServer } from '../support/server.ts';

const tests = portalTests();

const LIST = '/lists/msp-hub/customer-onboarding';

it('shows what was changed elsewhere without a reload', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: LIST });
  await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
  await page.evaluate(`window.isTheSamePage = true`);
  await enrol('Appears By Itself');
  await page.getByText('Appears By Itself').first().waitFor();
  expect(await page.evaluate('window.isTheSamePage')).toBe(true);
});

it('says that the connection is lost, and recovers by itself: a network that goes and comes', async () => {
  const portal = await tests.open({ persona: 'ada-user', path: LIST });
  portal.expectFaults(/ERR_INTERNET_DISCONNECTED/);
  const { page, context } = portal;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.setOffline(true);
  await page.getByText('No connection.').waitFor();
  await enrol('Came While Away');
  await context.setOffline(false);
  await page.getByText('Connected again.').waitFor();
  await page.getByText('Came While Away').first().waitFor();
  await page.getByText('Connected again.').waitFor({ state: 'hidden' });
});

let restarted: TestServer | undefined;
afterAll(() => restarted?.stop());

it('ends with the session: who is signed out elsewhere signs in again over the screen, and it goes on', async () => {
  const { page, context } = await tests.open({ persona: 'ada-user', path: LIST });
  await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
  await page
    .getByRole('searchbox')
    .or(page.getByLabel(/Search/))
    .first()
    .fill('Appears');
  await context.clearCookies();
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await again.getByText('You were working as Ada Peeters').waitFor();
  await again.getByRole('button', { name: /Ada Peeters/ }).click();
  await again.waitFor({ state: 'hidden' });
  expect(
    await page
      .getByRole('searchbox')
      .or(page.getByLabel(/Search/))
      .first()
      .inputValue(),
  ).toBe('Appears');
  await enrol('Appears After Signing In');
  await page.getByText('Appears After Signing In').first().waitFor();
});

it('outlives a restart of the server, and shows what has changed since', async () => {
  const portal = await tests.open({ persona: 'ada-user', path: LIST });
  portal.expectFaults(/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|ERR_SOCKET|ERR_NETWORK/);
  const { page } = portal;
  await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
  restarted = await tests.server.restart();
  await enrol('Came After The Restart');
  await page.getByText('Came After The Restart').first().waitFor();
});

async function enrol(customerName: string): Promise<void> {
  const ada = await (restarted ?? tests.server).browser().play('ada-user');
  const domain = `${customerName.replaceAll(' ', '').toLowerCase()}.example`;
  const answers = { customerName, email: `office@${domain}`, domain, country: 'BE' };
  const body = { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers };
  expect((await ada.request('POST', '/api/v1/cases', body)).status).toBe(201);
}
