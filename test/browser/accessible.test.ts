import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { GIVES_UP_SOON, type Lively, makeLively } from '../support/lively-portal.ts';
import { portalTests } from '../support/portal-tests.ts';
import { openScene, SCENES, shown } from '../support/scenes.ts';

const tests = portalTests(GIVES_UP_SOON);
let lively: Lively;
beforeAll(async () => {
  lively = await makeLively(tests.server);
});

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 360, height: 740 };

it.each(SCENES)(
  'the screen $name can be used by everybody, light and dark, on a desktop and a phone',
  async (scene) => {
    const { page } = await openScene(tests.open, lively, scene, DESKTOP);
    expect(await violations(page, 'light'), 'light, on a desktop').toEqual([]);
    expect(await violations(page, 'dark'), 'dark, on a desktop').toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await violations(page, 'dark'), 'dark, on a phone').toEqual([]);
    expect(await violations(page, 'light'), 'light, on a phone').toEqual([]);
    await page.setViewportSize(SMALLEST);
    await shown(page);
    expect(await page.evaluate(OVERFLOW), 'pixels that are wider than the screen').toBe(0);
  },
);

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await shown(page);
  return axeViolations(page);
}
