import type { PageWords } from './words.ts';

export const nl: PageWords = {
  language: 'Nederlands',
  languages: 'Talen',
  skip: 'Naar de inhoud',
  toRead: 'Lees dit eerst',
  read: 'Lezen: {file} ({size})',
  fingerprint: 'Vingerafdruk van het bestand (SHA-256)',
  consent: 'Met uw handtekening verklaart u:',
  copies: 'Uw exemplaar',
  optional: '(facultatief)',
  choose: 'Kies…',
  yes: 'Ja',
  no: 'Nee',
  notHere: 'Dit kan op deze pagina niet worden gegeven.',
  errors: 'Er ontbreekt iets of er klopt iets niet',
  error: 'Fout:',
  moreQuestions:
    'Uit uw antwoorden volgen nog andere vragen. Ze staan nu op deze pagina; gelieve ook die te beantwoorden.',
  password: 'Uw nieuwe wachtwoord',
  passwordAgain: 'Hetzelfde wachtwoord nog eens',
  passwordHint:
    'Minstens {shortest} tekens. Enkele woorden die alleen u zo samenvoegt, zijn makkelijk te onthouden.',
  passwordDiffers: 'De twee wachtwoorden zijn niet gelijk.',
  invitation: 'Welkom, {name}',
  reset: 'Een ander wachtwoord',
  choosePassword: 'Kies een wachtwoord waarmee u aanmeldt als {email}.',
  send: 'Versturen',
  changed: 'Het document is gewijzigd sinds deze pagina werd getoond. Lees het opnieuw en beslis dan.',
  preparing: 'Het document wordt klaargemaakt',
  preparingText: 'Het staat hier zo meteen. Er gaat niets verloren; kijk straks opnieuw.',
  copyPreparing: 'Uw exemplaar wordt klaargemaakt. Het staat hier zo meteen.',
  lookAgain: 'Opnieuw kijken',
  thanks: 'Dank u',
  passwordSet: 'Uw wachtwoord is ingesteld. U kunt er nu mee aanmelden.',
  toPortal: 'Aanmelden',
  keepCopy: 'U vindt het hier zolang deze link bestaat. Bewaar zelf ook een exemplaar.',
  notNow: 'Dit kan nu niet',
  unknown: 'Hier is niets',
  unknownText:
    'Misschien werd het adres niet volledig overgenomen. Open de link in de e-mail nog eens, of kopieer hem volledig naar de adresbalk.',
  dead: 'Deze link werkt niet meer',
  newer: 'Er is u een nieuwere link gestuurd. Gebruik die uit de laatste e-mail.',
  over: 'Waarvoor hij diende, is afgehandeld. U hoeft hier niets meer te doen.',
  withdrawn:
    'Hij werd ingetrokken of is verlopen. Als u nog nodig bent, krijgt u een nieuwe link; verwacht u er een, vraag het dan aan wie u in deze zaak spreekt.',
  tooMany: 'Te veel pogingen',
  tooManyText: 'Wacht {seconds} seconden en probeer dan opnieuw. Wat u typte, werd niet verstuurd.',
  foreign: 'Dit werd niet vanaf deze pagina verstuurd',
  foreignText:
    'Voor uw veiligheid werd niets gedaan. Open de link in de e-mail nog eens en verstuur het van daar.',
  wrong: 'Dat is niet gelukt',
  wrongText:
    'Er werd niets gedaan. Ga terug en probeer opnieuw; helpt dat niet, open dan de link in de e-mail nog eens.',
  notBuilt: 'Het portaal is nog niet gebouwd',
  notBuiltText:
    'De interface is er, en staat beschreven op /reference. Voer ‘npm run build’ uit om het portaal te bouwen, en kijk dan opnieuw.',
};
