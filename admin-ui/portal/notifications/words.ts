import { defineWords } from '../../ui/words.ts';

export const NOTIFICATIONS = defineWords(
  {
    title: 'Notifications',
    bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
    unread: 'Unread',
    markRead: 'Mark all as read',
    all: 'All notifications',
    none: 'Nothing has been told to you yet.',
    noneHelp:
      'When something needs you, it stands here, and the bell shows how much of it you have not seen.',
    onlyLatest: (count: number) => `These are the latest ${count}.`,
    loading: 'The notifications are being read',
  },
  {
    nl: {
      title: 'Meldingen',
      bell: (unread) => (unread === 0 ? 'Meldingen' : `Meldingen, ${unread} ongelezen`),
      unread: 'Ongelezen',
      markRead: 'Alles als gelezen markeren',
      all: 'Alle meldingen',
      none: 'U werd nog niets gemeld.',
      noneHelp: 'Als iets u nodig heeft, staat het hier, en de bel toont hoeveel u daarvan nog niet zag.',
      onlyLatest: (count) => `Dit zijn de laatste ${count}.`,
      loading: 'De meldingen worden gelezen',
    },
    fr: {
      title: 'Avis',
      bell: (unread) => (unread === 0 ? 'Avis' : `Avis, ${unread} non lus`),
      unread: 'Non lu',
      markRead: 'Tout marquer comme lu',
      all: 'Tous les avis',
      none: 'Rien ne vous a encore été signalé.',
      noneHelp:
        'Quand quelque chose demande votre attention, cela figure ici, et la cloche montre ce que vous n’avez pas vu.',
      onlyLatest: (count) => `Voici les ${count} derniers.`,
      loading: 'Les avis sont en cours de lecture',
    },
  },
);
