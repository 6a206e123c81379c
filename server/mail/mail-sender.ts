import { createHash } from 'node:crypto';
import { domainOf } from './address.ts';
import type { Mail } from './compose-mail.ts';

interface Receipt {
  readonly messageId: string;
  /** What the other side answered. */
  readonly response: string;
}

/** One way to send mails. */
export interface MailSender {
  /**
   * Sends a mail once. `key` is that of the effect: a second try carries the same Message-ID, by which the receiver can tell.
   * Throws `PassingFault` where a later try may succeed, `LastingFault` (`refused`, `invalid-address`) where none will.
   */
  send(mail: Mail, key: string, signal: AbortSignal): Promise<Receipt>;
  close(): Promise<void>;
}

/** Depends on nothing but the key and the sender, and does not reveal the key. */
export function messageIdOf(mail: Mail, key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${digest}@${domainOf(mail.envelope.from)}>`;
}
