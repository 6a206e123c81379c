export const READER = {
  kind: 'record',
  id: 'reader',
  title: 'Reader',
  of: 'member',
  label: '/name',
  email: '/email',
  choices: { '/favourite': { list: 'genres' } },
  derived: { '/card': 'canSignIn' },
  form: 'reader-card',
  schema: {
    type: 'object',
    required: ['name', 'email'],
    properties: {
      name: { type: 'string', title: 'Name', maxLength: 100 },
      email: { type: 'string', title: 'E-mail', format: 'email' },
      card: { type: 'string', title: 'Card', enum: ['none', 'child', 'adult'] },
      favourite: { type: 'string', title: 'Favourite', maxLength: 20 },
      fines: { type: 'integer', title: 'Fines' },
      since: { type: 'string', title: 'Since', format: 'date' },
    },
  },
};

export const HOUSEHOLD = {
  kind: 'record',
  id: 'household',
  title: 'Household',
  of: 'company',
  label: '/name',
  schema: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 100 }, district: { type: 'string', maxLength: 50 } },
  },
};

export const GENRES = {
  kind: 'list',
  id: 'genres',
  title: 'Genres',
  attributes: { lent: { type: 'boolean' } },
  entries: [
    { code: 'novel', label: 'Novel', attributes: { lent: true } },
    { code: 'poetry', label: 'Poetry', attributes: { lent: true } },
    { code: 'rare', label: 'Rare book', attributes: { lent: false } },
  ],
};

export const RELATIONSHIPS = {
  kind: 'list',
  id: 'relationships',
  title: 'Relationships',
  entries: [
    { code: 'self', label: 'Ourselves' },
    { code: 'guest', label: 'Guest' },
  ],
};

export const DUTIES = {
  kind: 'list',
  id: 'duties',
  title: 'Duties',
  entries: [
    { code: 'reader', label: 'Reads', description: 'Brings it back.' },
    { code: 'guarantor', label: 'Vouches' },
  ],
};

export const CATALOGUE = {
  kind: 'connector',
  id: 'catalogue',
  title: 'The catalogue',
  operations: {
    lookUp: {
      title: 'Look a book up',
      use: 'check',
      input: { type: 'object', required: ['isbn'], properties: { isbn: { type: 'string', maxLength: 13 } } },
      output: {
        type: 'object',
        properties: { title: { type: 'string', maxLength: 200 }, pages: { type: 'integer' } },
      },
    },
    reserve: {
      title: 'Reserve a copy',
      use: 'job',
      errors: { noCopy: 'There is no copy.', closed: 'The library is closed.' },
      input: {
        type: 'object',
        required: ['isbn', 'days'],
        properties: {
          isbn: { type: 'string', maxLength: 13 },
          days: { type: 'integer' },
          note: { type: 'string', maxLength: 100 },
        },
      },
      output: {
        type: 'object',
        required: ['shelf'],
        properties: { shelf: { type: 'string', maxLength: 10 }, copy: { type: 'integer' } },
      },
    },
    lost: {
      title: 'A copy is lost',
      use: 'notice',
      output: { type: 'object', properties: { copy: { type: 'integer' } } },
    },
  },
};
