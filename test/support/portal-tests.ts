import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Config } from '../../server/config/config.ts';
import { defaultConfig } from '../../server/config/defaults.ts';
import { ROOT } from '../../server/root.ts';
import { launchChromium } from './chromium.ts';
import { openPortal, type PortalOptions, type PortalPage } from './portal-page.ts';
import { startServer, type TestServer } from './server.ts';

export interface PortalTests {
  readonly server: TestServer;
  /** Opens the portal in a browser of its own, which is closed after the test; the test fails with whatever went wrong in it. */
  open(options?: PortalOptions): Promise<PortalPage>;
}

/** Generous: several of these run beside each other on machines with few processors. */
const TEST_MS = 90_000;

/** For the tests of one file: a demonstration server with the built portal, and a browser. */
export function portalTests(given: Partial<Config> = {}): PortalTests {
  vi.setConfig({ testTimeout: TEST_MS, hookTimeout: TEST_MS });
  let server: TestServer;
  let browser: Browser;
  let opened: PortalPage[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(withPortal(given)), launchChromium()]);
  });
  afterEach(async ({ task }) => {
    const pages = opened;
    opened = [];
    if (task.result?.state === 'fail') await keepPictures(pages, task.name);
    const faults = pages.flatMap((one) => one.faults);
    await Promise.all(pages.map((one) => one.close()));
    expect(faults, 'what went wrong in the pages').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
  });
  return {
    get server() {
      return server;
    },
    async open(options) {
      const portal = await openPortal(browser, server, options);
      opened.push(portal);
      return portal;
    },
  };
}

/** That of `npm run build`, or the one that `SLIPWAY_PORTAL` names. */
function withPortal(given: Partial<Config>): Partial<Config> {
  const portal = given.portal ?? process.env['SLIPWAY_PORTAL'] ?? defaultConfig().portal;
  if (!existsSync(join(portal, 'index.html')))
    throw new Error(`there is no portal in ${portal}: \`npm run build\` makes one`);
  return { ...given, portal };
}

/** How the screens looked when a test failed. */
async function keepPictures(pages: readonly PortalPage[], test: string): Promise<void> {
  const folder = join(ROOT, 'coverage/browser');
  await mkdir(folder, { recursive: true });
  const name = test.replaceAll(/[^\w-]+/g, '-').slice(0, 80);
  for (const [index, { page }] of pages.entries())
    await page.screenshot({ path: join(folder, `${name}-${index + 1}.png`) }).catch(() => undefined);
}
