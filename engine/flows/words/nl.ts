import type { Words } from './en.ts';

export const nl: Words = {
  noEvent: 'Er is geen gebeurtenis met de naam "{name}".',
  notNow: '"{title}" kan nu niet.',
  standing: 'Zo staat het ervoor: {standing}.',
  ended: 'Dit dossier is beëindigd; er kan niets meer in gebeuren. Begin een nieuw als het nog nodig is.',
  notPossible: '"{title}" kan niet zoals de zaken nu staan.',
  asksNothing: '"{title}" vraagt niets, en kreeg toch antwoorden. Verstuur het zonder antwoorden.',
  invalid:
    '"{title}" is niet ingevuld zoals het hoort. Verbeter wat bij de velden staat, en verstuur het opnieuw.',
  tooSoon: 'Het is kort geleden al verstuurd. Het kan opnieuw vanaf {day} om {time}.',
  taken: 'Een ander lopend dossier gaat over hetzelfde. Ga daarin verder, of wacht tot het beëindigd is.',
  'by.starter': '"{title}" is voor de gebruiker die het dossier begonnen is.',
  'by.company': '"{title}" is voor gebruikers van het bedrijf dat het dossier begonnen is.',
  'by.operator': '"{title}" is voor gebruikers van de aanbieder.',
  'by.link': '"{title}" is voor wie de link volgt die ervoor verstuurd is.',
  'by.connector': '"{title}" komt van een ander systeem, en van niemand anders.',
  byUser: '"{title}" wordt begonnen door een gebruiker die aangemeld is.',
  'for.own': '"{title}" kan niet voor uw eigen bedrijf begonnen worden. Kies eerst voor welke klant.',
  'for.customer': '"{title}" kan niet voor een klant begonnen worden. Ga eerst terug naar uw eigen bedrijf.',
  'for.new':
    '"{title}" kan niet begonnen worden voor een klant die nog niet geregistreerd is. Registreer eerst de klant.',
  needsService: '"{title}" vereist de dienst {service}, en die heeft uw bedrijf niet.',
  needsPermission: '"{title}" vereist het recht "{permission}", en dat hebt u niet.',
  noTimer: 'Er is geen timer met de naam "{name}".',
  noRequest: 'Er is geen aanvraag met de naam "{name}".',
  stale: 'Niets wacht nog op "{name}".',
  'log.nobody': 'er was niemand voor wie dit kon gebeuren: {what}',
  'log.notComposed': '"{text}" kan niet worden samengesteld: {reason}',
  'log.notTimed': '"{name}" kan niet worden gepland: het is niet bekend vanaf wanneer het telt',
  'log.notMarked': '"{name}" kan niet worden genoteerd: het is niet bekend vanaf wanneer de termijn telt',
};
