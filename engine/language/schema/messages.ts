import { liquid, object, type Schema, text, words } from './kit.ts';
import { definition } from './shared.ts';

const bodyHelp =
  'Markdown with Liquid. Variables are paths into what the case knows: `answers`, `records`, `data`, `marks`, `case`, `checks`, `link`.';

export const email: Schema = definition(
  'email',
  'A message by e-mail. The flow says to whom it goes.',
  {
    from: text('From whom it comes: a name in `senders` of the pack.', { maxLength: 64 }),
    subject: liquid('One line. Liquid is allowed.', { maxLength: 300 }),
    body: liquid(bodyHelp, { maxLength: 20_000 }),
    link: text('The event whose one-time link the message carries; its address is `{{ link }}`.', {
      maxLength: 64,
    }),
  },
  ['subject', 'body'],
);

export const document: Schema = definition(
  'document',
  'A document that is made from a case, to be read, signed or kept.',
  {
    file: liquid('The name of the file. Liquid is allowed.', { maxLength: 200 }),
    body: liquid(bodyHelp, { maxLength: 100_000 }),
    sign: object(
      'How it is signed. Without it, the document is only read or kept.',
      {
        consent: words('The sentence to which the signer agrees.'),
        by: text('Who of the flow signs, by the name of `people`.', { maxLength: 64 }),
      },
      ['consent'],
    ),
  },
  ['file', 'body'],
);
