import { createHash } from 'node:crypto';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Mailbox } from './address.ts';
import type { Mail } from './compose-mail.ts';
import { type MailSender, messageIdOf } from './mail-sender.ts';
import { smtpFault } from './smtp-fault.ts';
import { subjectHeader } from './subject-header.ts';

/** All in milliseconds. */
interface SmtpTimeouts {
  /** Until the connection stands. */
  readonly connection: number;
  /** Until the server greets. */
  readonly greeting: number;
  /** Of silence in between. */
  readonly socket: number;
  /** Of one mail altogether: a server that answers byte by byte is never silent. */
  readonly total: number;
}

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, `smtps://…`; `?requireTLS=true` where plain connections are not good enough. */
  readonly url: string;
  readonly timeouts?: Partial<SmtpTimeouts>;
  /** What this machine is called when it greets; receivers write it into the mail. */
  readonly name?: string;
  readonly connections?: number;
}

const TIMEOUTS: SmtpTimeouts = { connection: 10_000, greeting: 10_000, socket: 30_000, total: 90_000 };

/** Sends by SMTP over pooled connections. */
export function createSmtpSender(options: SmtpOptions): MailSender {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const transport = nodemailer.createTransport({
    pool: true,
    url: options.url,
    ...(options.name !== undefined && { name: options.name }),
    maxConnections: options.connections ?? 2,
    // Only a connection that had died before a byte of the mail was sent: tries are counted elsewhere.
    maxRequeues: 1,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    dnsTimeout: timeouts.connection,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail, key, signal) => {
      const messageId = messageIdOf(mail, key);
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeouts.total)]);
      try {
        const { response } = await transport.sendMail({ ...messageOf(mail, key, messageId), signal: limit });
        return { messageId, response };
      } catch (error) {
        throw smtpFault(error);
      }
    },
    close: async () => transport.close(),
  };
}

/** Addresses only as objects: in a text, a line end or a comma would address somebody else as well. */
function messageOf(mail: Mail, key: string, messageId: string): SendMailOptions {
  return {
    envelope: { from: mail.envelope.from, to: [mail.envelope.to] },
    from: mailboxOf(mail.from),
    to: [mailboxOf(mail.to)],
    messageId,
    text: mail.text,
    html: mail.html,
    headers: {
      Subject: { prepared: true, value: subjectHeader(mail.subject) },
      'X-Slipway-Key': headerKey(key),
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailboxOf({ name = '', address }: Mailbox): { name: string; address: string } {
  return { name, address };
}

/** A key is short and plain as the engine makes it; another one is represented by its digest. */
function headerKey(key: string): string {
  return /^[\x21-\x7e]{1,200}$/.test(key) && !key.includes('=?')
    ? key
    : createHash('sha256').update(key).digest('hex');
}
