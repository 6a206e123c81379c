export { type Mailbox, parseMailbox, readAddress } from './address.ts';
export { composeMail, type Mail, type MailInput } from './compose-mail.ts';
export { htmlOfBlocks } from './html.ts';
export { type MailSender, type Receipt } from './mail-sender.ts';
export { createMailboxSender, type KeptMail, type MailStore } from './mailbox-sender.ts';
export { createSmtpSender, type SmtpOptions, type SmtpTimeouts } from './smtp-sender.ts';
