import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsOf } from './page-faults.ts';

export interface PortalOptions {
  /** Who is signed in; nobody unless told. */
  readonly persona?: string | undefined;
  /** Signs in through the screen, where that is the point; else it has happened already. */
  readonly throughTheDoor?: boolean;
  /** Where it opens; the beginning unless told. */
  readonly path?: string;
  readonly colourScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Chosen in this browser, as by its menu. */
  readonly language?: 'en' | 'nl' | 'fr';
}

export interface PortalPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What no user should ever cause: errors in the console, refused content, requests to other hosts, failures of the server. */
  readonly faults: readonly string[];
  /** Faults that this test causes on purpose. */
  expectFaults(pattern: RegExp): void;
  /** Opens another tab of the same browser, on the same session. */
  anotherTab(path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A browser with nothing in it but the portal of a server, at a screen of this size. */
export async function openPortal(
  browser: Browser,
  server: { readonly url: string },
  options: PortalOptions = {},
): Promise<PortalPage> {
  const context = await browser.newContext(settingsOf(server.url, options));
  const faults = faultsOf(context, server.url);
  context.setDefaultTimeout(15_000);
  if (options.language !== undefined) await chooseLanguage(context, options.language);
  const { persona, throughTheDoor = false, path = '/' } = options;
  if (persona !== undefined && !throughTheDoor) await signIn(context, persona);
  const page = await context.newPage();
  await page.goto(path);
  if (persona !== undefined && throughTheDoor) await enter(page, persona);
  return {
    page,
    context,
    get faults() {
      return faults.found();
    },
    expectFaults: (pattern) => faults.expect(pattern),
    async anotherTab(other = '/') {
      const tab = await context.newPage();
      await tab.goto(other);
      return tab;
    },
    close: () => context.close(),
  };
}

function settingsOf(
  baseURL: string,
  { colourScheme = 'light', width = 1280, height = 800, language }: PortalOptions,
) {
  return {
    baseURL,
    colorScheme: colourScheme,
    viewport: { width, height },
    hasTouch: width < 600,
    locale: LOCALES[language ?? 'en'],
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce' as const,
  };
}

const LOCALES = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' } as const;

/** The language of the user counts more than that of the browser, and what was chosen here more than both. */
async function chooseLanguage(context: BrowserContext, language: string): Promise<void> {
  await context.addInitScript(`try { localStorage.setItem('slipway-language', '${language}') } catch {}`);
}

/** Without the screen for it; the cookie is the same. */
async function signIn(context: BrowserContext, persona: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session/persona', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { persona },
  });
  if (!answer.ok()) throw new Error(`nobody plays ${persona}: ${answer.status()} ${await answer.text()}`);
}

/** As people do it: with a click on whom they want to be. */
async function enter(page: Page, persona: string): Promise<void> {
  const answer = await page.request.get('/api/v1/personas');
  const { personas } = (await answer.json()) as { personas: readonly { id: string; name: string }[] };
  const name = personas.find(({ id }) => id === persona)?.name;
  if (name === undefined) throw new Error(`nobody is called ${persona}`);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation').first().waitFor();
}
