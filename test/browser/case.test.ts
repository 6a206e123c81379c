import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { FormDraft } from '../support/drafts.ts';
import { Enrolment } from '../support/enrolment.ts';
import { portalTests } from '../support/portal-tests.ts';
import { approveRequest, requestTenant } from '../support/tenant-request.ts';

const tests = portalTests();

describe('the page of a case', () => {
  it('shows what changed elsewhere without a reload, and says so politely', async () => {
    const id = await requestTenant(tests.server);
    const { page } = await tests.open({ persona: 'ada-user', path: `/cases/${id}` });
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    const board = page.getByRole('region', { name: 'Where it stands' });
    await board.getByText('To validate').waitFor();
    const withdraw = page.getByRole('button', { name: 'Withdraw' });
    await withdraw.focus();
    await approveRequest(tests.server, id);
    await board.getByText('Awaiting signature (on hold)').waitFor();
    await page.getByRole('status').getByText('Status: Awaiting signature (on hold)').waitFor();
    expect(await withdraw.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('of another partner is not there [CF-2]', async () => {
    const id = await requestTenant(tests.server);
    const portal = await tests.open({ persona: 'greet-user', path: `/cases/${id}`, language: 'en' });
    portal.expectFaults(/404/);
    await portal.page.getByRole('heading', { level: 1, name: 'This request is not there' }).waitFor();
  });

  it('speaks the language of its reader, its log and what lies ahead too [PB-6]', async () => {
    const { id } = await Enrolment.begin(tests.server, 'Nordzee');
    const { page } = await tests.open({ persona: 'bram-user', path: `/cases/${id}` });
    const log = page.getByRole('region', { name: 'Activiteitenlogboek' });
    await log.getByText('Resellerrelatie: In behandeling').waitFor();
    const ahead = page.getByRole('region', { name: 'Wat nog komt' });
    await ahead.getByText('Herinnering aan de resellerrelatie').first().waitFor();
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible, %s, %i px wide, and overflows nowhere', async (colourScheme, width) => {
    const id = await requestTenant(tests.server, { commercial: 'filip' });
    await approveRequest(tests.server, id);
    const { page } = await tests.open({ persona: 'ada-user', path: `/cases/${id}`, colourScheme, width });
    await page.getByRole('region', { name: 'Still to come' }).waitFor();
    await page.getByRole('region', { name: 'Activity log' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('home', () => {
  it('resumes what was begun, and discards it [CR-7]', async () => {
    const ada = await tests.server.browser().play('ada-user');
    const of = { pack: 'msp-hub', form: 'enrolment' };
    await FormDraft.begin(ada, of, { customerName: 'Half Typed' });
    const { page } = await tests.open({ persona: 'ada-user' });
    const waits = page.getByRole('region', { name: 'Waits for you' });
    await waits.getByRole('link', { name: /^Resume: .*Half Typed/ }).click();
    await expect.poll(() => page.getByLabel(/Customer name/).inputValue()).toBe('Half Typed');
    await page.goto('/');
    await waits.getByRole('button', { name: /^Discard: .*Half Typed/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await waits.getByText('Half Typed').waitFor({ state: 'detached' });
  });

  it('tells what may be begun, and why not [PB-2]', async () => {
    const { page } = await tests.open({ persona: 'greet-user', language: 'en' });
    const begin = page.getByRole('region', { name: 'Begin something' });
    await begin.getByRole('link', { name: 'Register a customer' }).waitFor();
    await begin.getByText('does not have the service Tenant Configuration').waitFor();
    expect(await begin.getByRole('link', { name: 'Request a tenant' }).count()).toBe(0);
  });

  it('counts what is under way, and leads there', async () => {
    await Enrolment.begin(tests.server, 'Oever');
    const { page } = await tests.open({ persona: 'ada-user' });
    await page.getByRole('link', { name: /Active in Customer Onboarding/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
    await page.getByRole('link', { name: 'Oever' }).waitFor();
  });
});

describe('notifications', () => {
  it('come while the portal is open, lead to the case, and are read once shown', async () => {
    const { page } = await tests.open({ persona: 'operator' });
    const bell = page.getByRole('button', { name: /^Notifications/ });
    await bell.waitFor();
    await requestTenant(tests.server);
    await page.getByRole('button', { name: /^Notifications, \d+ unread/ }).waitFor();
    await bell.click();
    const shown = page.getByRole('dialog', { name: 'Notifications' });
    expect(await axeViolations(page)).toEqual([]);
    await shown
      .getByRole('link', { name: /a tenant request is to be validated/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  });
});
