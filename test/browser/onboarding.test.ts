import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Enrolment } from '../support/enrolment.ts';
import { mailsTo } from '../support/mails.ts';
import { portalTests } from '../support/portal-tests.ts';
import { DAY } from '../support/server.ts';

const tests = portalTests({ retries: { attempts: 2, first: 1, longest: 1 } });
const HOUR = DAY / 24;

async function open(enrolment: Enrolment, persona = 'ada-user'): Promise<Page> {
  const { page } = await tests.open({ persona, path: `/cases/${enrolment.id}` });
  await page.getByRole('heading', { level: 1, name: enrolment.name }).waitFor();
  return page;
}

const board = (page: Page): Locator => page.getByRole('region', { name: 'Where it stands' });
const strand = (page: Page, name: string): Locator =>
  board(page).getByRole('group', { name, exact: true }).first();
const relationship = (page: Page) => strand(page, 'Reseller Relationship');
const gdap = (page: Page) => strand(page, 'GDAP Access');
const hub = (page: Page) => strand(page, 'MSP Hub Access');
const transfer = (page: Page) => strand(page, 'P2P Transfer (Optional)');
const ahead = (page: Page): Locator => page.getByRole('region', { name: 'Still to come' });
const log = (page: Page): Locator => page.getByRole('region', { name: 'Activity log' });

const mailCount = async (address: string): Promise<number> => (await mailsTo(tests.server, address)).length;

describe('the reseller relationship', () => {
  it('is in progress until the customer accepts, and reminds by itself and by hand [MH-5]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Alpen');
    const page = await open(enrolment);
    await relationship(page).getByText('In Progress').waitFor();
    await ahead(page).getByText('Reminder of the reseller relationship').waitFor();
    await ahead(page).getByText('E-mail to: Representative of the customer').waitFor();
    await tests.server.pass(24 * HOUR + 60_000);
    await log(page).getByText('Reminder of the reseller relationship').waitFor();
    expect(await mailCount(enrolment.representative)).toBe(2);

    const remind = relationship(page).getByRole('button', { name: /Send Reminder Email/ });
    await remind.click();
    await log(page).getByText('Send Reminder Email').waitFor();
    await tests.server.settled();
    expect(await mailCount(enrolment.representative)).toBe(3);
    // At most once in ten minutes: the button says so, to the ear too.
    await expect
      .poll(() => remind.getAttribute('aria-description'))
      .toMatch(/sent a short while ago. It can be sent again from/);

    await enrolment.acceptRelationship();
    await relationship(page).getByText('Established').waitFor();
    await remind.waitFor({ state: 'detached' });
  });
});

describe('GDAP', () => {
  it('is requested with recommended and additional roles, and says how it is extended [MH-6]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Bergen');
    await enrolment.acceptRelationship();
    const page = await open(enrolment);
    await gdap(page)
      .getByRole('button', { name: /Create Request/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Create a GDAP request' }).waitFor();
    await page.getByLabel(/Admin relationship name/).fill('Daily administration');
    await page.getByLabel(/Duration in days/).fill('365');
    await page.getByText('extended by six months by itself').first().waitFor();
    await page
      .getByRole('group', { name: /Recommended Roles/ })
      .getByRole('checkbox')
      .first()
      .check();
    await page.getByRole('button', { name: 'Show additional roles' }).click();
    await page.getByRole('checkbox', { name: /Global Administrator/ }).check();
    await page.getByText('is not extended by itself').waitFor();
    await page.getByRole('button', { name: 'Create Request' }).click();
    await page.getByRole('heading', { level: 1, name: enrolment.name }).waitFor();
    await gdap(page).getByText('In Progress').waitFor();
    await tests.server.settled();
    await ahead(page).getByText('Reminder of the GDAP request').waitFor();
    await enrolment.accept();
    await gdap(page).getByText('Established').waitFor();
    // Global Administrator is among the roles: it ends after its duration.
    await tests.server.pass(366 * DAY);
    await enrolment.news();
    await gdap(page).getByText('Expired').waitFor();
    await gdap(page)
      .getByRole('button', { name: /Create Request/ })
      .waitFor();
  });
});

describe('hub access', () => {
  it('is in progress once its form is submitted, and completed when the hub has finalised it [MH-7]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Cobalt');
    const page = await open(enrolment);
    await hub(page).getByText('Not begun').waitFor();
    await hub(page).getByRole('button', { name: /Start/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Create the customer in the hub' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: enrolment.name }).waitFor();
    await enrolment.startHubAccess();
    await hub(page).getByText('Completed').waitFor();
    await page.getByRole('button', { name: 'Create the customer in the hub' }).click();
    await page.getByText('Rita Berg').waitFor();
  });
});

