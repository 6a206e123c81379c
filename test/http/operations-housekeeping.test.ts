import { afterAll, beforeAll, expect, it } from 'vitest';
import { Housekeeping } from '../../server/operations/housekeeping.ts';
import { startServer, type TestServer } from '../support/server.ts';

const DAY = 24 * 3_600_000;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

it('what nobody will ask for any more is taken out in batches, and everything else stays', async () => {
  const { store, system } = server.app;
  const { sessions, tokens, idempotency, links } = store.schema;
  const now = system();
  const session = (digest: string, expiresAt: number) => ({
    digest,
    user: 'ada-user',
    company: 'northwind',
    createdAt: 0,
    expiresAt,
  });
  const token = (id: string, expiresAt: number) => ({
    id,
    digest: id,
    user: 'ada-user',
    name: 'for a script',
    createdAt: 0,
    expiresAt,
  });
  const answer = (key: string, at: number) => ({
    scope: 'ada-user',
    key,
    fingerprint: '',
    status: 201,
    headers: {},
    body: {},
    at,
  });
  const link = (id: string, ends: { usedAt?: number; revokedAt?: number; expiresAt?: number }) => ({
    id,
    digest: id,
    purpose: 'event' as const,
    createdAt: 0,
    ...ends,
  });
  await store.write(async (db) => {
    await db.insert(sessions).values([session('long over', now - 8 * DAY), session('good', now + DAY)]);
    await db.insert(sessions).values(session('just over', now - DAY));
    await db.insert(tokens).values([token('long over', now - 8 * DAY), token('good', now + DAY)]);
    for (let index = 0; index < 1_203; index++)
      await db.insert(idempotency).values(answer(`old ${index}`, now - 8 * DAY));
    await db.insert(idempotency).values(answer('recent', now - DAY));
    await db
      .insert(links)
      .values([
        link('used long ago', { usedAt: now - 91 * DAY }),
        link('withdrawn long ago', { revokedAt: now - 91 * DAY }),
        link('over long ago', { expiresAt: now - 91 * DAY }),
        link('used lately', { usedAt: now - DAY }),
        link('alive for ever', {}),
      ]);
  });

  expect(await new Housekeeping(server.app).tidy()).toEqual({
    sessions: 1,
    tokens: 1,
    idempotency: 1_203,
    links: 3,
  });

  const { read } = store;
  const left = {
    sessions: (await read.select().from(sessions)).map(({ digest }) => digest),
    tokens: (await read.select().from(tokens)).map(({ id }) => id),
    idempotency: (await read.select().from(idempotency)).map(({ key }) => key),
    links: (await read.select().from(links)).map(({ id }) => id),
  };
  expect(left).toEqual({
    sessions: expect.arrayContaining(['good', 'just over']),
    tokens: ['good'],
    idempotency: ['recent'],
    links: expect.arrayContaining(['used lately', 'alive for ever']),
  });
  expect([left.sessions.length, left.links.length]).toEqual([2, 2]);
  expect(await new Housekeeping(server.app).tidy()).toEqual({
    sessions: 0,
    tokens: 0,
    idempotency: 0,
    links: 0,
  });
});

it('it goes on by itself, and stops when the server does', async () => {
  const { store, system } = server.app;
  const { sessions } = store.schema;
  const over = {
    digest: 'over',
    user: 'ada-user',
    company: 'northwind',
    createdAt: 0,
    expiresAt: system() - 8 * DAY,
  };
  await store.write(async (db) => void (await db.insert(sessions).values(over)));
  const housekeeping = new Housekeeping(server.app, 20);
  housekeeping.start();
  await expect
    .poll(async () => (await store.read.select().from(sessions)).some(({ digest }) => digest === 'over'))
    .toBe(false);
  await housekeeping.stop();
});
