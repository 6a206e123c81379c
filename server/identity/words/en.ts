import type { IdentityWords } from './words.ts';

export const en: IdentityWords = {
  mails: {
    invitation: {
      subject: 'Your access to the portal of {provider}',
      body: `Dear {name},

You can sign in to the portal of {provider}. Choose your password here; the link works once, and for {days} days:

{link}

You sign in with this e-mail address.`,
    },
    reset: {
      subject: 'A new password for the portal of {provider}',
      body: `Dear {name},

Somebody, probably you, has asked for a new password. Choose it here; the link works once, and for {hours} hours:

{link}

If it was not you, do nothing: your password stays as it is.`,
    },
  },
  password: {
    tooShort: 'A password has at least {shortest} characters. A short sentence is a good one.',
    tooLong: 'A password has at most {longest} characters.',
    isAddress: 'Your e-mail address is the first that anybody would try. Choose something else.',
    tooCommon: 'Many people use this password, so it is tried early. Choose something else.',
  },
};
