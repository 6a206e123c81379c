import type { IdentityWords } from './words.ts';

export const nl: IdentityWords = {
  mails: {
    invitation: {
      subject: 'Uw toegang tot het portaal van {provider}',
      body: `Beste {name},

U kunt zich aanmelden op het portaal van {provider}. Kies hier uw wachtwoord; de link werkt één keer, en {days} dagen lang:

{link}

U meldt zich aan met dit e-mailadres.`,
    },
    reset: {
      subject: 'Een nieuw wachtwoord voor het portaal van {provider}',
      body: `Beste {name},

Iemand, waarschijnlijk u, heeft een nieuw wachtwoord gevraagd. Kies het hier; de link werkt één keer, en {hours} uur lang:

{link}

Was u het niet, doe dan niets: uw wachtwoord blijft zoals het is.`,
    },
  },
  password: {
    tooShort: 'Een wachtwoord heeft minstens {shortest} tekens. Een korte zin is een goed wachtwoord.',
    tooLong: 'Een wachtwoord heeft hoogstens {longest} tekens.',
    isAddress: 'Uw e-mailadres is het eerste wat iemand zou proberen. Kies iets anders.',
    tooCommon: 'Veel mensen gebruiken dit wachtwoord, dus wordt het vroeg geprobeerd. Kies iets anders.',
  },
};
