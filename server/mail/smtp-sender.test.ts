import { createServer, type Server, type Socket } from 'node:net';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { LastingFault, PassingFault } from '../adapters/connector.ts';
import { composeMail, type MailInput } from './compose-mail.ts';
import { createSmtpSender, type SmtpOptions } from './smtp-sender.ts';
import type { MailSender } from './mail-sender.ts';

const input: MailInput = {
  from: { name: 'Library', address: 'post@library.example' },
  to: { name: 'Amélie', address: 'amelie@reader.example' },
  subject: 'Your book',
  body: 'It is **ready**.',
  language: 'en',
  key: 'c1:1:0',
};
const mailOf = (change: Partial<MailInput> = {}) => composeMail({ ...input, ...change });

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that keeps what it accepts; behaviour can be changed. */
async function serverWith(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(receivedOf(session.envelope, Buffer.concat(chunks)));
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as { port: number };
  return { port, received };
}

function receivedOf(
  { mailFrom, rcptTo }: { mailFrom: false | { address: string }; rcptTo: { address: string }[] },
  bytes: Buffer,
): Received {
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    raw: bytes.toString('latin1'),
  };
}

function senderTo(port: number, options: Partial<SmtpOptions> = {}): MailSender {
  const sender = createSmtpSender({
    url: `smtp://127.0.0.1:${port}`,
    name: 'sender.example',
    timeouts: { connection: 500, greeting: 500, socket: 500, total: 3000 },
    ...options,
  });
  ends.push(() => sender.close());
  return sender;
}

