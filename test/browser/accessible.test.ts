import { beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { type Lively, makeLively } from '../support/lively-portal.ts';
import { portalTests } from '../support/portal-tests.ts';
import { openScene, SCENES } from '../support/scenes.ts';

const tests = portalTests();
let lively: Lively;
beforeAll(async () => {
  lively = await makeLively(tests.server);
});

const LOOKS = [
  ['light, on a desktop', { colourScheme: 'light', width: 1280 }],
  ['dark, on a desktop', { colourScheme: 'dark', width: 1280 }],
  ['light, on a phone', { colourScheme: 'light', width: 390, height: 844 }],
  ['dark, on a phone', { colourScheme: 'dark', width: 390, height: 844 }],
] as const;

describe.each(SCENES)('the screen $name', (scene) => {
  it.each(LOOKS)('can be used by everybody: %s', async (_, look) => {
    const { page } = await openScene(tests.open, lively, scene, look);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('does not overflow sideways on the smallest phone', async () => {
    const { page } = await openScene(tests.open, lively, scene, { width: 360, height: 740 });
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(wider)).toBe(0);
  });
});
