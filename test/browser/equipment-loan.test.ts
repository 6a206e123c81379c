import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { changeRecord, readRecord } from '../../server/store/repositories/records.ts';
import { axeViolations } from '../support/axe.ts';
import { mailsTo } from '../support/mails.ts';
import { Picking } from '../support/picking.ts';
import { portalTests } from '../support/portal-tests.ts';
import { DAY } from '../support/server.ts';

const tests = portalTests();
const LOANS = '/lists/equipment-loan/loans';
type Tool = 'handPlane' | 'clamps' | 'drill' | 'jigsaw' | 'bandSaw';

/** A loan that Mia has asked for. */
async function ask(tool: Tool, days = 3, more: object = {}): Promise<string> {
  const ada = await tests.server.browser().play('ada-user');
  const answers = { tool, borrower: 'mia', purpose: 'A bench for the club', days, ...more };
  const begun = await ada.post('/api/v1/cases', {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers,
  });
  expect([begun.status, begun.text]).toEqual([201, expect.anything()]);
  return String(begun.body.id);
}

/** What a steward does with it, where that is not the point. */
async function decide(id: string, event: string, answers?: object): Promise<void> {
  const operator = await tests.server.browser().play('operator');
  const body = answers === undefined ? {} : { answers };
  const sent = await operator.post(`/api/v1/cases/${id}/events/${event}`, body);
  expect([sent.status, sent.text]).toEqual([200, expect.anything()]);
  await tests.server.settled();
}

async function lend(tool: Tool, days?: number): Promise<string> {
  const id = await ask(tool, days);
  await decide(id, 'approve');
  await decide(id, 'handOut', { deposit: 40 });
  return id;
}

/** Every test finds all tools at the club. */
afterEach(async () => {
  const operator = await tests.server.browser().play('operator');
  const list = (await operator.get('/api/v1/tables/equipment-loan/loans?limit=100')).body;
  const eventOf = ({ action }: Offered) => (list.actions as { event: string }[])[action]?.event ?? '';
  for (const { id, actions } of list.rows as { id: string; actions: Offered[] }[])
    for (const offered of actions)
      if (offered.allowed && ['refuse', 'takeBack'].includes(eventOf(offered)))
        await decide(id, eventOf(offered));
});

interface Offered {
  readonly action: number;
  readonly allowed: boolean;
}

const row = (page: Page, tool: string): Locator => page.getByRole('row').filter({ hasText: tool });

async function act(page: Page, tool: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${tool}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const counter = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: 'Only those that are' }).getByRole('button', { name: title });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const heading = (page: Page, level: number, name: string): Promise<void> =>
  page.getByRole('heading', { level, name, exact: true }).waitFor();

