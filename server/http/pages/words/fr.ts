import type { PageWords } from './words.ts';

export const fr: PageWords = {
  language: 'Français',
  languages: 'Langues',
  skip: 'Aller au contenu',
  toRead: 'À lire d’abord',
  read: 'Lire : {file} ({size})',
  fingerprint: 'Empreinte du fichier (SHA-256)',
  consent: 'Par votre signature, vous déclarez :',
  copies: 'Votre exemplaire',
  optional: '(facultatif)',
  choose: 'Choisissez…',
  yes: 'Oui',
  no: 'Non',
  notHere: 'Cela ne peut pas être donné sur cette page.',
  errors: 'Il manque quelque chose, ou quelque chose n’est pas juste',
  error: 'Erreur :',
  moreQuestions:
    'Vos réponses entraînent d’autres questions. Elles se trouvent maintenant sur cette page ; veuillez y répondre aussi.',
  password: 'Votre nouveau mot de passe',
  passwordAgain: 'Le même mot de passe encore une fois',
  passwordHint:
    'Au moins {shortest} caractères. Quelques mots que vous seul assemblez ainsi se retiennent facilement.',
  passwordDiffers: 'Les deux mots de passe ne sont pas identiques.',
  invitation: 'Bienvenue, {name}',
  reset: 'Un autre mot de passe',
  choosePassword: 'Choisissez un mot de passe avec lequel vous vous connectez comme {email}.',
  send: 'Envoyer',
  changed: 'Le document a changé depuis que cette page a été affichée. Veuillez le relire, puis décider.',
  preparing: 'Le document est en préparation',
  preparingText: 'Il sera ici dans un instant. Rien n’est perdu ; revenez dans un moment.',
  copyPreparing: 'Votre exemplaire est en préparation. Il sera ici dans un instant.',
  lookAgain: 'Regarder à nouveau',
  thanks: 'Merci',
  passwordSet: 'Votre mot de passe est enregistré. Vous pouvez maintenant vous connecter.',
  toPortal: 'Se connecter',
  keepCopy: 'Vous le trouvez ici tant que ce lien existe. Gardez-en aussi un exemplaire.',
  notNow: 'Ce n’est pas possible maintenant',
  unknown: 'Il n’y a rien ici',
  unknownText:
    'L’adresse n’a peut-être pas été copiée entièrement. Ouvrez encore une fois le lien de l’e-mail, ou copiez-le en entier dans la barre d’adresse.',
  dead: 'Ce lien ne fonctionne plus',
  newer: 'Un lien plus récent vous a été envoyé. Utilisez celui du dernier e-mail.',
  over: 'Ce à quoi il servait est réglé. Vous n’avez plus rien à faire ici.',
  withdrawn:
    'Il a été retiré ou a expiré. Si l’on a encore besoin de vous, vous recevrez un nouveau lien ; si vous en attendez un, adressez-vous à votre interlocuteur habituel.',
  tooMany: 'Trop de tentatives',
  tooManyText:
    'Veuillez attendre {seconds} secondes, puis réessayer. Ce que vous avez saisi n’a pas été envoyé.',
  foreign: 'Ceci n’a pas été envoyé depuis cette page',
  foreignText:
    'Pour votre sécurité, rien n’a été fait. Ouvrez encore une fois le lien de l’e-mail, et envoyez depuis là.',
  wrong: 'Cela n’a pas fonctionné',
  wrongText:
    'Rien n’a été fait. Revenez en arrière et réessayez ; si cela ne suffit pas, ouvrez encore une fois le lien de l’e-mail.',
  notBuilt: 'Le portail n’a pas encore été construit',
  notBuiltText:
    'L’interface est là, et décrite sous /reference. Pour construire le portail, lancez « npm run build », puis regardez à nouveau.',
};
