import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../server/root.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { TerminalDialogue } from '../support/terminal-dialogue.ts';

const EXAMPLE = 'examples/own-portal';

let server: TestServer;
let operator: Browser;
let terminal: TerminalDialogue | undefined;
beforeAll(async () => {
  server = await startServer();
  operator = await server.browser().play('operator');
}, 60_000);
afterEach(() => terminal?.stop());
afterAll(() => server?.end());

function portalOf(persona: string): TerminalDialogue {
  terminal = new TerminalDialogue(join(ROOT, 'dist', EXAMPLE, 'main.js'), {
    SLIPWAY_URL: server.url,
    SLIPWAY_PERSONA: persona,
  });
  return terminal;
}

/** The case that was begun last, of those that the operator has to look at. */
async function newest(table: string): Promise<string> {
  const list = await operator.get(`/api/v1/tables/partner-portal/${table}`);
  return list.body.rows[0].id;
}

it('a request is made in a portal of one’s own, with contacts picked by verdict, and followed live', async () => {
  const portal = portalOf('ada-user');
  await portal.answer('For which company?', 'Brewery De Kroon');
  const starts = await portal.answer('What is it about?', 'Request a tenant');
  expect(starts).toContain('Go back to your own company first');
  await portal.answer('Action', '1');
  await portal.answer('Tenant status', 'Create new tenant');
  await portal.answer('Name under', 'De Kroon!');

  // What is not right is asked for once more, and nothing else.
  const again = await portal.answer('Name under', 'dekroonown');
  expect(again).toContain('! Name under .onmicrosoft.com is not written as it should be.');
  await portal.answer('Technical contact', 'Els Janssens');
  const candidates = await portal.answer('Commercial contact', 'Bram Claes');
  expect(candidates).toMatch(
    /✗ Bram Claes\n +Bram Claes has no signing authority\. \(ER-3\) Choose somebody/,
  );
  expect(candidates).toMatch(/! Ada Peeters\n.*\(ER-4\)/);
  expect(candidates).toMatch(/✓ Els Janssens/);
  await portal.answer('Data protection officer', 'Els Janssens');
  await portal.answer('Watch list', 'Service desk');
  const refused = await portal.answer('Commercial contact', 'Els Janssens');
  expect(refused).toMatch(/ ! Bram Claes has no signing authority.*\(ER-3\)/);
  await portal.answer('Customer flow', 'Without a service agreement');
  await portal.answer('Transfer of liability', '');
  await portal.answer('Agreement to all terms', '');
  await portal.answer('Approval of the commercial', '');
  await portal.shows('is submitted');
  await portal.shows('To validate');

  const approval = { answers: { informationRight: true, contactsValid: true } };
  const approved = await operator.post(
    `/api/v1/cases/${await newest('validation')}/events/approve`,
    approval,
  );
  expect([approved.status, approved.text]).toEqual([200, approved.text]);
  await server.settled();
  await server.app.scheduler.lookNow();
  await server.settled();
  const { code, output } = await portal.ended();
  expect([code, output.trim().split('\n').at(-1)]).toEqual([0, expect.stringContaining('Completed')]);
}, 60_000);

it('a form of another pack is filled in by the same few lines', async () => {
  const portal = portalOf('ada-user');
  await portal.answer('For which company?', 'Northwind IT');
  await portal.answer('What is it about?', 'Borrow a tool');
  await portal.answer('Tool', 'Band saw');
  const [first] = /(?<=✓ ).+/.exec(await portal.shows('Who borrows it', / > $/)) ?? [''];
  await portal.types(first);
  // Shown where the answers so far ask for it.
  await portal.answer('Companion', 'Mia Maker');
  await portal.answer('What is it for?', 'A shelf');
  await portal.answer('For how many days?', '30');
  expect(await portal.answer('For how many days?', '3')).toContain(' ! ');
  expect(await portal.shows('Requested')).toContain('A steward will look at your request.');
}, 30_000);

it('what is not allowed is told with the reason, and ends it', async () => {
  const { code, output } = await portalOf('nobody').ended();
  expect([code, output]).toEqual([1, expect.stringContaining('There is no such persona.')]);
});

it('it takes fewer than 150 lines', async () => {
  const files = await readdir(join(ROOT, EXAMPLE));
  const lines = files.map((file) => readFileSync(join(ROOT, EXAMPLE, file), 'utf8').split('\n').length - 1);
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(150);
});
