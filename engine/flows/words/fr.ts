import type { Words } from './en.ts';

export const fr: Words = {
  noEvent: 'Il n’existe pas d’événement nommé « {name} ».',
  notNow: '« {title} » n’est pas possible pour le moment.',
  standing: 'Voici où en sont les choses : {standing}.',
  ended:
    'Ce dossier est terminé ; plus rien ne peut s’y passer. Commencez-en un nouveau si c’est encore nécessaire.',
  notPossible: '« {title} » n’est pas possible en l’état.',
  asksNothing: '« {title} » ne demande rien, et a reçu des réponses. Envoyez-le sans réponses.',
  invalid:
    '« {title} » n’est pas rempli comme il faut. Corrigez ce qui est indiqué auprès des champs, puis renvoyez-le.',
  tooSoon: 'L’envoi vient d’être fait. Il pourra être refait à partir du {day} à {time}.',
  taken:
    'Un autre dossier en cours porte sur la même chose. Continuez dans celui-là, ou attendez qu’il soit terminé.',
  'by.starter': '« {title} » est réservé à l’utilisateur qui a commencé le dossier.',
  'by.company': '« {title} » est réservé aux utilisateurs de l’entreprise qui a commencé le dossier.',
  'by.operator': '« {title} » est réservé aux utilisateurs du fournisseur.',
  'by.link': '« {title} » est réservé à qui suit le lien envoyé à cet effet.',
  'by.connector': '« {title} » vient d’un autre système, et de personne d’autre.',
  byUser: '« {title} » est commencé par un utilisateur connecté.',
  'for.own':
    '« {title} » ne peut pas être commencé pour votre propre entreprise. Choisissez d’abord le client concerné.',
  'for.customer':
    '« {title} » ne peut pas être commencé pour un client. Revenez d’abord à votre propre entreprise.',
  'for.new':
    '« {title} » ne peut pas être commencé pour un client qui n’est pas encore enregistré. Enregistrez d’abord le client.',
  needsService: '« {title} » demande le service {service}, que votre entreprise n’a pas.',
  needsPermission: '« {title} » demande l’autorisation « {permission} », que vous n’avez pas.',
  noTimer: 'Il n’existe pas de minuterie nommée « {name} ».',
  noRequest: 'Il n’existe pas de demande nommée « {name} ».',
  stale: 'Plus rien n’attend « {name} ».',
  'log.nobody': 'il n’y avait personne pour qui faire ceci : {what}',
  'log.notComposed': '« {text} » ne peut pas être composé : {reason}',
  'log.notTimed': '« {name} » ne peut pas être planifié : on ne sait pas à partir de quand compter',
  'log.notMarked': '« {name} » ne peut pas être noté : on ne sait pas à partir de quand le délai compte',
};
