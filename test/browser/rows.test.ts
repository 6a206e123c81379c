import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { longFrames, scrollThrough } from '../support/long-frames.ts';
import { manyCases } from '../support/many-cases.ts';
import { portalTests } from '../support/portal-tests.ts';

/** How fast it is, the bench says (`npm run bench -- portal`); here, that it is right. */
const ROWS = 10_000;
const REGION = '[data-scroll-restoration-id]';

const tests = portalTests({ checkAnswers: false });
beforeAll(() => manyCases(tests.server, ROWS));

async function openList(search = ''): Promise<Page> {
  const { page } = await tests.open({
    persona: 'ada-user',
    path: `/lists/msp-hub/customer-onboarding${search}`,
  });
  await page.getByText(`${ROWS} in all`).waitFor();
  await page.getByRole('rowheader').first().waitFor();
  return page;
}

const scrollTo = (page: Page, part: number): Promise<void> =>
  page.locator(REGION).evaluate((element, part) => element.scrollTo(0, part * element.scrollHeight), part);

it('draws what is in sight of ten thousand rows, and reads the others as they come into sight', async () => {
  const page = await openList('?sort=customerName');
  const height = await page.locator(REGION).evaluate((element) => element.scrollHeight);
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await scrollTo(page, 0.5);
  await page.getByRole('rowheader', { name: 'Customer 5000', exact: true }).waitFor();
  await scrollTo(page, 1);
  await page.getByRole('rowheader', { name: 'Customer 9999', exact: true }).waitFor();
  expect(await page.locator(REGION).evaluate((element) => element.scrollHeight)).toBe(height);
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  const last = page.getByRole('row').filter({ hasText: 'Customer 9999' });
  expect(await last.getAttribute('aria-rowindex')).toBe(String(ROWS + 1));
});

it('keeps the rows of a place while one scrolls through, and draws each frame', async () => {
  const page = await openList('?sort=customerName');
  const { frames } = await longFrames(page, () => scrollThrough(page, REGION, 60, 180));
  expect(frames).toBeGreaterThan(30);
  // The gauge is not blind.
  const blocked = `new Promise((done) => setTimeout(() => {
    const end = performance.now() + 150;
    while (performance.now() < end);
    done();
  }, 60))`;
  const { longestTask, longestFrame } = await longFrames(page, () => page.evaluate(blocked));
  expect(Math.max(longestTask, longestFrame)).toBeGreaterThan(100);
  await page.getByRole('rowheader', { name: 'Customer 204', exact: true }).waitFor();
});

it('searches all of them, and begins at the first that it finds', async () => {
  const page = await openList();
  await scrollTo(page, 0.7);
  await page.getByRole('searchbox').fill('customer 123');
  await page.getByText('20 of 10000').waitFor();
  expect(await page.locator(REGION).evaluate((element) => element.scrollTop)).toBe(0);
  await page.getByRole('columnheader', { name: 'Customer Name' }).getByRole('button').click();
  await page.getByRole('rowheader', { name: 'Customer 123', exact: true }).waitFor();
});

it('scrolls as a whole on a phone', async () => {
  const { page } = await tests.open({
    persona: 'ada-user',
    path: '/lists/msp-hub/customer-onboarding?sort=customerName',
    width: 390,
  });
  await page.getByRole('article').first().waitFor();
  // Cards are as high as what stands in them: the page grows or shrinks a little as they come into sight.
  await expect
    .poll(
      async () => {
        await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
        return page.getByText('Customer 9999', { exact: true }).count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  expect(await page.getByRole('listitem').count()).toBeLessThan(60);
});
