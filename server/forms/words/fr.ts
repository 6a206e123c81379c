import type { FormWords } from './words.ts';

export const fr: FormWords = {
  noDocument: "Ce document n'est pas connu. Remettez-le.",
  formIsGone: "Ce formulaire n'est plus utilisé. Ce que vous avez saisi peut encore être lu ici.",
  caseIsGone: "Ce à quoi cela appartenait n'existe plus. Ce que vous avez saisi peut encore être lu ici.",
  hiddenCustomer:
    "Ce client n'a affaire qu'à votre entreprise : personne ne peut y être créé. Choisissez quelqu'un de votre propre entreprise.",
  fileEmpty: 'Le fichier est vide.',
  fileType: "Ce genre de fichier n'est pas accepté. Remettez l'un de ceux-ci : {types}.",
  fileActive:
    "Le fichier contient des macros, des scripts ou des parties chargées à l'ouverture. Enregistrez-le sans cela.",
  fileEncrypted:
    'Le fichier est protégé par un mot de passe ; personne ici ne pourrait le lire. Enregistrez-le sans mot de passe.',
  fileUnreadable: 'Le fichier est endommagé. Enregistrez-le à nouveau, puis remettez-le.',
  fileTooLarge: 'Le fichier est trop volumineux. Au plus {megabytes} Mo sont acceptés.',
};
