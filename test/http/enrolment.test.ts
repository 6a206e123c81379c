import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const CUSTOMER = {
  customerName: 'Chevron',
  email: 'rep@chevron.example',
  domain: 'chevron.example',
  country: 'BE',
};

it('an enrolment invites the customer, and reminds until the customer accepts (MH-3, MH-5)', async () => {
  const ada = await server.browser().play('ada-user');
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: CUSTOMER,
  });
  expect(begun.status).toBe(201);
  await server.settled();
  await server.pass(8 * DAY);
  const mails = await server.app.store.read.select().from(server.app.store.schema.mailbox);
  expect(mails.map(({ to }) => to)).toEqual(Array(4).fill(CUSTOMER.email));
});

it('the same customer is not enrolled twice (MH-4)', async () => {
  const ada = await server.browser().play('ada-user');
  const again = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: CUSTOMER,
  });
  expect([again.status, again.body.type]).toEqual([409, '/problems/taken']);
});
