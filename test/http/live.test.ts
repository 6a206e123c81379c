import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { Live } from '../support/live.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
const opened: Live[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => opened.splice(0).forEach((live) => live.leave()));
afterAll(() => server.end());

const play = (persona: string) => server.browser().play(persona);

async function listen(browser: Browser, lastEventId?: string): Promise<Live> {
  const live = await Live.of(browser, lastEventId);
  opened.push(live);
  await live.until(({ told }) => told.length > 0);
  return live;
}

let customers = 0;
async function enrol(browser: Browser, actingFor = 'northwind'): Promise<string> {
  customers += 1;
  const domain = `customer-${customers}.example`;
  const answers = { customerName: `Customer ${customers}`, email: `rep@${domain}`, domain, country: 'BE' };
  const begun = await browser.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor,
    answers,
  });
  expect(begun.status).toBe(201);
  return begun.body.id;
}

const hasCase = (id: string) => (live: Live) =>
  live.told.some(({ event, data }) => event === 'case' && data['id'] === id);

describe('live events', () => {
  it('tell a partner of its own cases, and another partner nothing (CF-2)', async () => {
    const ada = await play('ada-user');
    const [own, others, operators] = await Promise.all([
      listen(ada),
      listen(await play('greet-user')),
      listen(await play('operator')),
    ]);
    const id = await enrol(ada);
    await Promise.all([own.until(hasCase(id)), operators.until(hasCase(id))]);
    const theirs = await enrol(await play('greet-user'), 'contoso');
    await others.until(hasCase(theirs));
    expect(others.told.some(({ data }) => data['id'] === id)).toBe(false);
    expect(own.told.some(({ data }) => data['id'] === theirs)).toBe(false);
  });

  it('tell whoever acts for a customer of that customer only (PB-1)', async () => {
    const acting = await listen(await (await play('ada-user')).actFor('brewery'));
    const { changes } = server.app;
    changes.publish({ kind: 'directory', partner: 'northwind', company: 'clinic' });
    changes.publish({ kind: 'directory', partner: 'northwind', company: 'brewery' });
    await acting.until(({ events }) => events.includes('directory'));
    expect(acting.told.filter(({ event }) => event === 'directory')).toMatchObject([
      { data: { company: 'brewery' } },
    ]);
  });

  it('of operations are for users of the provider, of a release for all, of a notification for one', async () => {
    const operator = await listen(await play('operator'));
    const ada = await listen(await play('ada-user'));
    const { changes } = server.app;
    changes.publish({ kind: 'operations' });
    changes.publish({ kind: 'notification', user: 'operator' });
    changes.publish({ kind: 'release', pack: 'msp-hub', hash: 'x' });
    for (const live of [operator, ada]) await live.until(({ events }) => events.includes('release'));
    expect(operator.events).toEqual(['ready', 'operations', 'notification', 'release']);
    expect(ada.events).toEqual(['ready', 'release']);
  });

  it('tell the same once, however often it happens', async () => {
    const ada = await listen(await play('ada-user'));
    for (let times = 0; times < 20; times++)
      server.app.changes.publish({ kind: 'directory', partner: 'northwind', company: 'clinic' });
    server.app.changes.publish({ kind: 'notification', user: 'ada-user' });
    await ada.until(({ events }) => events.includes('notification'));
    expect(ada.events).toEqual(['ready', 'directory', 'notification']);
  });
});

describe('a client that comes back', () => {
  it('is told what it missed', async () => {
    const ada = await play('ada-user');
    const first = await listen(ada);
    first.leave();
    const id = await enrol(ada);
    const again = await listen(ada, first.told.at(-1)?.id);
    await again.until(hasCase(id));
    expect(again.events[0]).toBe('ready');
  });

  it('is told to reload where that is not known any more', async () => {
    const ada = await play('ada-user');
    const other = await listen(ada, 'another-process-7');
    expect(other.events).toEqual(['reload']);
    const first = await listen(ada);
    const at = first.told.at(-1)?.id;
    first.leave();
    for (let times = 0; times < 5_000; times++) server.app.changes.publish({ kind: 'operations' });
    const again = await listen(ada, at);
    expect(again.events).toEqual(['reload']);
  });
});

describe('a stream ends', () => {
  it('with the session, and tells nothing after it', async () => {
    const ada = await play('ada-user');
    const live = await listen(ada);
    await ada.request('DELETE', '/api/v1/session');
    await enrol(await play('ada-user'));
    await live.until(({ ended }) => ended);
    expect(live.events).toEqual(['ready']);
    await expect(Live.of(ada)).rejects.toThrow('401');
  });

  it('when the user acts for another company; the next one is about that company (PB-1)', async () => {
    const ada = await play('ada-user');
    const live = await listen(ada);
    await ada.actFor('clinic');
    server.app.changes.publish({ kind: 'directory', partner: 'northwind', company: 'brewery' });
    await live.until(({ ended }) => ended);
    expect(live.events).toEqual(['ready']);
    const next = await listen(ada, live.told[0]?.id);
    server.app.changes.publish({ kind: 'notification', user: 'ada-user' });
    await next.until(({ events }) => events.includes('notification'));
    expect(next.events).not.toContain('directory');
  });
});

describe('notifications', () => {
  it('are listed to the user whom they are for, and are unread until they were read', async () => {
    const { store } = server.app;
    const row = { user: 'ada-user', case: 'case-1', text: 'Approved.', readAt: null };
    await store.write(async (db) => {
      await db.insert(store.schema.notifications).values({ ...row, id: 'n-1', at: 1_000 });
      await db.insert(store.schema.notifications).values({ ...row, id: 'n-2', at: 2_000 });
    });
    const ada = await play('ada-user');
    const list = await ada.get('/api/v1/notifications');
    expect(list.body.unread).toBe(2);
    expect(list.body.notifications.map(({ id }: { id: string }) => id)).toEqual(['n-2', 'n-1']);
    const read = await ada.post('/api/v1/notifications/read', { until: '1970-01-01T00:00:01.000Z' });
    expect(read.body).toEqual({ unread: 1 });
    const greet = await play('greet-user');
    expect((await greet.get('/api/v1/notifications')).body).toEqual({ unread: 0, notifications: [] });
  });
});
