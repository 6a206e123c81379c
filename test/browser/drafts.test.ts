import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalTests } from '../support/portal-tests.ts';
import { COMPANY } from '../support/registration.ts';

const portal = portalTests();
const REGISTRATION = '/start/partner-portal/customer-registration';
const ENROLMENT = '/start/msp-hub/enrolment';

describe('nothing typed is lost', () => {
  it('a half-filled form is a draft, that is resumed on another device at the step that is open [CR-7]', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('Half Filled NV');
    await saved(page);
    const id = await draftOf(page);
    const other = await portal.open({ persona: 'ada-user', path: `/drafts/${id}` });
    await expectValue(other.page, 'Customer name', 'Half Filled NV');
    expect(await answersOf(context, id)).toEqual({ customerName: 'Half Filled NV' });
  });

  it('by a refresh, not even what was typed a moment ago [CR-7]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('Before the refresh');
    await page.reload();
    await expectValue(page, 'Customer name', 'Before the refresh');
    await saved(page);
  });

  it('by a minute without a connection: it is kept here, said so, and sent afterwards [CR-7]', async () => {
    const { page, context, expectFaults } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    expectFaults(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
    await field(page, 'Customer name').fill('On the train');
    await saved(page);
    await context.setOffline(true);
    await field(page, 'Domain name').fill('train.example');
    await page.getByText('Not saved yet').waitFor();
    await context.setOffline(false);
    await saved(page);
    expect(await answersOf(context, await draftOf(page))).toEqual({
      customerName: 'On the train',
      domain: 'train.example',
    });
  });

  it('by a session that has ended: it is kept here, and sent after signing in again [CR-7]', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('Long lunch');
    await saved(page);
    await context.clearCookies();
    await field(page, 'Domain name').fill('lunch.example');
    const again = page.getByRole('dialog');
    await again.waitFor();
    await again.getByRole('button', { name: /Ada Peeters/ }).click();
    await again.waitFor({ state: 'detached' });
    await saved(page);
    await expectValue(page, 'Domain name', 'lunch.example');
    expect(await answersOf(context, await draftOf(page))).toMatchObject({ domain: 'lunch.example' });
  });

  it('by two tabs that change the same draft: nothing is overwritten, and somebody chooses [CR-7]', async () => {
    const { page, context, anotherTab } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('First');
    await saved(page);
    const id = await draftOf(page);
    const tab = await anotherTab(`/drafts/${id}`);
    await expectValue(tab, 'Customer name', 'First');
    await field(page, 'Customer name').fill('From one tab');
    await saved(page);
    await field(tab, 'Customer name').fill('From the other');
    const choice = tab.getByRole('dialog', { name: 'This draft was changed in another window' });
    await choice.getByRole('cell', { name: 'From one tab' }).waitFor();
    await choice.getByRole('cell', { name: 'From the other' }).waitFor();
    expect(await answersOf(context, id)).toEqual({ customerName: 'From one tab' });
    await choice.getByRole('button', { name: 'Go on with mine' }).click();
    await saved(tab);
    expect(await answersOf(context, id)).toEqual({ customerName: 'From the other' });
    await field(page, 'Customer name').fill('Too late');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the saved ones' }).click();
    await expectValue(page, 'Customer name', 'From the other');
  });

  it('by a draft that is discarded in another tab: what is typed becomes a new one', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('Thrown away');
    await saved(page);
    const id = await draftOf(page);
    await context.request.delete(`/api/v1/drafts/${id}`, { headers: { 'sec-fetch-site': 'same-origin' } });
    await field(page, 'Customer name').fill('Thrown away, and kept');
    await page.getByRole('button', { name: 'Keep as a new draft' }).click();
    await saved(page);
    await page.waitForURL((url) => url.searchParams.get('draft') !== id);
    expect(await answersOf(context, await draftOf(page))).toEqual({ customerName: 'Thrown away, and kept' });
  });
});

describe('a draft', () => {
  it('is made by what is typed, and not by looking at a form', async () => {
    const { page, context } = await portal.open({ persona: 'bram-user', path: REGISTRATION, language: 'en' });
    await page.getByRole('textbox', { name: 'VAT number' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').waitFor();
    const drafts = (await (await context.request.get('/api/v1/drafts')).json()) as { drafts: unknown[] };
    expect(drafts.drafts).toEqual([]);
  });

  it('of one step is discarded by Cancel [MH-3]', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: ENROLMENT });
    await field(page, 'Customer name').fill('Not this one');
    await saved(page);
    const id = await draftOf(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(async () => (await context.request.get(`/api/v1/drafts/${id}`)).status()).toBe(404);
  });

  it('of several steps is discarded only after asking', async () => {
    const { page, context } = await portal.open({ persona: 'ada-user', path: REGISTRATION });
    await field(page, 'VAT number').fill('BE 0403 227 515');
    await saved(page);
    const id = await draftOf(page);
    await page.getByRole('button', { name: 'Discard draft' }).click();
    const asks = page.getByRole('dialog', { name: 'Discard this draft?' });
    await asks.getByRole('button', { name: 'Discard draft' }).click();
    await expect.poll(async () => (await context.request.get(`/api/v1/drafts/${id}`)).status()).toBe(404);
  });

  it('goes back and forth between steps without loss', async () => {
    const { page } = await portal.open({ persona: 'ada-user' });
    const id = await makeDraft(page, { ...COMPANY, vat: 'BE0428759497' });
    await page.goto(`/drafts/${id}`);
    await page.getByRole('heading', { level: 2, name: 'Contacts' }).waitFor();
    await page.getByRole('button', { name: /^\W*Details/ }).click();
    await field(page, 'Official company name').fill('Acme Renamed NV');
    await page.getByRole('button', { name: 'Back' }).click();
    await expectValue(page, 'VAT number', 'BE0428759497');
    await page.getByRole('button', { name: 'Next' }).click();
    await expectValue(page, 'Official company name', 'Acme Renamed NV');
  });
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

async function expectValue(page: Page, name: string, value: string): Promise<void> {
  const input = field(page, name);
  await input.waitFor();
  await expect.poll(() => input.inputValue()).toBe(value);
}

const saved = (page: Page): Promise<void> => page.getByText('Draft saved').waitFor();

async function draftOf(page: Page): Promise<string> {
  await page.waitForURL((url) => url.pathname.startsWith('/drafts/') || url.searchParams.has('draft'));
  const url = new URL(page.url());
  return url.searchParams.get('draft') ?? url.pathname.split('/')[2] ?? '';
}

async function answersOf(context: BrowserContext, id: string): Promise<unknown> {
  const answer = await context.request.get(`/api/v1/drafts/${id}`);
  return ((await answer.json()) as { answers: unknown }).answers;
}

async function makeDraft(page: Page, answers: object): Promise<string> {
  const answer = await page.request.post('/api/v1/drafts', {
    headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'a-draft-of-this-test' },
    data: { actingFor: 'northwind', pack: 'partner-portal', form: 'customer-registration', answers },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
