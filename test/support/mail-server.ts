import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Every address that the text names. */
  readonly links: readonly string[];
  readonly messageId: string;
}

/** A real mail server, and what has arrived at it, oldest first. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  readonly url: string;
  readonly #server: SMTPServer;

  private constructor(server: SMTPServer, port: number) {
    this.#server = server;
    this.url = `smtp://127.0.0.1:${port}`;
  }

  static async start(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          void received(Buffer.concat(chunks), to).then((mail) => {
            mails.mails.push(mail);
            done();
          }, done);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mails = new MailServer(server, (server.server.address() as AddressInfo).port);
    return mails;
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  /** The newest one to somebody. */
  last(address: string): ReceivedMail {
    const mail = this.to(address).at(-1);
    if (mail === undefined) throw new Error(`no mail has come for ${address}`);
    return mail;
  }

  async end(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

async function received(raw: Buffer, to: string): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  const text = mail.text ?? '';
  return {
    to,
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text,
    links: text.match(/https?:\/\/[^\s>)]+/g) ?? [],
    messageId: mail.messageId ?? '',
  };
}
