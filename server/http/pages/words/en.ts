import type { PageWords } from './words.ts';

export const en: PageWords = {
  language: 'English',
  languages: 'Languages',
  skip: 'To the content',
  toRead: 'Read this first',
  read: 'Read: {file} ({size})',
  fingerprint: 'Fingerprint of the file (SHA-256)',
  consent: 'With your signature you declare:',
  copies: 'Your copy',
  optional: '(optional)',
  choose: 'Choose…',
  yes: 'Yes',
  no: 'No',
  notHere: 'This cannot be given on this page.',
  errors: 'Something is missing or not right',
  error: 'Error:',
  moreQuestions:
    'From your answers further questions follow. They are on this page now; please answer them, too.',
  password: 'Your new password',
  passwordAgain: 'The same password once more',
  passwordHint:
    'At least {shortest} characters. A few words that only you put together are easy to remember.',
  passwordDiffers: 'The two passwords are not the same.',
  invitation: 'Welcome, {name}',
  reset: 'Another password',
  choosePassword: 'Choose a password with which you sign in as {email}.',
  send: 'Send',
  changed: 'The document has changed since this page was shown. Please read it again, then decide.',
  preparing: 'The document is being prepared',
  preparingText: 'It will be here in a moment. Nothing is lost; look again shortly.',
  copyPreparing: 'Your copy is being prepared. It will be here in a moment.',
  lookAgain: 'Look again',
  thanks: 'Thank you',
  passwordSet: 'Your password is set. You can sign in with it now.',
  toPortal: 'Sign in',
  keepCopy: 'You find it here as long as this link exists. Please keep a copy of your own.',
  notNow: 'This is not possible now',
  unknown: 'There is nothing here',
  unknownText:
    'Perhaps the address was not copied completely. Open the link in the mail once more, or copy all of it into the address line.',
  dead: 'This link no longer works',
  newer: 'A newer link has been sent to you. Use the one in the latest mail.',
  over: 'What it was for has been settled. There is nothing left for you to do here.',
  withdrawn:
    'It was taken back or has run out of time. If you are still needed, you will be sent a new link; if you expect one, ask whoever you deal with in this matter.',
  tooMany: 'Too many attempts',
  tooManyText: 'Please wait {seconds} seconds, then try again. What you typed was not sent.',
  foreign: 'This was not sent from this page',
  foreignText:
    'For your safety nothing was done. Open the link in the mail once more, and send it from there.',
  wrong: 'That did not work',
  wrongText:
    'Nothing was done. Go back, and try again; if it does not help, open the link in the mail once more.',
  notBuilt: 'The portal has not been built',
  notBuiltText:
    'The interface is there, and described at /reference. To build the portal, run “npm run build”, then look again.',
};
