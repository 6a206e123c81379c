import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type FormPageServer, serveFormPage } from '../support/form-page-server.ts';
import { openPortal, type PortalPage } from '../support/portal-page.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aPdf, upload } from '../support/upload.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: TestServer;
let pages: FormPageServer;
let browser: Browser;
let opened: PortalPage[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  pages = await serveFormPage(server.url);
});

afterEach(async () => {
  const faults = opened.flatMap((one) => one.faults);
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await pages?.end();
  await server?.end();
});

type Renderer = 'jsonforms' | 'rjsf';

/** What a person does, whichever renderer has drawn the form. */
type Deed =
  | { readonly step: string }
  | { readonly type: string; readonly text: string }
  | { readonly choose: string; readonly option: string }
  | { readonly pick: string }
  | { readonly decline: string };

interface Judged {
  readonly sent: unknown;
  readonly result: {
    readonly valid: boolean;
    readonly errors: readonly { readonly message: string }[];
    readonly warnings: readonly unknown[];
    readonly answers: unknown;
  };
  /** Of the messages, those that are on the page. */
  readonly shown: readonly string[];
  readonly said: string;
}

/** Fills in and sends, as a person would. */
async function judgedBy(renderer: Renderer, form: string, deeds: readonly Deed[]): Promise<Judged> {
  const [pack = '', id = ''] = form.split('/');
  const path = `/?pack=${pack}&form=${id}&renderer=${renderer}`;
  const portal = await openPortal(browser, pages, { persona: 'ada-user', path });
  opened.push(portal);
  const { page } = portal;
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const deed of deeds) await perform(page, renderer, deed);
  const judging = page.waitForResponse((response) => response.url().includes('/validate'));
  await page.getByRole('button', { name: 'Send' }).click();
  const response = await judging;
  const result = (await response.json()) as Judged['result'];
  const said = page.getByRole('status');
  await expect.poll(() => said.textContent()).toMatch(/Refused|Accepted|problems/);
  const sent = (response.request().postDataJSON() as { answers: unknown }).answers;
  return {
    sent,
    result,
    shown: await shownOf(page, renderer, result),
    said: (await said.textContent()) ?? '',
  };
}

async function shownOf(page: Page, renderer: Renderer, { errors }: Judged['result']): Promise<string[]> {
  const text: string[] = [];
  // JSON Forms draws one step at a time.
  const steps = renderer === 'jsonforms' ? await stepsOf(page).all() : [];
  for (const step of steps) {
    await step.click();
    text.push(await page.locator('body').innerText());
  }
  if (steps.length === 0) text.push(await page.locator('body').innerText());
  return errors.map(({ message }) => message).filter((message) => text.join('\n').includes(message));
}

const stepsOf = (page: Page): Locator => page.locator('.categorization-master li');

async function perform(page: Page, renderer: Renderer, deed: Deed): Promise<void> {
  if ('step' in deed) {
    if (renderer === 'jsonforms') await stepsOf(page).filter({ hasText: deed.step }).click();
  } else if ('type' in deed) await page.getByLabel(labelled(deed.type)).fill(deed.text);
  else if ('choose' in deed)
    await page.getByLabel(labelled(deed.choose)).selectOption({ label: deed.option });
  else if ('pick' in deed) await page.getByRole('radio', { name: deed.pick }).check();
  // A question that nobody has touched has no answer.
  else if (renderer === 'rjsf')
    for (const name of ['Yes', 'No']) await page.getByRole('radio', { name }).check();
  else {
    await page.getByLabel(labelled(deed.decline)).check();
    await page.getByLabel(labelled(deed.decline)).uncheck();
  }
}

