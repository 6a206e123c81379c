import { defineWords } from '../../ui/words.ts';

export const PROFILE = defineWords(
  {
    title: 'Company profile',
    about: (company: string) => `What is known of ${company}.`,
    noForm: 'There is no form with which a profile could be changed.',
    readOnly: 'You can look at it, and not change it',
    save: 'Save',
    undo: 'Undo',
    saved: (company: string) => `The profile of ${company} was saved.`,
    took: 'What was saved meanwhile is shown.',
    failed: 'The profile could not be fetched.',
  },
  {
    nl: {
      title: 'Bedrijfsprofiel',
      about: (company) => `Wat er bekend is van ${company}.`,
      noForm: 'Er is geen formulier waarmee een profiel gewijzigd kan worden.',
      readOnly: 'U kunt het bekijken, niet wijzigen',
      save: 'Bewaren',
      undo: 'Ongedaan maken',
      saved: (company) => `Het profiel van ${company} is bewaard.`,
      took: 'Wat ondertussen bewaard is, wordt getoond.',
      failed: 'Het profiel kon niet worden opgehaald.',
    },
    fr: {
      title: 'Profil de la société',
      about: (company) => `Ce que l’on sait de ${company}.`,
      noForm: 'Aucun formulaire ne permet de modifier un profil.',
      readOnly: 'Vous pouvez le consulter, pas le modifier',
      save: 'Enregistrer',
      undo: 'Annuler',
      saved: (company) => `Le profil de ${company} a été enregistré.`,
      took: 'Ce qui a été enregistré entre-temps est affiché.',
      failed: 'Le profil n’a pas pu être chargé.',
    },
  },
);
