import type { PasswordFault } from '../password-rules.ts';

export type AccountMail = 'invitation' | 'reset';

/**
 * What is said about accounts. Mails are Markdown; `{name}` is whom it is to, `{provider}` whose portal it is, `{link}` where
 * it leads, `{days}` and `{hours}` how long it works.
 */
export interface IdentityWords {
  readonly mails: { readonly [mail in AccountMail]: { readonly subject: string; readonly body: string } };
  readonly password: { readonly [fault in PasswordFault]: string };
}
