import type { IncidentWords } from './words.ts';

export const nl: IncidentWords = {
  email: 'E-mail “{title}”',
  createDocument: 'Document “{title}”',
  seal: 'Bewijsblad van een getekend document',
  notify: 'Bericht in het portaal',
  mail: 'E-mail over een account',
  other: 'Aanvraag “{title}”',
  opened: '{what}: is niet gelukt. De operatoren kijken ernaar.',
  retried: '{what}: opnieuw geprobeerd.',
  skipped: '{what}: weggelaten; het dossier gaat verder zonder.',
  edited: '{what}: verbeterd en opnieuw geprobeerd.',
  todo: 'De operatoren weten ervan en kijken ernaar. U hoeft niets te doen; het dossier gaat vanzelf verder zodra het geregeld is.',
  withoutIt: 'Een operator besliste om zonder verder te gaan.',
  system: 'Het portaal',
};