const never = () => new AbortController().signal;
const parsed = (mail: Received | undefined) => PostalMime.parse(Buffer.from(mail?.raw ?? '', 'latin1'));
const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'));

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A server of bare lines, for what a well-behaved one would not do. */
async function lineServer(answer: (line: string, socket: Socket, connection: number) => string | undefined) {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const connection = (connections += 1);
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    const say = (text: string | undefined) =>
      text !== undefined && !socket.destroyed && socket.write(`${text}\r\n`);
    say(answer('CONNECT', socket, connection));
    let pending = '';
    socket.on('data', (chunk) => {
      const lines = (pending + chunk.toString('latin1')).split('\r\n');
      pending = lines.pop() ?? '';
      for (const line of lines) say(answer(line, socket, connection));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { port: (server.address() as { port: number }).port, connections: () => connections };
}

/** The usual answers to the usual lines; `undefined` within the body of a mail. */
function usual(line: string): string | undefined {
  if (line === 'CONNECT') return '220 ready';
  if (line.startsWith('EHLO')) return '250 hello';
  if (/^(MAIL|RCPT|RSET)/.test(line)) return '250 ok';
  if (line === 'DATA') return '354 go on';
  if (line === '.') return '250 taken';
  if (line === 'QUIT') return '221 bye';
  return undefined;
}

describe('sending by SMTP', () => {
  it('delivers text and HTML to the one recipient, over a connection without TLS', async () => {
    const { port, received } = await serverWith();
    const receipt = await senderTo(port).send(mailOf(), 'c1:1:0', never());
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'post@library.example', to: ['amelie@reader.example'] });
    const mail = await parsed(received[0]);
    expect(mail).toMatchObject({
      subject: 'Your book',
      from: { name: 'Library', address: 'post@library.example' },
      to: [{ name: 'Amélie', address: 'amelie@reader.example' }],
      messageId: receipt.messageId,
    });
    expect(mail.text?.trim()).toBe('It is ready.');
    expect(mail.html).toContain('<p>It is <strong>ready</strong>.</p>');
    expect(receipt.response).toMatch(/^250/);
  });

  it('says that a machine wrote it and which effect it is, and names no program', async () => {
    const { port, received } = await serverWith();
    await senderTo(port).send(mailOf({ language: 'nl' }), 'c1:1:0', never());
    const headers = headersOf(received[0]?.raw ?? '');
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(headers).toMatch(/^X-Slipway-Key: c1:1:0$/m);
    expect(headers).toMatch(/^Content-Language: nl$/m);
    expect(headers).not.toMatch(/nodemailer|X-Mailer/i);
  });

  it('gives a mail the id that follows from its key, and does not reveal the key in it', async () => {
    const { port } = await serverWith();
    const sender = senderTo(port);
    const ids = [];
    for (const key of ['k1', 'k1', 'k2']) ids.push((await sender.send(mailOf(), key, never())).messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@library\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['long', 'word '.repeat(300).trim()],
    ['without a space', 'x'.repeat(2500)],
    ['in many scripts', 'Zażółć gęślą jaźń — 日本語の件名 — 👩‍👩‍👧 — Ünï '.repeat(10).trim()],
    ['that looks encoded', '=?UTF-8?Q?Not=20this?= and =?x?='],
    ['that looks like headers', 'x: y; z="a"'],
    ['empty', ''],
  ])('keeps a subject %s', async (_, subject) => {
    const { port, received } = await serverWith();
    const mail = mailOf({ subject });
    await senderTo(port).send(mail, 'k', never());
    expect((await parsed(received[0])).subject ?? '').toBe(mail.subject);
    for (const line of headersOf(received[0]?.raw ?? '').split('\r\n')) expect(line.length).toBeLessThan(200);
  });

  it('reaches domains in other scripts by their ASCII form', async () => {
    const lines: string[] = [];
    const { port } = await lineServer((line) => {
      lines.push(line);
      return usual(line);
    });
    const to = { name: 'Ü', address: 'info@bücher.example' };
    const from = { name: 'Ü', address: 'post@bücher.example' };
    const { messageId } = await senderTo(port).send(mailOf({ to, from }), 'k', never());
    expect(lines).toContain('RCPT TO:<info@xn--bcher-kva.example>');
    expect(lines).toContain('MAIL FROM:<post@xn--bcher-kva.example>');
    expect(lines).toContain('To: =?UTF-8?B?w5w=?= <info@xn--bcher-kva.example>');
    expect(lines).toContain(`Message-ID: ${messageId}`);
    expect(messageId).toMatch(/@xn--bcher-kva\.example>$/);
  });

  it('signs in where the address of the server has a name and a password', async () => {
    let user = '';
    const { port, received } = await serverWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, answer) => {
        user = `${auth.username}:${auth.password}`;
        answer(null, { user: 'x' });
      },
    });
    await senderTo(port, { url: `smtp://us%40er:p%3Ass@127.0.0.1:${port}` }).send(mailOf(), 'k', never());
    expect(user).toBe('us@er:p:ss');
    expect(received).toHaveLength(1);
  });

  it('uses a connection for several mails', async () => {
    let connections = 0;
    const { port, received } = await serverWith({
      onConnect: (_, answer) => {
        connections += 1;
        answer();
      },
    });
    const sender = senderTo(port);
    for (let index = 0; index < 5; index += 1) await sender.send(mailOf(), `k${index}`, never());
    expect(received).toHaveLength(5);
    expect(connections).toBe(1);
  });

  it('sends nothing after it was closed', async () => {
    const { port, received } = await serverWith();
    const sender = senderTo(port);
    await sender.close();
    expect(await faultOf(sender.send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
    expect(received).toHaveLength(0);
  });
});

