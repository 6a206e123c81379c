import { defineWords } from '../../ui/words.ts';

export const SIGN_IN = defineWords(
  {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    again: 'Sign in again',
    ended: 'Your session has ended. Everything that you typed is still here.',
    somebodyElse: (name: string) => `You were working as ${name}.`,
    personas: 'Look around as …',
    demonstration: 'This is a demonstration. Nothing of it reaches anybody.',
    forgotten: 'Forgotten your password?',
  },
  {
    nl: {
      title: 'Aanmelden',
      email: 'E-mailadres',
      password: 'Wachtwoord',
      submit: 'Aanmelden',
      again: 'Opnieuw aanmelden',
      ended: 'Uw sessie is afgelopen. Alles wat u typte staat hier nog.',
      somebodyElse: (name) => `U werkte als ${name}.`,
      personas: 'Rondkijken als …',
      demonstration: 'Dit is een demonstratie. Niets ervan bereikt iemand.',
      forgotten: 'Wachtwoord vergeten?',
    },
    fr: {
      title: 'Se connecter',
      email: 'Adresse e-mail',
      password: 'Mot de passe',
      submit: 'Se connecter',
      again: 'Se reconnecter',
      ended: 'Votre session est terminée. Tout ce que vous avez saisi est encore là.',
      somebodyElse: (name) => `Vous travailliez en tant que ${name}.`,
      personas: 'Découvrir en tant que …',
      demonstration: 'Ceci est une démonstration. Rien n’en sort.',
      forgotten: 'Mot de passe oublié ?',
    },
  },
);
