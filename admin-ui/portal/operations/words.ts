import { defineWords } from '../../ui/words.ts';

export const OPERATIONS = defineWords(
  {
    title: 'Operations',
    incidents: 'Incidents',
    waiting: (count: number) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
    mailbox: 'Mailbox',
    systems: 'Outside systems',
    clock: 'Clock',
    partners: 'Partners',
    audit: 'Audit',
    loading: 'Loading …',
    more: 'Show more',
  },
  {
    nl: {
      title: 'Beheer',
      incidents: 'Incidenten',
      waiting: (count) => (count === 1 ? '1 wacht op u' : `${count} wachten op u`),
      mailbox: 'Mailbox',
      systems: 'Externe systemen',
      clock: 'Klok',
      partners: 'Partners',
      audit: 'Audit',
      loading: 'Laden …',
      more: 'Meer tonen',
    },
    fr: {
      title: 'Exploitation',
      incidents: 'Incidents',
      waiting: (count) => (count === 1 ? '1 vous attend' : `${count} vous attendent`),
      mailbox: 'Boîte aux lettres',
      systems: 'Systèmes externes',
      clock: 'Horloge',
      partners: 'Partenaires',
      audit: 'Audit',
      loading: 'Chargement …',
      more: 'En afficher plus',
    },
  },
);
