import { defineWords } from './words.ts';

export const UI = defineWords(
  { close: 'Close', cancel: 'Cancel', yes: 'Yes', no: 'No' },
  {
    nl: { close: 'Sluiten', cancel: 'Annuleren', yes: 'Ja', no: 'Nee' },
    fr: { close: 'Fermer', cancel: 'Annuler', yes: 'Oui', no: 'Non' },
  },
);
