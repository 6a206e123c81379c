import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { Live } from '../support/live.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let operator: Browser;
let ada: Browser;

beforeAll(async () => {
  server = await startServer({ retries: { attempts: 1, first: 1, longest: 1 } });
  operator = await server.browser().play('operator');
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

let enrolled = 0;

async function enrol(): Promise<{ readonly id: string; readonly domain: string }> {
  enrolled += 1;
  const domain = `overview${enrolled}.example`;
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: { customerName: `Customer ${enrolled}`, email: `rep@${domain}`, domain, country: 'BE' },
  });
  expect([begun.status, begun.text]).toEqual([201, expect.anything()]);
  await server.settled();
  return { id: begun.body.id, domain };
}

describe('what there is to look after', () => {
  it('is told to users of the provider, with how many incidents wait', async () => {
    const { body } = await operator.get('/api/v1/operations');
    expect(body).toEqual({ incidents: 0, mailbox: true, simulations: true, clock: true });
    expect((await ada.get('/api/v1/operations')).status).toBe(403);
  });
});

describe('incidents', () => {
  it('are found by what was tried and by their case (MH-11)', async () => {
    const fault = { kind: 'status', status: 503 };
    expect((await operator.post('/api/v1/twins/partnerCenter/faults', fault)).status).toBe(201);
    const [first, second] = [await enrol(), await enrol()];
    await operator.request('DELETE', '/api/v1/twins/partnerCenter/faults');
    const found = async (query: string) =>
      (await operator.get(`/api/v1/incidents${query}`)).body.incidents.map(
        (one: { case: { id: string } }) => one.case.id,
      );
    expect((await found('')).sort()).toEqual([first.id, second.id].sort());
    expect(await found(`?case=${first.id}`)).toEqual([first.id]);
    expect(await found('?type=connector')).toHaveLength(2);
    expect(await found('?type=email')).toEqual([]);
    expect((await operator.get('/api/v1/operations')).body.incidents).toBe(2);
  });
});

describe('the clock', () => {
  it('says what happens next by it, the soonest first, and everybody learns that it was moved', async () => {
    const { id } = await enrol();
    const live = await Live.of(ada);
    await live.until(({ told }) => told.length > 0);
    const { upcoming, now } = (await operator.get('/api/v1/clock')).body;
    const at: string[] = upcoming.map((one: { at: string }) => one.at);
    expect(at).toEqual(at.toSorted());
    expect(Date.parse(at[0] ?? '') - Date.parse(now)).toBeLessThanOrEqual(DAY);
    expect(upcoming).toContainEqual(
      expect.objectContaining({ case: expect.objectContaining({ id, company: 'Northwind IT' }) }),
    );
    expect((await operator.post('/api/v1/clock', { by: 'PT1H' })).status).toBe(200);
    await live.until(({ events }) => events.includes('clock'));
    live.leave();
  });
});

describe('the mailbox', () => {
  it('tells operators that a mail has come, and nobody else', async () => {
    const [theirs, hers] = [await Live.of(operator), await Live.of(ada)];
    await Promise.all([theirs, hers].map((live) => live.until(({ told }) => told.length > 0)));
    await enrol();
    await theirs.until(({ events }) => events.includes('operations'));
    await hers.until(({ events }) => events.includes('case'));
    expect(hers.events).not.toContain('operations');
    theirs.leave();
    hers.leave();
  });
});

describe('the audit', () => {
  it('is looked through by what was done, by whom, and to what', async () => {
    const entries = async (query: string) => (await operator.get(`/api/v1/audit?${query}`)).body.entries;
    const sessions = await entries('action=session');
    expect(sessions.length).toBeGreaterThan(0);
    expect(new Set(sessions.map((one: { action: string }) => one.action.split('.')[0]))).toEqual(
      new Set(['session']),
    );
    expect(await entries('action=clock.moved&actor=operator')).toHaveLength(1);
    expect(await entries('action=clock.moved&actor=ada-user')).toEqual([]);
    expect(await entries('subject=clock')).toHaveLength(1);
    expect((await operator.get('/api/v1/audit?action=%25')).status).toBe(400);
  });
});
