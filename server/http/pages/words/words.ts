/** What the pages behind one-time links say of themselves; everything else comes from definitions. */
export interface PageWords {
  /** By which a reader of the language finds it. */
  readonly language: string;
  readonly languages: string;
  readonly skip: string;
  readonly toRead: string;
  readonly read: string;
  readonly fingerprint: string;
  readonly consent: string;
  readonly copies: string;
  readonly optional: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly notHere: string;
  readonly errors: string;
  readonly error: string;
  readonly moreQuestions: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly passwordHint: string;
  readonly passwordLength: string;
  readonly passwordDiffers: string;
  readonly send: string;
  readonly changed: string;
  readonly preparing: string;
  readonly preparingText: string;
  readonly copyPreparing: string;
  readonly lookAgain: string;
  readonly thanks: string;
  readonly passwordSet: string;
  readonly toPortal: string;
  readonly keepCopy: string;
  readonly notNow: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly dead: string;
  readonly newer: string;
  readonly over: string;
  readonly withdrawn: string;
  readonly tooMany: string;
  readonly tooManyText: string;
  readonly foreign: string;
  readonly foreignText: string;
  readonly wrong: string;
  readonly wrongText: string;
}
