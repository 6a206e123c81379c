import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { startServer, type TestServer } from '../support/server.ts';

/** What a mail server does with the n-th mail that it is given. */
type Behaviour = 'accept' | 'refuse' | 'later' | 'crash';

/** A real mail server that misbehaves as it is told, and keeps what it has accepted. */
class BadMailServer {
  readonly accepted: { messageId: string; to: string }[] = [];
  readonly url: string;
  readonly #server: SMTPServer;
  #behave: (index: number) => Behaviour = () => 'accept';
  #index = 0;

  private constructor(server: SMTPServer) {
    this.#server = server;
    this.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<BadMailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const behaviour = mails.#behave(mails.#index++);
          if (behaviour === 'refuse') return done(withCode(550));
          if (behaviour === 'later') return done(withCode(451));
          void PostalMime.parse(Buffer.concat(chunks)).then(({ messageId }) => {
            const to = session.envelope.rcptTo[0]?.address ?? '';
            mails.accepted.push({ messageId: messageId ?? '', to });
            // It has the mail, and dies before it can say so.
            if (behaviour === 'crash') mails.#drop();
            else done();
          });
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mails = new BadMailServer(server);
    return mails;
  }

  behave(how: (index: number) => Behaviour): void {
    this.#behave = how;
    this.#index = 0;
  }

  #drop(): void {
    for (const connection of this.#server.connections as Set<{ close(): void }>) connection.close();
  }

  async end(): Promise<void> {
    this.#drop();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

function withCode(responseCode: number): Error {
  return Object.assign(new Error('not this one'), { responseCode });
}

let mail: BadMailServer;
let server: TestServer;
beforeEach(async () => {
  mail = await BadMailServer.start();
  server = await startServer({
    smtpUrl: mail.url,
    retries: { attempts: 6, first: 40, longest: 200 },
  });
});
afterEach(async () => {
  await server.end();
  await mail.end();
});

async function enrol(count: number): Promise<void> {
  const ada = await server.browser().play('ada-user');
  for (let index = 0; index < count; index++) {
    const { status } = await ada.post('/api/v1/cases', {
      pack: 'msp-hub',
      flow: 'onboarding',
      actingFor: 'northwind',
      answers: {
        customerName: `Customer ${index}`,
        email: `rep@c${index}.example`,
        domain: `c${index}.example`,
        country: 'BE',
      },
    });
    expect(status).toBe(201);
  }
}

/** Until nothing is left to be tried. */
async function exhausted(): Promise<void> {
  const { app } = server;
  for (let round = 0; round < 400; round++) {
    await server.settled();
    const jobs = await app.store.read
      .select({ queue: app.store.schema.jobs.queue })
      .from(app.store.schema.jobs);
    if (jobs.every(({ queue }) => queue !== 'effect')) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('effects are still being tried');
}

async function outcome() {
  const { store } = server.app;
  const deliveries = await store.read.select().from(store.schema.deliveries);
  const jobs = await store.read.select().from(store.schema.jobs);
  return {
    delivered: deliveries.filter(({ type }) => type === 'email').length,
    incidents: jobs.filter(({ queue }) => queue === 'incident').length,
  };
}

it('a mail that is put off is sent later, once, with one Message-ID', async () => {
  mail.behave((index) => (index < 3 ? 'later' : 'accept'));
  await enrol(1);
  await exhausted();
  expect(await outcome()).toEqual({ delivered: 1, incidents: 0 });
  expect(mail.accepted).toHaveLength(1);
});

it('a mail that is refused becomes an incident at once', async () => {
  mail.behave(() => 'refuse');
  await enrol(2);
  await exhausted();
  expect(await outcome()).toEqual({ delivered: 0, incidents: 2 });
});

it('after a server that dies once it has the mail, the second one is recognised as the first', async () => {
  mail.behave((index) => (index === 0 ? 'crash' : 'accept'));
  await enrol(1);
  await exhausted();
  expect(await outcome()).toEqual({ delivered: 1, incidents: 0 });
  expect(mail.accepted).toHaveLength(2);
  expect(new Set(mail.accepted.map(({ messageId }) => messageId)).size).toBe(1);
});

it('whatever the server does, every mail is delivered or an incident, and none is lost', async () => {
  const cycle: Behaviour[] = ['accept', 'later', 'crash', 'accept', 'refuse', 'accept', 'later'];
  mail.behave((index) => cycle[index % cycle.length] as Behaviour);
  await enrol(20);
  await exhausted();
  const { delivered, incidents } = await outcome();
  expect(delivered + incidents).toBe(20);
  expect(incidents).toBeGreaterThan(0);
  // Each case has one key, and so one Message-ID, however often its mail was tried.
  const byRecipient = new Map<string, Set<string>>();
  for (const { to, messageId } of mail.accepted)
    byRecipient.set(to, (byRecipient.get(to) ?? new Set()).add(messageId));
  expect([...byRecipient.values()].every((ids) => ids.size === 1)).toBe(true);
  expect(byRecipient.size).toBeGreaterThanOrEqual(delivered);
});
