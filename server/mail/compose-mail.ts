import { LastingFault } from '../adapters/connector.ts';
import { readMarkdown, wellFormed } from '../documents/index.ts';
import { displayName, type Mailbox, oneLine, readAddress } from './address.ts';
import { htmlOf } from './html.ts';
import { textOf } from './text.ts';

export interface MailInput {
  readonly from: Mailbox;
  /** Exactly one: whoever is to get the same gets a mail of their own. */
  readonly to: Mailbox;
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  /** A language tag, such as `nl`. */
  readonly language: string;
  /** Of the effect: the same however often it is tried. */
  readonly key: string;
}

/** A mail that can be sent as it is: judged, and in both its forms. */
export interface Mail {
  readonly key: string;
  /** What the servers go by: two plain addresses. */
  readonly envelope: { readonly from: string; readonly to: string };
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** One line. */
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly html: string;
}

/** Throws a `LastingFault` with the code `invalid-address` where sender or recipient is not exactly one address. */
export function composeMail(input: MailInput): Mail {
  const from = mailboxOf(input.from, 'sender');
  const to = mailboxOf(input.to, 'recipient');
  const subject = oneLine(input.subject);
  const language = Intl.getCanonicalLocales(input.language)[0] ?? 'und';
  const blocks = readMarkdown(printable(input.body));
  return {
    key: input.key,
    envelope: { from: from.address, to: to.address },
    from,
    to,
    subject,
    language,
    text: textOf(blocks),
    html: htmlOf(blocks, { title: subject, language }),
  };
}

/** The fault names no address: it is written to logs. */
function mailboxOf({ name, address }: Mailbox, role: string): Mailbox {
  const read = readAddress(address);
  if (read === undefined)
    throw new LastingFault('invalid-address', `The ${role} has no valid e-mail address.`);
  const shown = displayName(name ?? '');
  return shown === '' ? { address: read } : { name: shown, address: read };
}

/** Text of a mail has no control characters but line ends and tabs; some servers refuse a mail with others. */
function printable(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
