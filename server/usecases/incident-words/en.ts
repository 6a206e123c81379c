import type { IncidentWords } from './words.ts';

export const en: IncidentWords = {
  email: 'E-mail “{title}”',
  createDocument: 'Document “{title}”',
  seal: 'Page of evidence of a signed document',
  notify: 'Notice in the portal',
  mail: 'Mail about an account',
  other: 'Request “{title}”',
  opened: '{what}: did not succeed. The operators look at it.',
  retried: '{what}: tried again.',
  skipped: '{what}: left out; the case goes on without it.',
  edited: '{what}: corrected and tried again.',
  todo: 'The operators have been told and look at it. You need not do anything; the case goes on by itself once it is settled.',
  withoutIt: 'An operator decided to go on without it.',
  system: 'The portal',
};