describe('a server that does not take the mail', () => {
  const refusing = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

  it.each(['onMailFrom', 'onRcptTo'] as const)('for good at %s is a lasting fault', async (step) => {
    const { port } = await serverWith({
      [step]: (_: unknown, __: unknown, answer: (error: Error) => void) =>
        answer(refusing(550, '5.1.1 <amelie@reader.example> is unknown')),
    });
    const fault = await faultOf(senderTo(port).send(mailOf(), 'k', never()));
    expect(fault).toBeInstanceOf(LastingFault);
    expect(fault).toMatchObject({ code: 'refused', message: expect.stringContaining('550') });
    expect(String(fault)).not.toContain('amelie');
  });

  it('for good after reading it is a lasting fault', async () => {
    const { port } = await serverWith({
      onData: (stream, _, answer) => {
        stream.resume().on('end', () => answer(refusing(554, 'looks like spam')));
      },
    });
    expect(await faultOf(senderTo(port).send(mailOf(), 'k', never()))).toMatchObject({ code: 'refused' });
  });

  it.each([450, 451, 452, 421])('for now (%i) is a passing fault, and a later try succeeds', async (code) => {
    let tries = 0;
    const { port, received } = await serverWith({
      onRcptTo: (_, __, answer) => answer((tries += 1) === 1 ? refusing(code, 'later') : null),
    });
    const sender = senderTo(port);
    expect(await faultOf(sender.send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
    await sender.send(mailOf(), 'k', never());
    expect(received).toHaveLength(1);
  });

  it('because of a wrong password is a passing fault: it is not the mail that is wrong', async () => {
    const { port } = await serverWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, answer) => answer(new Error('wrong')),
    });
    const sender = senderTo(port, { url: `smtp://u:secret@127.0.0.1:${port}` });
    const fault = await faultOf(sender.send(mailOf(), 'k', never()));
    expect(fault).toBeInstanceOf(PassingFault);
    expect(String(fault)).not.toContain('secret');
  });

  it('because nobody signed in is a passing fault', async () => {
    const { port } = await serverWith({ authOptional: false });
    expect(await faultOf(senderTo(port).send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
  });

  it('because nobody listens is a passing fault', async () => {
    expect(await faultOf(senderTo(1).send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
  });

  it('because it never greets is a passing fault', async () => {
    const { port } = await lineServer(() => undefined);
    expect(await faultOf(senderTo(port).send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
  });

  it('because it speaks another protocol is a passing fault', async () => {
    const { port } = await lineServer(() => 'HTTP/1.1 400 Bad Request');
    expect(await faultOf(senderTo(port).send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
  });

  it('because TLS is demanded and not offered is a passing fault', async () => {
    const { port, received } = await serverWith();
    const sender = senderTo(port, { url: `smtp://127.0.0.1:${port}/?requireTLS=true` });
    expect(await faultOf(sender.send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
    expect(received).toHaveLength(0);
  });
});

describe('a try whose end nobody knows', () => {
  it('is a passing fault where the server took the mail and then fell silent; the next try has the same id', async () => {
    const ids: string[] = [];
    let tries = 0;
    const { port } = await serverWith({
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { raw } = receivedOf(session.envelope, Buffer.concat(chunks));
          ids.push(/^Message-ID: (.*)$/m.exec(raw)?.[1] ?? '');
          if ((tries += 1) > 1) answer();
        });
      },
    });
    const sender = senderTo(port);
    expect(await faultOf(sender.send(mailOf(), 'c1:1:0', never()))).toBeInstanceOf(PassingFault);
    const { messageId } = await sender.send(mailOf(), 'c1:1:0', never());
    expect(ids).toEqual([messageId, messageId]);
  });

  it.each(['MAIL', 'RCPT', 'DATA', '.'])(
    'is a passing fault where the server dies at %s, and the next try succeeds',
    async (at) => {
      let died = false;
      const { port } = await lineServer((line, socket) => {
        if (!died && line.startsWith(at)) {
          died = true;
          socket.destroy();
          return undefined;
        }
        return usual(line);
      });
      const sender = senderTo(port);
      expect(await faultOf(sender.send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
      expect((await sender.send(mailOf(), 'k', never())).response).toBe('250 taken');
    },
  );

  it('is not repeated by itself once a byte of the mail was sent', async () => {
    const server = await lineServer((line, socket) => {
      if (line !== '.') return usual(line);
      socket.destroy();
      return undefined;
    });
    expect(await faultOf(senderTo(server.port).send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.connections()).toBe(1);
  });

  it('finds a new connection where the old one died while nothing was sent', async () => {
    const server = await lineServer((line, socket, connection) => {
      if (connection === 1 && line === '.') setTimeout(() => socket.destroy(), 50);
      return usual(line);
    });
    const sender = senderTo(server.port);
    await sender.send(mailOf(), 'k1', never());
    await new Promise((resolve) => setTimeout(resolve, 150));
    await sender.send(mailOf(), 'k2', never());
    expect(server.connections()).toBe(2);
  });

  it('ends after the time for one mail, even where the server answers byte by byte', async () => {
    const { port } = await lineServer((line, socket) => {
      if (!line.startsWith('RCPT')) return usual(line);
      const drip = setInterval(() => (socket.destroyed ? clearInterval(drip) : socket.write('2')), 50);
      return undefined;
    });
    const sender = senderTo(port, { timeouts: { total: 700, socket: 400 } });
    const start = performance.now();
    expect(await faultOf(sender.send(mailOf(), 'k', never()))).toBeInstanceOf(PassingFault);
    expect(performance.now() - start).toBeLessThan(2500);
  });

  it('ends when it is called off', async () => {
    const { port } = await lineServer((line) => (line.startsWith('RCPT') ? undefined : usual(line)));
    const sender = senderTo(port, { timeouts: { socket: 20_000, total: 20_000 } });
    const start = performance.now();
    expect(await faultOf(sender.send(mailOf(), 'k', AbortSignal.timeout(100)))).toBeInstanceOf(PassingFault);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          'Bcc: x@evil.example',
          'RCPT TO:<x@evil.example>',
          '\r\n.\r\n',
          '.',
          ',',
          ';',
          '<',
          '>',
          '"',
          '\\',
          '=?UTF-8?B?',
          '?=',
          '=?UTF-8?Q?=0D=0A?=',
          ' ',
          '\t',
          '(',
          ')',
          ':',
          '@',
          'x@evil.example',
          'é',
          '\0',
          '\uD800',
          '\u202E',
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join('')),
  );

  it('goes as one mail to one recipient, with its subject and name as composed', async () => {
    const { port, received } = await serverWith();
    const sender = senderTo(port);
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (subject, name, body, key) => {
        received.length = 0;
        const mail = mailOf({
          subject,
          body,
          to: { name, address: 'one@reader.example' },
          from: { ...input.from, name },
        });
        await sender.send(mail, key, never());
        expect(received).toHaveLength(1);
        expect(received[0]).toMatchObject({ from: 'post@library.example', to: ['one@reader.example'] });
        const read = await parsed(received[0]);
        expect(read.subject ?? '').toBe(mail.subject);
        expect(read.to).toEqual([{ name: mail.to.name ?? '', address: 'one@reader.example' }]);
        expect(read.from).toEqual({ name: mail.from.name ?? '', address: 'post@library.example' });
        expect([read.cc, read.bcc, read.replyTo]).toEqual([undefined, undefined, undefined]);
        expect(read.headers.map((header) => header.key).sort()).toEqual(
          HEADERS.filter((header) => header !== 'subject' || mail.subject !== ''),
        );
        expect(read.text?.replaceAll(/\s+$/g, '')).toBe(mail.text.replaceAll(/\s+$/g, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused, or is one address', async () => {
    const { port, received } = await serverWith();
    const sender = senderTo(port);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          hostile,
          hostile.map((text) => `${text}@reader.example`),
        ),
        async (address) => {
          received.length = 0;
          const fault = await faultOf((async () => sender.send(mailOf({ to: { address } }), 'k', never()))());
          if (fault === undefined) {
            expect(received).toHaveLength(1);
            expect(received[0]?.to).toHaveLength(1);
          } else {
            expect(fault).toMatchObject({ code: 'invalid-address' });
            expect(received).toHaveLength(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-slipway-key',
];
