import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { portalTests } from '../support/portal-tests.ts';
import type { PortalPage } from '../support/portal-page.ts';

const tests = portalTests();
const BULK = '/bulk/msp-hub/customer-onboarding';
const HEADINGS = 'Customer Name,Email Address,Domain Name,Country Code';

const csv = (...rows: readonly string[]): Buffer => Buffer.from(`${[HEADINGS, ...rows].join('\r\n')}\r\n`);
const rowOf = (name: string): string => `${name} Ltd,office@${name}.example,${name}.example,BE`;

async function handIn(page: Page, name: string, buffer: Buffer, mimeType = 'text/csv'): Promise<void> {
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

async function openBulk(persona = 'ada-user'): Promise<PortalPage> {
  return tests.open({ persona, path: BULK });
}

const rowAt = (page: Page, line: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) });

async function enrolledCustomers(search: string): Promise<number> {
  const ada = await tests.server.browser().play('ada-user');
  const list = await ada.get(
    `/api/v1/tables/msp-hub/customer-onboarding?search=${encodeURIComponent(search)}`,
  );
  return list.body.total as number;
}

async function downloaded(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path(), 'utf8');
}

afterEach(() => tests.server.settled());

it('hands out the format file with its sample [MH-4]', async () => {
  const { page } = await tests.open({ persona: 'ada-user', path: '/lists/msp-hub/customer-onboarding' });
  await page.getByRole('button', { name: 'Enrol customers' }).first().click();
  await page.getByRole('menuitem', { name: /Bulk enrolment/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Bulk enrolment' }).waitFor();
  await page.getByRole('cell', { name: 'Chevron Corporation' }).waitFor();
  const lines = (await downloaded(page, 'Download the format file')).replace(/^\uFEFF/, '').split('\r\n');
  expect(lines[0]).toBe(HEADINGS);
  expect(lines[1]).toBe('Chevron Corporation,chevroncorp@example.com,chevron.onmicrosoft.com,US');
});

it('reviews every row with what is wrong in it, and submits the good ones without the bad [MH-4]', async () => {
  const { page } = await openBulk();
  await handIn(
    page,
    'first.csv',
    csv(
      rowOf('apple'),
      'Nameless Post,,pear.example,BE',
      rowOf('cherry'),
      rowOf('cherry'),
      'Far Away,far@away.example,away.example,Belgium',
    ),
  );
  await page.getByRole('heading', { level: 1, name: 'first.csv' }).waitFor();
  await page.getByText('2 good, 3 with something wrong. Those are left out.').waitFor();
  // What is wrong stands at its cell, in words.
  const wrong = rowAt(page, 3);
  await wrong.getByText('Wrong').waitFor();
  await wrong.getByRole('cell').nth(2).getByText('E-mail address is required.').waitFor();
  await rowAt(page, 5).getByText('Repeated').waitFor();
  await rowAt(page, 5).getByText('The same as in line 4').waitFor();
  await rowAt(page, 6).getByRole('cell').nth(4).getByText('choose one of the values').waitFor();
  await page
    .getByRole('group', { name: 'Only rows that are' })
    .getByRole('button', { name: 'Wrong' })
    .click();
  await page.getByText('2 rows', { exact: true }).waitFor();
  await rowAt(page, 2).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await page.getByRole('button', { name: 'Submit the 2 good rows' }).click();
  await page.getByText('2 rows were submitted. 3 rows were not accepted.').waitFor();
  expect(await enrolledCustomers('apple')).toBe(1);
  expect(await enrolledCustomers('cherry')).toBe(1);
  expect(await enrolledCustomers('Far Away')).toBe(0);
  await rowAt(page, 2).getByRole('link', { name: 'Open: apple Ltd' }).click();
  await page.waitForURL('**/cases/**');
});

it('gives back what was not accepted with its reasons, and takes it again when it was corrected [MH-4]', async () => {
  const { page } = await openBulk();
  await handIn(page, 'second.csv', csv(rowOf('damson'), 'Elder Ltd,,elder.example,BE'));
  await page.getByRole('button', { name: 'Submit the good row' }).click();
  await page.getByText('1 row was submitted. 1 row was not accepted.').waitFor();
  const rejected = await downloaded(page, 'Download what was not accepted');
  expect(rejected).toContain('Elder Ltd');
  expect(rejected).not.toContain('damson');
  expect(rejected).toContain('E-mail address is required.');
  const corrected = rejected.replace('Elder Ltd,,', 'Elder Ltd,office@elder.example,');
  await page.getByRole('link', { name: 'Hand in another file' }).click();
  await handIn(page, 'corrected.csv', Buffer.from(corrected));
  await page.getByText('Every row is good.').waitFor();
  await page.getByRole('button', { name: 'Submit the good row' }).click();
  await page.getByText('1 row was submitted.').waitFor();
  expect(await enrolledCustomers('elder')).toBe(1);
});

it('reports a row that is enrolled already, and the same file sent twice enrols nobody twice [MH-4]', async () => {
  const { page } = await openBulk();
  const file = csv(rowOf('fig'), rowOf('grape'));
  await handIn(page, 'third.csv', file);
  await page.getByRole('button', { name: 'Submit the 2 good rows' }).click();
  await page.getByText('2 rows were submitted.').waitFor();
  await page.getByRole('link', { name: 'Hand in another file' }).click();
  await handIn(page, 'third.csv', file);
  await page.getByText('No row can be submitted.').waitFor();
  await rowAt(page, 2).getByText('Already there').waitFor();
  expect(await page.getByRole('button', { name: /^Submit/ }).count()).toBe(0);
  expect(await enrolledCustomers('fig')).toBe(1);
  const [number = ''] = (await rowAt(page, 2).getByRole('link').allInnerTexts()).map((text) => text.slice(5));
  await rowAt(page, 2).getByRole('link').click();
  await page.getByText(number).first().waitFor();
});

it('shows how far the upload is, and can be cancelled: nothing comes of it then [MH-4]', async () => {
  const { page, context } = await openBulk();
  const network = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 60_000 };
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', slow);
  await handIn(page, 'large.csv', csv(...Array.from({ length: 4000 }, (_, n) => rowOf(`large${n}`))));
  await page.getByRole('progressbar', { name: 'Sending large.csv' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await page.reload();
  await page.getByText('Earlier files').waitFor();
  expect(await page.getByRole('link', { name: 'large.csv' }).count()).toBe(0);
});

it('takes thousands of rows, goes on while one is away, and can be stopped [MH-4]', async () => {
  const { page } = await openBulk();
  await handIn(page, 'thousands.csv', csv(...Array.from({ length: 5000 }, (_, n) => rowOf(`many${n}`))));
  await page.getByRole('heading', { level: 1, name: 'thousands.csv' }).waitFor();
  await page.goto(BULK);
  await page.getByRole('link', { name: 'thousands.csv' }).click();
  await page.getByRole('button', { name: 'Submit the 5000 good rows' }).waitFor({ timeout: 60_000 });
  const region = page.getByRole('region', { name: 'Rows of the file' });
  await region.last().evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await rowAt(page, 5001).getByText('many4999 Ltd').waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('button', { name: 'Submit the 5000 good rows' }).click();
  await page.getByRole('progressbar', { name: 'The good rows are submitted.' }).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('dialog').getByText('What has been submitted stays.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await page.getByText('You stopped it.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await page.getByText('The file was discarded.').waitFor();
  expect(await page.getByRole('link', { name: 'thousands.csv' }).count()).toBe(0);
});

it('says what is wrong with a file that lacks columns, holds no rows, or is a picture [MH-4]', async () => {
  const { page } = await openBulk();
  const again = page.getByRole('link', { name: 'Hand in another file' });
  await handIn(
    page,
    'lacks.csv',
    Buffer.from('Customer Name,Email Address\r\nApple Ltd,a@apple.example\r\n'),
  );
  await page
    .getByRole('alert')
    .getByText('The file has no column “Domain Name” and “Country Code”')
    .waitFor();
  await rowAt(page, 2).getByText('Domain name is required.').waitFor();
  await again.click();
  await handIn(page, 'headings.csv', csv());
  await page.getByText('There is no row below the headings.').waitFor();
  await again.click();
  await handIn(page, 'picture.csv', Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\u0001', 'latin1'));
  await page.getByRole('alert').getByText('save it as “CSV UTF-8”').waitFor();
});

it('says that a file has too many rows, and that an empty one is empty [MH-4]', async () => {
  const { page } = await openBulk();
  await handIn(page, 'empty.csv', Buffer.from(''));
  await page.getByRole('alert').getByText('This file is empty.').waitFor();
  await handIn(page, 'toomany.csv', csv(...Array.from({ length: 5001 }, (_, n) => rowOf(`over${n}`))));
  await page
    .getByRole('alert')
    .filter({ hasText: 'What is wrong with the file' })
    .getByText(/5000/)
    .waitFor({ timeout: 60_000 });
});

it('is closed to a reader, who is told who can help [PB-2, MH-4]', async () => {
  const { page } = await openBulk('bram-user');
  await page
    .getByRole('alert')
    .getByText(/Ada Peeters/)
    .waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
});
