export const LOANS = {
  kind: 'table',
  id: 'loans',
  title: 'Loans',
  permission: 'loans.read',
  service: 'lending',
  rows: { flows: ['loan'] },
  columns: {
    book: { title: 'Book', attribute: '/answers/loan-request/title' },
    genre: { title: 'Genre', attribute: '/answers/loan-request/genre', as: 'listLabel', list: 'genres' },
    loan: { title: 'Status', facet: 'loan' },
  },
  counters: {
    late: { title: 'Late', all: [{ facet: 'loan.loan', in: ['lent.late'] }] },
    novels: { title: 'Novels', any: [{ attribute: '/answers/loan-request/genre', in: ['novel'] }] },
  },
  filters: { status: { title: 'Status', facet: 'loan' } },
  add: { title: 'Borrow', choices: [{ title: 'A book', form: 'loan-request' }] },
  actions: [
    { title: 'Approve', event: 'approve', permission: 'loans.handle' },
    { title: 'Readers', act: 'openTable', table: 'readers' },
    { title: 'Again', form: 'loan-request' },
  ],
  bulk: { form: 'loan-request', same: '/isbn', title: 'Many' },
  help: { article: 'lending' },
};

export const READERS = {
  kind: 'table',
  id: 'readers',
  title: 'Readers',
  rows: { record: 'reader' },
  columns: { name: { title: 'Name', attribute: '/name' } },
  add: {
    title: 'Add',
    choices: [{ title: 'A reader', form: 'reader-card', record: 'reader', permission: 'loans.handle' }],
  },
};
