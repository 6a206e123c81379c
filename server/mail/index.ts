export { parseMailbox, readAddress } from './address.ts';
export { composeMail } from './compose-mail.ts';
export { htmlOfBlocks } from './html.ts';
export { type MailSender } from './mail-sender.ts';
export { createMailboxSender, type KeptMail } from './mailbox-sender.ts';
export { createSmtpSender } from './smtp-sender.ts';