/** What is required is marked behind its label. */
const labelled = (label: string) =>
  new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s*\\*?$`);

const enrolment = (domain: string, email: string): Deed[] => [
  { type: 'Customer name', text: 'Harbour Works' },
  { type: 'E-mail address', text: email },
  { type: 'Domain name', text: domain },
  // Of a list as long as that one stock renderers show nothing: it is asked for page by page.
  { type: 'Country', text: 'BE' },
];

const loan = (tool: string, days: string): Deed[] => [
  { step: 'The tool' },
  { choose: 'Tool', option: tool },
  { choose: 'Who borrows it', option: 'Mia Jacobs' },
  { step: 'The loan' },
  { type: 'What is it for?', text: 'A shelf' },
  { type: 'For how many days?', text: days },
];

const registration = (vat: string, commercial: string): Deed[] => [
  { step: 'VAT number' },
  { type: 'VAT number', text: vat },
  { step: 'Details' },
  { type: 'Official company name', text: 'Harbour Works' },
  { type: 'Primary phone number', text: '+32 3 222 11 00' },
  { type: 'Street and number', text: 'Kaai 7' },
  { type: 'Postal code', text: '2000' },
  { type: 'City', text: 'Antwerpen' },
  { type: 'Country', text: 'BE' },
  { choose: 'Industry', option: 'Manufacturing' },
  { choose: 'Size of the company', option: 'Small: 10 to 49 people' },
  { pick: 'Reseller' },
  { decline: 'Does the customer use Secwise Watch?' },
  { step: 'Contacts' },
  { choose: 'Technical contact', option: 'Ada Peeters' },
  { choose: 'Commercial contact', option: commercial },
  { choose: 'Data protection officer', option: 'Ada Peeters' },
  { choose: 'Watch list', option: 'Service desk' },
];

describe('the same answers, through JSON Forms and through react-jsonschema-form', () => {
  it.each<[string, string, readonly Deed[]]>([
    ['an enrolment left empty', 'msp-hub/enrolment', []],
    ['an enrolment with two mistakes', 'msp-hub/enrolment', enrolment('no domain', 'nobody')],
    ['a loan left empty', 'equipment-loan/loan-request', []],
    ['a loan for too long', 'equipment-loan/loan-request', loan('Jigsaw', '30')],
    ['a registration left empty', 'partner-portal/customer-registration', []],
    [
      'a registration with a number that cannot be',
      'partner-portal/customer-registration',
      registration('BE0123456789', 'Ada Peeters'),
    ],
    [
      'a registration for which a document is owed (ER-4)',
      'partner-portal/customer-registration',
      registration('BE0411905847', 'Ada Peeters'),
    ],
  ])('are refused with the same words: %s', async (_, form, deeds) => {
    const [first, second] = await Promise.all([
      judgedBy('jsonforms', form, deeds),
      judgedBy('rjsf', form, deeds),
    ]);
    expect(first.result.valid).toBe(false);
    expect(first.sent).toEqual(second.sent);
    expect(first.result).toEqual(second.result);
    expect(first.shown).toEqual(first.result.errors.map(({ message }) => message));
    expect(second.shown).toEqual(first.shown);
    expect([first.said, second.said]).toEqual(['Refused', 'Refused']);
  });

  it.each<[string, string, (which: 0 | 1) => readonly Deed[]]>([
    [
      'an enrolment',
      'msp-hub/enrolment',
      (which) => enrolment(['one.example', 'two.example'][which] ?? '', 'hilde@harbour.example'),
    ],
    ['a loan', 'equipment-loan/loan-request', (which) => loan(['Jigsaw', 'Hand plane'][which] ?? '', '3')],
  ])('are accepted by both: %s', async (_, form, deeds) => {
    const first = await judgedBy('jsonforms', form, deeds(0));
    const second = await judgedBy('rjsf', form, deeds(1));
    expect([first.result.errors, second.result.errors]).toEqual([[], []]);
    expect(first.said).toMatch(/^Accepted as /);
    expect(second.said).toMatch(/^Accepted as /);
  });

  it('are accepted by both: a registration, with the document that is owed', async () => {
    const ada = await server.browser().play('ada-user');
    const { id } = (await upload(ada, await aPdf())).body as { id: string };
    const deeds = (vat: string): Deed[] => [
      ...registration(vat, 'Ada Peeters'),
      { step: 'Review' },
      ...[
        'Transfer of liability',
        'Agreement to all terms and conditions',
        'Approval of the commercial contact',
      ].map((label) => ({ type: label, text: id })),
    ];
    const form = 'partner-portal/customer-registration';
    const first = await judgedBy('jsonforms', form, deeds('BE0411905847'));
    const second = await judgedBy('rjsf', form, deeds('BE0415580365'));
    expect([first.result.errors, second.result.errors]).toEqual([[], []]);
    expect(first.said).toMatch(/^Accepted as /);
    expect(second.said).toMatch(/^Accepted as /);
  });
});
