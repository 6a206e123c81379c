export const PROPERTY = {
  kind: 'property',
  id: 'nothing-lent-unasked',
  title: 'Nothing is lent unasked',
  flows: ['loan'],
  given: { relationship: 'guest' },
  never: [
    { enters: 'lent' },
    { effect: 'email', template: 'ready', to: 'reader' },
    { connector: 'catalogue.reserve' },
  ],
  before: [{ event: 'approve' }],
  together: ['lent.late', 'returned'],
};

export const SCENARIO = {
  kind: 'scenario',
  id: 'lent-and-returned',
  title: 'Lent and returned',
  companies: {
    neighbours: {
      is: 'customer',
      of: 'own',
      relationship: 'guest',
      services: ['lending'],
      attributes: { name: 'Neighbours' },
    },
  },
  records: {
    ann: {
      record: 'reader',
      of: 'own',
      attributes: { name: 'Ann', email: 'ann@home.example', card: 'adult' },
    },
  },
  users: {
    annAtHome: { of: 'own', roles: ['reader'], record: 'ann' },
    desk: { of: 'provider', roles: ['librarian'] },
  },
  timeline: [
    {
      start: 'loan',
      as: 'first',
      by: 'annAtHome',
      for: 'neighbours',
      answers: { isbn: '1', people: { reader: 'ann' } },
      checks: { book: { outcome: 'yes' } },
    },
    {
      event: 'approve',
      case: 'first',
      by: 'desk',
      expect: {
        states: ['reserving'],
        facets: { loan: 'Reserving' },
        jobs: ['reserve'],
        allowed: ['withdraw'],
      },
    },
    {
      connector: 'reserve',
      case: 'first',
      answers: { shelf: 'B7' },
      expect: {
        messages: [{ email: 'ready', to: ['ann', 'visitor@example.com'] }],
        timers: { due: '2026-03-09T09:00:00Z' },
      },
    },
    {
      event: 'handOver',
      case: 'first',
      by: 'desk',
      answers: { deposit: 5 },
      expect: { data: { renewals: 2 }, records: { ann: { fines: 0 } } },
    },
    {
      wait: 'P7D',
      expect: {
        timers: {
          overdue: '2026-03-09T09:00:00Z',
          'late.1': '2026-03-09T09:00:00Z',
          'P90D@lent.late': '2026-03-09T09:00:00Z',
        },
      },
    },
    { change: 'ann', to: { card: 'none' } },
    { event: 'approve', case: 'first', by: 'desk', refused: { because: 'refused', findings: ['noCard'] } },
  ],
  decisions: [
    {
      rules: 'may-borrow',
      facts: { genre: 'rare', reader: 'ann' },
      each: { owner: ['own', 'customer'] },
      verdict: 'ineligible',
      findings: ['stays'],
      missing: ['/reader/card'],
    },
  ],
  submissions: [
    {
      form: 'loan-request',
      by: 'annAtHome',
      answers: { isbn: '1' },
      checks: { book: { outcome: 'yes' } },
      visible: ['/isbn'],
      choices: { '/people/reader': { ann: 'eligible' } },
    },
    { form: 'loan-request', row: { Book: '1' } },
  ],
};
