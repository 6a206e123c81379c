import type { FormWords } from './words.ts';

export const en: FormWords = {
  noDocument: 'This document is not on file. Hand it in again.',
  formIsGone: 'This form is not used any more. What you typed is still here to be read.',
  caseIsGone: 'What this belonged to is not there any more. What you typed is still here to be read.',
  hiddenCustomer:
    'This customer deals with your company only: nobody of it can be created. Choose somebody of your own company.',
  fileEmpty: 'The file is empty.',
  fileType: 'This kind of file is not taken. Hand in one of: {types}.',
  fileActive:
    'The file holds macros, scripts or parts that are fetched when it is opened. Save it without them.',
  fileEncrypted:
    'The file is protected by a password, so that nobody here could read it. Save it without one.',
  fileUnreadable: 'The file is damaged. Save it anew, then hand it in again.',
  fileTooLarge: 'The file is too large. At most {megabytes} MB are taken.',
};
