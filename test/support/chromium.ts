import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium.ts';

/** A browser without a window, that needs nothing installed. `SLIPWAY_CHROMIUM` names another one in its place. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['SLIPWAY_CHROMIUM'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  // The package holds a program for Linux on x64 alone. Elsewhere it is the Chrome of the machine.
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args: ARGUMENTS });
  const { program, environment } = await unpackedChromium();
  return chromium.launch({
    executablePath: program,
    args: ARGUMENTS,
    env: { ...process.env, ...environment },
  });
}

/**
 * Beside what Playwright says itself. Of the arguments that the package of the program advises, some switch off what keeps pages
 * apart, by which a test would pass that no browser of a user lets pass: none of those is here.
 */
const ARGUMENTS = [
  // There is no user in a container but root, for whom there is no sandbox. It is our own pages that are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Text has the same width on every machine.
  '--font-render-hinting=none',
];