describe('a pack of which the portal knows nothing', () => {
  it('is begun from the + of its list, by a form in steps, and stands in the list then [PB-6, DE-6]', async () => {
    const { page } = await tests.open({ persona: 'ada-user' });
    await page.getByRole('link', { name: 'Loans' }).click();
    await page.getByText('Nothing is lent.').waitFor();
    await page.getByRole('button', { name: 'Borrow' }).first().click();
    await heading(page, 1, 'Borrow a tool');
    await choose(page, 'Tool', 'Hand plane');
    await new Picking(page, 'Who borrows it').choose('Mia Jacobs');
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, 2, 'The loan');
    await page.getByRole('textbox', { name: 'What is it for?' }).fill('A door that sticks');
    await page.getByRole('textbox', { name: 'For how many days?' }).fill('15');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByText(/14/).first().waitFor();
    await page.getByRole('textbox', { name: 'For how many days?' }).fill('2');
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, 2, 'Review');
    await page.getByText('A door that sticks').waitFor();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('A steward will look at your request.').waitFor();
    await page.getByRole('link', { name: 'Loans' }).first().click();
    await row(page, 'Hand plane').getByText('Requested').waitFor();
  });

  it('tells of everybody whether they fit, why not, by which clause, and what would help [PB-6, DE-6]', async () => {
    const { page } = await tests.open({ persona: 'ada-user', path: '/start/equipment-loan/loan-request' });
    await choose(page, 'Tool', 'Band saw');
    const borrower = new Picking(page, 'Who borrows it');
    const list = await borrower.open();
    await list
      .getByRole('option', { name: /^Mia Jacobs/ })
      .getByText('Fits')
      .waitFor();
    const rik = list.getByRole('option', { name: /^Rik Jacobs/ });
    for (const part of [
      'Not possible',
      'The fee of Rik Jacobs',
      'Pay it at the tool desk',
      'LEND-4',
      'LEND-2',
    ])
      await expect.poll(() => rik.textContent()).toContain(part);
    expect(await rik.getAttribute('aria-disabled')).toBe('true');
    await borrower.choose('Jef Jacobs');
    await borrower.group.getByText('uses the band saw with a companion who has').waitFor();
    // What depends on an answer is asked with it, and only then.
    const companion = page.getByRole('textbox', { name: 'Companion who took the machine course' });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByText('Companion who took the machine course is required.').waitFor();
    await companion.fill('Mia Jacobs');
    await choose(page, 'Tool', 'Set of clamps');
    await companion.waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('refuses what is lent already, says by which clause, and loses nothing [PB-6, DE-6]', async () => {
    await ask('bandSaw', 3, { companion: 'Mia Jacobs' });
    const { page } = await tests.open({ persona: 'ada-user', path: '/start/equipment-loan/loan-request' });
    await choose(page, 'Tool', 'Band saw');
    await new Picking(page, 'Who borrows it').choose('Mia Jacobs');
    await page.getByRole('textbox', { name: /^Companion/ }).fill('Mia Jacobs');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('textbox', { name: 'What is it for?' }).fill('A boat');
    await page.getByRole('textbox', { name: 'For how many days?' }).fill('3');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Send the request' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'This tool is lent already' });
    await refusal.getByText('LEND-1').waitFor();
    await page.getByText('A boat').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('what a steward does', () => {
  it('from the list and from the page of the loan: approve, hand out, take back [PB-6, DE-6]', async () => {
    const id = await ask('drill');
    const { page } = await tests.open({ persona: 'operator', path: LOANS });
    await row(page, 'Cordless drill').getByText('Requested').waitFor();
    await act(page, 'Cordless drill', 'Approve');
    await row(page, 'Cordless drill').getByText('Ready at the tool desk').waitFor();
    await tests.server.settled();
    expect((await mailsTo(tests.server, 'mia@northwind.example')).at(-1)?.subject).toBe('Your tool is ready');
    await page.getByRole('link', { name: 'Cordless drill' }).click();
    await heading(page, 1, 'Cordless drill');
    await page.getByRole('button', { name: 'Hand out' }).click();
    await page.waitForURL(`**/cases/${id}/events/handOut`);
    await page.getByRole('textbox', { name: 'Deposit received in euro' }).fill('40');
    await page.getByRole('button', { name: 'Hand out' }).click();
    await page.getByText('Deposit of 40 euro received.').waitFor();
    await page.goto(LOANS);
    await row(page, 'Cordless drill').getByText('Lent', { exact: true }).waitFor();
    expect(await counter(page, 'Lent').textContent()).toMatch(/^1/);
    await act(page, 'Cordless drill', 'Take back');
    await row(page, 'Cordless drill').getByText('Returned').waitFor();
    await expect.poll(() => counter(page, 'Lent').textContent()).toMatch(/^0/);
  });

  it('is refused where the rules have changed their answer since, with the clauses [PB-6]', async () => {
    const id = await ask('clamps');
    await setFeePaid(false);
    const { page } = await tests.open({ persona: 'operator', path: `/cases/${id}` });
    await page.getByRole('button', { name: 'Approve' }).click();
    const refusal = page.getByRole('dialog').filter({ hasText: 'The fee of Mia Jacobs' });
    await refusal.getByText('LEND-4').waitFor();
    await setFeePaid(true);
  });
});

describe('a tool that does not come back', () => {
  it('is overdue, is reminded of, and is counted as lost after three weeks [PB-6]', async () => {
    const id = await lend('jigsaw', 1);
    const { page } = await tests.open({ persona: 'ada-user', path: LOANS });
    await row(page, 'Jigsaw').getByText('Lent', { exact: true }).waitFor();
    await tests.server.pass(DAY + 60_000);
    await row(page, 'Jigsaw').getByText('Overdue').waitFor();
    await expect.poll(() => counter(page, 'Overdue').textContent()).toMatch(/^1/);
    await counter(page, 'Overdue').click();
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.goto(`/cases/${id}`);
    await page
      .getByRole('region', { name: 'Still to come' })
      .getByText('The tool is given up for lost')
      .waitFor();
    await tests.server.pass(22 * DAY);
    const board = page.getByRole('region', { name: 'Where it stands' });
    await board.getByText('Lost').waitFor();
    await page.getByText('The club keeps the deposit of 40 euro.').waitFor();
  });

  it('is reported as lost by who borrowed it, once they have read what that means [PB-6]', async () => {
    await lend('jigsaw', 9);
    const { page } = await tests.open({ persona: 'ada-user', path: LOANS });
    await row(page, 'Jigsaw').getByText('Lent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Actions for Jigsaw' }).first().click();
    await page.getByRole('menuitem', { name: 'Report as lost' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The club keeps your deposit.').waitFor();
    await dialog.getByRole('button', { name: 'Report as lost' }).click();
    await row(page, 'Jigsaw').getByText('Lent', { exact: true }).waitFor({ state: 'detached' });
  });
});

describe('the same pack in another language', () => {
  it('is French throughout: list, form, reasons, page of a loan [PB-6]', async () => {
    const id = await ask('clamps');
    const { page } = await tests.open({ persona: 'ada-user', path: LOANS, language: 'fr' });
    await heading(page, 1, 'Prêts');
    await row(page, 'Jeu de serre-joints').getByText('Demandé').first().waitFor();
    await page.getByRole('button', { name: 'Emprunter' }).first().click();
    await heading(page, 1, 'Emprunter un outil');
    await choose(page, 'Outil', 'Perceuse sans fil');
    await page.getByRole('combobox', { name: "Qui l'emprunte" }).click();
    await page.getByText('La cotisation de Rik Jacobs').waitFor();
    await page.goto(`/cases/${id}`);
    await heading(page, 1, 'Jeu de serre-joints');
    await page.getByText('Un responsable approuve ou refuse.').first().waitFor();
  });
});

describe('its screens', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are accessible and overflow nowhere, %s and %i wide', async (colourScheme, width) => {
    const id = await lend('jigsaw');
    const { page } = await tests.open({ persona: 'ada-user', path: LOANS, colourScheme, width });
    await page.getByRole('link', { name: 'Jigsaw' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`/cases/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });
});

/** Whether Mia has paid, as the administration of the club would tell it. */
async function setFeePaid(feePaid: boolean): Promise<void> {
  await tests.server.app.store.write(async (db) => {
    const mia = await readRecord(db, 'mia', { sees: 'everything' });
    if (mia === undefined) throw new Error('the demonstration has changed');
    await changeRecord(db, mia, { attributes: { ...mia.attributes, feePaid } });
  });
}
