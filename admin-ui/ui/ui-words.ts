import { defineWords } from './words.ts';

export const UI = defineWords(
  { close: 'Close', yes: 'Yes', no: 'No' },
  { nl: { close: 'Sluiten', yes: 'Ja', no: 'Nee' }, fr: { close: 'Fermer', yes: 'Oui', no: 'Non' } },
);