describe('the transfer', () => {
  it('is filled in from the choice, or typed with Other; a hint says where the ID is found; Cancel discards [MH-8]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Gamma');
    const page = await open(enrolment);
    const begin = () =>
      transfer(page)
        .getByRole('button', { name: /Initiate/ })
        .click();
    const field = (name: string) => page.getByRole('textbox', { name });
    const choose = async (name: string) => {
      await page.getByRole('combobox', { name: 'Current partner' }).click();
      await page.getByRole('option', { name, exact: true }).click();
    };
    await begin();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: enrolment.name }).waitFor();
    await page.getByRole('main').getByText(enrolment.representative).waitFor();
    await page.getByText('finds it under Account settings, Entra ID profile').waitFor();
    await choose('Adatum Cloud Services');
    await expect.poll(() => field('Name of the current partner').inputValue()).toBe('Adatum Cloud Services');
    await expect.poll(() => field('Microsoft ID of the current partner').inputValue()).toMatch(/^3f1c2a90-/);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await transfer(page).getByText('Not begun').waitFor();

    await begin();
    await choose('Other');
    await field('Name of the current partner').fill('Old Harbour IT');
    await field('Microsoft ID of the current partner').fill('11111111-2222-3333-4444-555555555555');
    await field('E-mail address of the current partner').fill(enrolment.currentPartner);
    await page.getByRole('button', { name: 'Submit' }).click();
    await transfer(page).getByText('Pending').waitFor();
    await tests.server.settled();
    expect(await mailCount(enrolment.currentPartner)).toBe(1);
  });

  it('is pending, reminds the current partner, and is cancelled for good [MH-8]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Delta');
    await enrolment.initiateTransfer();
    const page = await open(enrolment);
    await transfer(page).getByText('Pending').waitFor();
    expect(await mailCount(enrolment.currentPartner)).toBe(1);
    await tests.server.pass(24 * HOUR + 60_000);
    await log(page).getByText('Reminder of the transfer').waitFor();
    expect(await mailCount(enrolment.currentPartner)).toBe(2);
    await transfer(page)
      .getByRole('button', { name: /^Cancel/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The transfer is stopped for good.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await transfer(page).getByText('Cancelled').waitFor();
    await tests.server.pass(8 * DAY);
    expect(await mailCount(enrolment.currentPartner)).toBe(2);
  });

  it('is completed when the current partner accepts it, and expires after thirty days [MH-8]', async () => {
    const accepted = await Enrolment.begin(tests.server, 'Ester');
    await accepted.acceptRelationship();
    await accepted.initiateTransfer();
    const page = await open(accepted);
    await accepted.answerTransfer('accept');
    await transfer(page).getByText('Completed').waitFor();
    const forgotten = await Enrolment.begin(tests.server, 'Fjord');
    await forgotten.initiateTransfer();
    await tests.server.pass(31 * DAY);
    const other = await open(forgotten);
    await transfer(other).getByText('Expired').waitFor();
    await transfer(other)
      .getByRole('button', { name: /Go on without transfer/ })
      .click();
    await transfer(other).getByText('Cancelled').waitFor();
  });
});

describe('the case as a whole', () => {
  it('has a log of everything, by whom and when, for one strand or for all [MH-9]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Geyser');
    await enrolment.acceptRelationship();
    await enrolment.requestGdap();
    const page = await open(enrolment);
    const entries = log(page).getByRole('listitem');
    await entries.filter({ hasText: 'The customer accepted the reseller relationship' }).waitFor();
    const begun = entries.filter({ hasText: 'Onboard a customer' });
    expect(await begun.innerText()).toMatch(/Ada Peeters/);
    expect(await begun.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await log(page).getByRole('combobox', { name: 'Show' }).selectOption('GDAP Access');
    await entries.filter({ hasText: 'Create Request' }).waitFor();
    expect(await entries.filter({ hasText: 'The customer accepted the reseller relationship' }).count()).toBe(
      0,
    );
    await log(page).getByRole('combobox', { name: 'Show' }).selectOption('Everything');
    await log(page).getByText('Oldest first').click();
    await expect.poll(() => entries.first().innerText()).toMatch(/Onboard a customer/);
  });

  it('is finished once everything is done, with its message; the history stays [MH-10]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Harbour');
    const page = await open(enrolment);
    const finish = page.getByRole('button', { name: 'Finish' });
    expect(await finish.getAttribute('aria-description')).toMatch(/cannot be finished yet/);
    await enrolment.complete();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('button')].some(
        (one) => one.innerText === 'Finish' && one.ariaDisabled === null,
      ),
    );
    await finish.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The onboarding process is complete.').waitFor();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('This request has ended. Its history stays.').waitFor();
    await log(page).getByText('Finish', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Customer Onboarding' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Customer Onboarding' }).waitFor();
    expect(await page.getByText(enrolment.domain).count()).toBe(0);
  });

  it('that has failed says so to the partner, and what to do [MH-11]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Isle');
    await enrolment.initiateTransfer();
    await enrolment.answerTransfer('decline');
    const page = await open(enrolment);
    await transfer(page).getByText('Declined', { exact: true }).waitFor();
    await transfer(page).getByText('Initiate another transfer, or go on without.').waitFor();
    const operator = await tests.server.browser().play('operator');
    await operator.post('/api/v1/twins/hub/faults', { kind: 'status', status: 503, times: 20 });
    await enrolment.startHubAccess();
    await expect
      .poll(
        async () => {
          await enrolment.news();
          return page.getByText('Something waits for an operator').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await page.getByText('You need not do anything').waitFor();
    await operator.request('DELETE', '/api/v1/twins/hub/faults');
  });

  it('is cancelled: nothing is sent for it afterwards, and what was pending is withdrawn [MH-12]', async () => {
    const enrolment = await Enrolment.begin(tests.server, 'Jura');
    await enrolment.acceptRelationship();
    await enrolment.requestGdap();
    await enrolment.initiateTransfer();
    const page = await open(enrolment);
    const sent = (await mailCount(enrolment.representative)) + (await mailCount(enrolment.currentPartner));
    await page
      .getByRole('group', { name: 'What you can do' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('an established reseller relationship stays').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('This request has ended. Its history stays.').waitFor();
    await log(page).getByText('The GDAP request was withdrawn.').waitFor();
    await log(page).getByText('The transfer was withdrawn.').waitFor();
    await tests.server.pass(100 * DAY);
    const now = (await mailCount(enrolment.representative)) + (await mailCount(enrolment.currentPartner));
    expect(now).toBe(sent);
  });
});
