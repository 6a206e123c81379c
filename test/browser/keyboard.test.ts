import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ByKeyboard } from '../support/by-keyboard.ts';
import { portalTests } from '../support/portal-tests.ts';
import { aPdf } from '../support/upload.ts';

const portal = portalTests();

describe('with the keyboard alone', () => {
  it('a customer is registered, documents included [CR-2, CR-3, CR-4, CR-5, CR-6]', async () => {
    const { page } = await portal.open({
      persona: 'ada-user',
      path: '/start/partner-portal/customer-registration',
    });
    const keys = new ByKeyboard(page);
    const buffer = Buffer.from(await aPdf());
    page.on('filechooser', (chooser) => {
      void chooser.setFiles({ name: 'approval.pdf', mimeType: 'application/pdf', buffer });
    });
    await keys.type('VAT number', 'BE 0428 759 497');
    await page.getByText(/fields were filled in/).waitFor();
    await keys.pressButton('Next');
    await step(page, 'Details');
    await keys.type('Primary phone number', '+32 2 123 45 67');
    await keys.pick('Industry', 'Manufacturing');
    await keys.pick('Size of the company', 'Small');
    await keys.choose('How do you stand to this customer?', 'Reseller');
    await keys.choose('Does the customer use Secwise Watch?', 'No');
    await keys.pressButton('Next');
    await step(page, 'Contacts');
    for (const role of ['Technical contact', 'Commercial contact', 'Data protection officer'])
      await keys.pick(role, 'Ada Peeters');
    await keys.pick('Watch list', 'Service desk');
    await keys.pressButton('Next');
    await step(page, 'Review');
    for (const document of ['Transfer of liability', 'Agreement to all terms', 'Approval of the commercial'])
      await handIn(keys, document);
    await page.getByRole('heading', { name: 'Still owed' }).waitFor({ state: 'detached' });
    await keys.pressButton('Confirm');
    await page.getByRole('heading', { level: 1, name: 'Submitted' }).waitFor();
    await page.getByText('The registration of').waitFor();
    await keys.to(page.getByRole('link', { name: 'See what happens next' }));
    expect(await page.getByText('The registration of').textContent()).toContain('is submitted');
  });

  it('a tenant is requested [TR-2, TR-3, TR-4, TR-5, TR-6]', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    await actFor(page, 'brewery');
    await page.goto('/start/partner-portal/tenant-request');
    const keys = new ByKeyboard(page);
    await keys.choose('Action', /Add or create new Azure tenant/);
    await keys.pressButton('Next');
    await step(page, 'Tenant');
    await keys.choose('Tenant status', 'Create new tenant');
    await keys.type('Name under .onmicrosoft.com', 'kroonbykeys');
    await page.getByText('Checked. Nothing stands against it.').waitFor();
    await keys.pressButton('Next');
    await step(page, 'Contacts');
    for (const role of ['Technical contact', 'Commercial contact', 'Data protection officer'])
      await keys.pick(role, 'Els Janssens');
    await keys.pick('Watch list', 'Service desk');
    await keys.pressButton('Next');
    await step(page, 'Customer flow');
    await keys.to(page.getByRole('radio'));
    await keys.press('Space');
    await keys.pressButton('Next');
    await step(page, 'Review');
    await keys.pressButton('Confirm');
    await page.getByText('Your request for kroonbykeys.onmicrosoft.com is submitted').waitFor();
  });
});

async function step(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
}

async function handIn(keys: ByKeyboard, document: string): Promise<void> {
  const place = keys.page.getByRole('group', { name: document });
  await keys.to(place.getByRole('button', { name: /Choose a file/ }));
  await keys.press('Enter');
  await place.getByText('approval.pdf').first().waitFor();
}

/** Where it is not the point, the company is switched without the screen for it. */
async function actFor(page: Page, company: string): Promise<void> {
  const answer = await page.request.post('/api/v1/session/company', {
    headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': `switch-to-${company}-0001` },
    data: { company },
  });
  expect(answer.status()).toBe(200);
}
