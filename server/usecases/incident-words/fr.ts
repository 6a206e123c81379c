import type { IncidentWords } from './words.ts';

export const fr: IncidentWords = {
  email: 'E-mail « {title} »',
  createDocument: 'Document « {title} »',
  seal: 'Attestation d’un document signé',
  notify: 'Avis dans le portail',
  mail: 'E-mail au sujet d’un compte',
  other: 'Demande « {title} »',
  opened: '{what} : n’a pas réussi. Les opérateurs s’en occupent.',
  retried: '{what} : nouvelle tentative.',
  skipped: '{what} : laissé de côté ; le dossier continue sans cela.',
  edited: '{what} : corrigé, nouvelle tentative.',
  todo: 'Les opérateurs sont prévenus et s’en occupent. Vous n’avez rien à faire ; le dossier continue de lui-même dès que c’est réglé.',
  withoutIt: 'Un opérateur a décidé de continuer sans cela.',
  system: 'Le portail',
};
