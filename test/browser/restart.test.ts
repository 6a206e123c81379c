import { expect, it, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openPortal } from '../support/portal-page.ts';
import { startServer } from '../support/server.ts';

vi.setConfig({ testTimeout: 120_000 });

it('nothing typed is lost while the server restarts: it is sent as soon as it is back [CR-7]', async () => {
  const portal = process.env['SLIPWAY_PORTAL'];
  const [server, browser] = await Promise.all([
    startServer(portal === undefined ? {} : { portal }),
    launchChromium(),
  ]);
  const { page, context } = await openPortal(browser, server, {
    persona: 'ada-user',
    path: '/start/msp-hub/enrolment',
  });
  const field = (name: string) => page.getByRole('textbox', { name });
  await field('Customer name').fill('Through the night');
  await page.getByText('Draft saved').waitFor();
  const restarting = server.restart();
  await field('Domain name').fill('night.example');
  const again = await restarting;
  await page.getByText('Draft saved').waitFor({ timeout: 60_000 });
  const draft = new URL(page.url()).searchParams.get('draft') ?? '';
  const kept = await context.request.get(`/api/v1/drafts/${draft}`);
  expect(await kept.json()).toMatchObject({
    answers: { customerName: 'Through the night', domain: 'night.example' },
  });
  await browser.close();
  await again.end();
});
