import type { IdentityWords } from './words.ts';

export const fr: IdentityWords = {
  mails: {
    invitation: {
      subject: 'Votre accès au portail de {provider}',
      body: `Bonjour {name},

Vous pouvez vous connecter au portail de {provider}. Choisissez ici votre mot de passe ; le lien fonctionne une fois, et pendant {days} jours :

{link}

Vous vous connectez avec cette adresse e-mail.`,
    },
    reset: {
      subject: 'Un nouveau mot de passe pour le portail de {provider}',
      body: `Bonjour {name},

Quelqu’un, probablement vous, a demandé un nouveau mot de passe. Choisissez-le ici ; le lien fonctionne une fois, et pendant {hours} heures :

{link}

Si ce n’était pas vous, ne faites rien : votre mot de passe reste tel quel.`,
    },
  },
  password: {
    tooShort: 'Un mot de passe compte au moins {shortest} caractères. Une courte phrase convient bien.',
    tooLong: 'Un mot de passe compte au plus {longest} caractères.',
    isAddress: 'Votre adresse e-mail est la première chose que l’on essaierait. Choisissez autre chose.',
    tooCommon:
      'Beaucoup de gens utilisent ce mot de passe, il est donc essayé très tôt. Choisissez autre chose.',
  },
};
