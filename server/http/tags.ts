/** The parts of the interface, in the order in which readers should meet them. */
export const TAGS = [
  { name: 'Session', description: 'Signing in, and for which company one acts.' },
  { name: 'Portal', description: 'Navigation, what can be started, tables with counters, help.' },
  { name: 'Forms', description: 'Forms with their current choices, checks, and drafts.' },
  { name: 'Cases', description: 'Beginning a case, sending it events, and how it stands.' },
  { name: 'Bulk', description: 'Adding many at once from a file.' },
  { name: 'Documents', description: 'Files handed in, made and signed.' },
  { name: 'Directory', description: 'Companies, records, users, permissions and services.' },
  { name: 'Links', description: 'What can be done by a one-time link, without signing in.' },
  { name: 'Definitions', description: 'Packs, releases, drafts of definitions, simulation.' },
  { name: 'Operations', description: 'Incidents, mailbox, twins, the clock of a demonstration.' },
  { name: 'Live', description: 'Changes as they happen.' },
] as const;
