import { expect, it } from 'vitest';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests();

let enrolled = 0;

/** Leads to a mail with a link, to the customer. */
async function enrol(): Promise<string> {
  enrolled += 1;
  const domain = `reader${enrolled}.example`;
  const email = `rep@${domain}`;
  const ada = await tests.server.browser().play('ada-user');
  const answers = { customerName: `Reader ${enrolled}`, email, domain, country: 'BE' };
  const body = { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers };
  expect((await ada.post('/api/v1/cases', body)).status).toBe(201);
  await tests.server.settled();
  return email;
}

it('shows a mail as its recipient sees it, and its link leads on [MH-5]', async () => {
  const email = await enrol();
  const { page, context } = await tests.open({ persona: 'operator', path: '/mailbox' });
  await page.getByRole('searchbox').fill(email);
  await page.getByRole('list', { name: 'Mails' }).getByRole('link', { name: email }).click();
  const mail = page.getByRole('article', { name: /reseller relationship/ });
  await mail.getByText(email).waitFor();
  const opening = context.waitForEvent('page');
  await page.frameLocator('iframe').getByRole('link').first().click();
  const behind = await opening;
  await behind.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(behind.url()).origin).toBe(new URL(tests.server.url).origin);
  await page.getByText('Plain text').click();
  await mail.getByText(/https?:\/\//).waitFor();
});

it('shows a mail that comes, without a reload', async () => {
  const { page } = await tests.open({ persona: 'operator', path: '/mailbox' });
  await page.getByRole('heading', { level: 1, name: 'Mailbox' }).waitFor();
  const email = await enrol();
  await page.getByRole('link', { name: email }).waitFor();
});

it('leads on a phone from the list to the mail and back, and says when nothing is found', async () => {
  const email = await enrol();
  const { page } = await tests.open({ persona: 'operator', path: '/mailbox', width: 390, height: 800 });
  await page.getByRole('link', { name: email }).click();
  await page.getByRole('article').waitFor();
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'All mails' }).click();
  await page.getByRole('searchbox').fill('nobody at all');
  await page.getByText('No mail like this').waitFor();
});
