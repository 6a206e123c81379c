import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAll } from '../../server/runtime/history/verify.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

it('every case can be rebuilt from its events, to the letter', async () => {
  const ada = await server.browser().play('ada-user');
  await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: { customerName: 'A', email: 'rep@a.example', domain: 'a.example', country: 'BE' },
  });
  await ada.post('/api/v1/cases', {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers: { tool: 'drill', borrower: 'mia', purpose: 'a shelf', days: 3 },
  });
  await server.settled();
  await server.pass(3 * DAY);
  const { faults, cases, events } = await verifyAll(server.app.store.read, server.app.releases);
  expect({ faults, cases }).toEqual({ faults: [], cases: 2 });
  expect(events).toBeGreaterThan(4);
});
