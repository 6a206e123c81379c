import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { defaultConfig } from '../../server/config/defaults.ts';
import { ROOT } from '../../server/root.ts';
import { launchChromium } from '../support/chromium.ts';
import { GIVES_UP_SOON, type Lively, makeLively } from '../support/lively-portal.ts';
import { openPortal, type PortalOptions, type PortalPage } from '../support/portal-page.ts';
import { openScene, SCENES, type Scene } from '../support/scenes.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** `npm run screens [-- NAME…]`: a picture of every screen, light and dark, desktop and phone, into `docs/screens/`. */
const FOLDER = process.env['SLIPWAY_SCREENS'] ?? join(ROOT, 'docs/screens');

const LOOKS = [
  { name: 'light', colourScheme: 'light', width: 1280, height: 832 },
  { name: 'dark', colourScheme: 'dark', width: 1280, height: 832 },
  { name: 'phone-light', colourScheme: 'light', width: 390, height: 844 },
  { name: 'phone-dark', colourScheme: 'dark', width: 390, height: 844 },
] as const satisfies readonly (PortalOptions & { readonly name: string })[];

const chosen = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => chosen.length === 0 || chosen.includes(name));

const [server, browser] = await Promise.all([
  startServer({ ...GIVES_UP_SOON, portal: process.env['SLIPWAY_PORTAL'] ?? defaultConfig().portal }),
  launchChromium(),
]);
try {
  await mkdir(FOLDER, { recursive: true });
  if (chosen.length === 0) await clear();
  const lively = await makeLively(server);
  for (const scene of scenes) await take(server, browser, lively, scene);
} finally {
  await browser.close();
  await server.end();
}

async function take(server: TestServer, browser: Browser, lively: Lively, scene: Scene): Promise<void> {
  for (const { name, ...look } of LOOKS) {
    let portal: PortalPage | undefined;
    try {
      portal = await openScene(
        async (options) => (portal = await openPortal(browser, server, options)),
        lively,
        scene,
        look,
      );
      await portal.page.screenshot({ path: join(FOLDER, `${scene.name}-${name}.png`) });
      for (const fault of portal.faults) console.error(`${scene.name}, ${name}: ${fault}`);
    } catch (error) {
      console.error(`${scene.name}, ${name}: ${String(error)}`);
      process.exitCode = 1;
    } finally {
      await portal?.close();
    }
  }
}

async function clear(): Promise<void> {
  for (const file of await readdir(FOLDER)) if (file.endsWith('.png')) await rm(join(FOLDER, file));
}
