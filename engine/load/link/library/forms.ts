export const LOAN_REQUEST = {
  kind: 'form',
  id: 'loan-request',
  title: 'Borrow a book',
  schema: {
    type: 'object',
    required: ['isbn', 'people'],
    properties: {
      isbn: { type: 'string', title: 'ISBN', maxLength: 13 },
      title: { type: 'string', title: 'Title', maxLength: 200 },
      genre: { type: 'string', title: 'Genre', maxLength: 20 },
      days: { type: 'integer', title: 'Days' },
      from: { type: 'string', title: 'From', format: 'date' },
      vouched: { type: 'boolean', title: 'Somebody vouches' },
      letter: { type: 'string', title: 'Letter', maxLength: 40 },
      relationship: { type: 'string', title: 'Relationship', maxLength: 20 },
      people: {
        type: 'object',
        required: ['reader'],
        properties: {
          reader: { type: 'string', title: 'Reader', maxLength: 40 },
          guarantor: { type: 'string', title: 'Guarantor', maxLength: 40 },
        },
      },
    },
  },
  choices: {
    '/genre': { list: 'genres', only: { attribute: 'lent', equal: true } },
    '/relationship': { list: 'relationships' },
    '/people/*': {
      record: 'reader',
      of: ['own', 'customer'],
      rules: 'may-borrow',
      duty: 'duties',
      facts: {
        genre: { from: '/genre' },
        reader: { choice: 'record' },
        owner: { choice: 'owner' },
        days: { from: '/days' },
        part: { field: 'name' },
      },
    },
  },
  evidence: { '/letter': '/people/guarantor' },
  checks: {
    book: {
      ask: 'catalogue.lookUp',
      with: { isbn: { from: '/isbn' } },
      fills: { '/title': '/output/title' },
      refuses: { outcome: 'no', at: '/isbn', message: 'There is no book {{ isbn }}.' },
      maxAge: 'P1D',
      unavailable: 'warn',
    },
  },
  prefill: { '/days': 14, '/title': { from: '/case/company/district' } },
  personal: ['/title'],
  columns: {
    Book: { to: '/isbn', example: '9789000000000' },
    Genre: { to: '/genre', example: 'novel', as: 'code', list: 'genres' },
  },
  normalise: { '/isbn': ['removeSpaces'] },
  layout: {
    done: 'We look for {{ title }}.',
    steps: [
      {
        title: 'The book',
        help: { article: 'lending' },
        fields: ['/isbn', '/title', { group: 'More', fields: ['/genre', '/days', '/from'] }],
      },
      {
        title: 'The people',
        when: { fact: '/days', operator: 'greaterThan', value: 1 },
        fields: [
          { field: '/people/reader', create: { record: 'reader', form: 'reader-card' } },
          '/vouched',
          {
            field: '/people/guarantor',
            when: { fact: '/vouched', operator: 'equal', value: true },
            required: true,
          },
          { field: '/letter', required: { fact: '/genre', operator: 'equal', value: 'novel' } },
          '/relationship',
          { note: 'You asked for {{ title }}.' },
        ],
      },
    ],
  },
};

export const READER_CARD = {
  kind: 'form',
  id: 'reader-card',
  title: 'Reader card',
  schema: {
    type: 'object',
    required: ['name', 'email'],
    properties: {
      name: { type: 'string', title: 'Name', maxLength: 100 },
      email: { type: 'string', title: 'E-mail', format: 'email' },
    },
  },
  layout: { steps: [{ title: 'Card', fields: ['/name', '/email'] }] },
};

export const HAND_OVER = {
  kind: 'form',
  id: 'hand-over',
  title: 'Hand over',
  schema: {
    type: 'object',
    required: ['deposit'],
    properties: { deposit: { type: 'integer', title: 'Deposit' } },
  },
  layout: { steps: [{ title: 'Deposit', fields: ['/deposit'] }] },
};
