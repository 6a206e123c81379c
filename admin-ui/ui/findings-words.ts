import { defineWords } from './words.ts';

/** How severe a finding is; read out before it. */
export const SEVERITIES = defineWords(
  { blocks: 'Not allowed', needsEvidence: 'Still owed', warns: 'Warning', advises: 'Advice' },
  {
    nl: {
      blocks: 'Niet toegelaten',
      needsEvidence: 'Nog te bezorgen',
      warns: 'Waarschuwing',
      advises: 'Advies',
    },
    fr: { blocks: 'Non autorisé', needsEvidence: 'À fournir', warns: 'Avertissement', advises: 'Conseil' },
  },
);
