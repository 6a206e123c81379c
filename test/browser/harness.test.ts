import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { openPortal } from '../support/portal-page.ts';
import { startServer, type TestServer } from '../support/server.ts';

const WAIT_MS = 60_000;

let folder: string;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-portal-'));
  [server, browser] = await Promise.all([startServer({ portal: folder }), launchChromium()]);
}, WAIT_MS);

afterAll(async () => {
  await browser.close();
  await server.end();
  await rm(folder, { recursive: true, force: true });
});

/** A portal of one page, which does not behave. */
async function pageWith(body: string, script = '') {
  const policy = '<meta charset="utf-8"><script src="/main.js" defer></script>';
  await writeFile(join(folder, 'main.js'), script);
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><title>A page</title>${policy}<main><h1>Here</h1>${body}</main></html>`,
  );
  return openPortal(browser, server);
}

describe('a browser test notices', () => {
  it.each([
    ['an error in the console', '', 'console.error("oh dear")', /console: oh dear/],
    ['an error that nobody catches', '', 'setTimeout(() => { throw new Error("slipped") })', /slipped/],
    ['a promise that nobody catches', '', 'void Promise.reject(new Error("broken"))', /broken/],
    ['a script in the page, which its policy refuses', '<script>1</script>', '', /Content Security Policy/],
    ['a style in the page', '<p style="color: red">x</p>', '', /Content Security Policy/],
    [
      'code made of text',
      '',
      'try { new Function("return 1")() } catch (error) { console.error(String(error)) }',
      /EvalError/,
    ],
    [
      'a request to another host',
      '',
      'fetch("https://elsewhere.example/").catch(() => 0)',
      /elsewhere\.example/,
    ],
    [
      'a picture from another host',
      '<img alt="" src="http://elsewhere.example/a.png">',
      '',
      /elsewhere\.example/,
    ],
  ])('%s', async (_, body, script, fault) => {
    const portal = await pageWith(body, script);
    await expect.poll(() => portal.faults.join('\n')).toMatch(fault);
    await portal.close();
  });

  it('nothing in a page that behaves, and what is refused politely', async () => {
    const portal = await pageWith('<p>fine</p>', 'void fetch("/api/v1/session")');
    await portal.page.getByText('fine').waitFor();
    await portal.page.waitForTimeout(200);
    expect(portal.faults).toEqual([]);
    await portal.close();
  });

  it('what was expected no more', async () => {
    const portal = await pageWith('', 'console.error("oh dear"); console.error("and that")');
    await expect.poll(() => portal.faults.length).toBe(2);
    portal.expectFaults(/oh dear/);
    expect(portal.faults).toEqual(['console: and that']);
    await portal.close();
  });

  it('what cannot be used by everybody, under the policy of the page', async () => {
    const portal = await pageWith('<p id="rest"><input></p>');
    const found = await axeViolations(portal.page);
    expect(found).toEqual([expect.stringMatching(/^label \(critical\).*\n.*at input/s)]);
    expect(portal.faults).toEqual([]);
    await portal.close();
  });
});
