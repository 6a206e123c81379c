import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { FormDraft } from '../support/drafts.ts';
import { type Frames, longFrames, scrollThrough } from '../support/long-frames.ts';
import { LIST_OF_MANY, manyCases } from '../support/many-cases.ts';
import { manyContacts } from '../support/many-contacts.ts';
import { Picking } from '../support/picking.ts';
import { openPortal } from '../support/portal-page.ts';
import { COMPANY } from '../support/registration.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Item, item, median } from './measure.ts';

const ROWS = 10_000;
const CANDIDATES = 2_000;
const ROUNDS = 5;
const GOAL = '<= 50';

/** In place of that of `npm run build`. */
const OTHER_PORTAL =
  process.env['SLIPWAY_PORTAL'] === undefined ? {} : { portal: process.env['SLIPWAY_PORTAL'] };

/** The longest frame while somebody scrolls and filters, in a real browser: the median of the rounds. */
export async function benches(): Promise<Item[]> {
  const [server, browser] = await Promise.all([
    startServer({ checkAnswers: false, ...OTHER_PORTAL }),
    launchChromium(),
  ]);
  try {
    await manyCases(server, ROWS);
    manyContacts(server, CANDIDATES);
    return [...(await tableItems(server, browser)), ...(await pickerItems(server, browser))];
  } finally {
    await browser.close();
    await server.end();
  }
}

async function tableItems(server: TestServer, browser: Browser): Promise<Item[]> {
  const { page, close } = await openPortal(browser, server, {
    persona: 'ada-user',
    path: `/lists/${LIST_OF_MANY.pack}/${LIST_OF_MANY.table}?sort=customerName`,
  });
  await page.getByRole('rowheader').first().waitFor();
  const region = '[data-scroll-restoration-id]';
  const scrolled = await longest(page, () => scrollThrough(page, region, 120, 140));
  const dragged = await longest(page, () => drag(page, region));
  const filtered = await longest(page, () => filter(page));
  await close();
  return [
    item(`longest frame: ${ROWS} rows, scrolled`, scrolled, 'ms', GOAL),
    item(`longest frame: ${ROWS} rows, dragged by the bar`, dragged, 'ms', GOAL),
    item(`longest frame: ${ROWS} rows, filtered`, filtered, 'ms', GOAL),
  ];
}

/** From one end to the other, past all rows. */
async function drag(page: Page, region: string): Promise<void> {
  await page.locator(region).evaluate((element) => element.scrollTo(0, 0));
  await scrollThrough(page, region, 110, 5_000);
}

async function filter(page: Page): Promise<void> {
  const search = page.getByRole('searchbox');
  await search.pressSequentially('customer 99', { delay: 40 });
  const found = Array.from({ length: ROWS }, (_, n) => String(n)).filter((name) => name.includes('99'));
  await page.getByText(`${found.length} of ${ROWS}`).waitFor();
  await search.press('Escape');
  await page.getByText(`${ROWS} in all`).waitFor();
}

async function pickerItems(server: TestServer, browser: Browser): Promise<Item[]> {
  const ada = await server.browser().play('ada-user');
  const draft = await FormDraft.begin(
    ada,
    { pack: 'partner-portal', form: 'customer-registration' },
    COMPANY,
  );
  const { page, close } = await openPortal(browser, server, {
    persona: 'ada-user',
    path: `/drafts/${draft.id}?step=3`,
  });
  const picking = new Picking(page, 'Technical contact');
  await picking.open();
  const scrolled = await longest(page, () => scrollThrough(page, '[role=listbox]', 120, 140));
  const filtered = await longest(page, async () => {
    await picking.candidate('Candidate 1019');
    await picking.candidate('Candidate 777');
  });
  await close();
  return [
    item(`longest frame: ${CANDIDATES} candidates, scrolled`, scrolled, 'ms', GOAL),
    item(`longest frame: ${CANDIDATES} candidates, filtered`, filtered, 'ms', GOAL),
  ];
}

async function longest(page: Page, act: () => Promise<unknown>): Promise<number> {
  const rounds: Frames[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const frames = await longFrames(page, act);
    if (round >= 0) rounds.push(frames);
  }
  return median(rounds.map(({ longestFrame, longestTask }) => Math.max(longestFrame, longestTask)));
}
