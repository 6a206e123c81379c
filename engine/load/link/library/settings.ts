export const PACK = {
  kind: 'pack',
  id: 'library',
  title: 'The library',
  languages: ['en', 'nl'],
  timeZone: 'Europe/Brussels',
  senders: { desk: { name: 'Desk', address: 'desk@library.example' } },
  relationships: { list: 'relationships', own: 'self', hidden: ['guest'] },
  help: {
    ways: [{ title: 'Ask', address: 'mailto:desk@library.example' }],
    articles: { lending: { title: 'Lending', body: 'How lending works.' } },
  },
};

export const POLICY = {
  kind: 'policy',
  id: 'house-rules',
  title: 'House rules',
  clauses: { L1: { text: 'A reader with a card may borrow.' }, L2: { text: 'Rare books stay.' } },
  readings: {
    rare: { between: ['L1', 'L2'], chosen: 'L2', by: 'The board', because: 'It is older.', cite: ['L2'] },
  },
};

export const ACCESS = {
  kind: 'access',
  id: 'access',
  title: 'Access',
  permissions: {
    'loans.ask': { title: 'Ask' },
    'loans.handle': { title: 'Handle' },
    'loans.read': { title: 'Read' },
    'users.manage': { title: 'Manage users' },
  },
  roles: {
    reader: { title: 'Reader', of: 'partner', permissions: ['loans.ask', 'loans.read', 'users.manage'] },
    librarian: { title: 'Librarian', of: 'provider', permissions: ['loans.handle', 'loans.read'] },
  },
  services: { lending: { title: 'Lending', missing: 'Ask at the desk.' } },
  missing: { message: 'You lack {{ permission }}. Ask {{ helpers | join: ", " }}.', helpers: 'users.manage' },
  switch: {
    title: 'Act for',
    permission: 'loans.ask',
    banner: 'For {{ company.name }}',
    notListed: 'Register it.',
    form: 'reader-card',
  },
  profile: { permission: 'users.manage' },
  activation: { permission: 'loans.handle' },
  definitions: { edit: 'loans.handle', approve: 'loans.handle' },
  navigation: [{ title: 'Loans', table: 'loans', help: { article: 'lending' } }],
};
