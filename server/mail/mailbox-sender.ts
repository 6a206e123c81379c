import type { Mail } from './compose-mail.ts';
import { type MailSender, messageIdOf } from './mail-sender.ts';

/** A mail that the server keeps instead of sending it. */
export interface KeptMail extends Mail {
  readonly messageId: string;
}

export interface MailStore {
  /** Keeps a mail; a second one with the same key changes nothing. */
  put(mail: KeptMail): Promise<void> | void;
}

/** For an installation without a mail server, such as a demonstration: mails are read in the server itself. */
export function createMailboxSender(store: MailStore): MailSender {
  return {
    send: async (mail, key, signal) => {
      signal.throwIfAborted();
      const messageId = messageIdOf(mail, key);
      await store.put({ ...mail, key, messageId });
      return { messageId, response: 'kept' };
    },
    close: async () => {},
  };
}
