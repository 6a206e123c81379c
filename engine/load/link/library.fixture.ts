import type { Problem } from '../../diagnostic.ts';
import type { TextsDefinition } from '../../language/types.generated.ts';
import type { Definitions } from '../../release.ts';
import { link, sourceMark, translatableTexts } from './index.ts';

/** A library that lends books: a small pack without a mistake, in which every kind of reference occurs. */
export function library() {
  return structuredClone({
    pack: { library: PACK },
    policy: { 'house-rules': POLICY },
    record: { reader: READER, household: HOUSEHOLD },
    list: { genres: GENRES, relationships: RELATIONSHIPS, duties: DUTIES },
    connector: { catalogue: CATALOGUE },
    rules: { 'may-borrow': MAY_BORROW },
    form: { 'loan-request': LOAN_REQUEST, 'reader-card': READER_CARD, 'hand-over': HAND_OVER },
    flow: { loan: LOAN },
    email: { received: RECEIVED, ready: READY, 'bring-back': BRING_BACK },
    document: { receipt: RECEIPT },
    table: { loans: LOANS, readers: READERS },
    access: { access: ACCESS },
    property: { 'nothing-lent-unasked': PROPERTY },
    scenario: { 'lent-and-returned': SCENARIO },
  });
}

export type Library = ReturnType<typeof library>;

export function linkLibrary(
  change: (library: Library) => void = () => undefined,
  broken: string[] = [],
): Problem[] {
  const pack = library();
  change(pack);
  return link(pack as unknown as Definitions, [translations()], new Set(broken));
}

let made: TextsDefinition | undefined;

/** All texts, translated by writing them in capitals; variables are left as they are. */
export function translations(): TextsDefinition {
  return (made ??= translationsOf(library()));
}

function translationsOf(pack: Library): TextsDefinition {
  const texts: Record<string, Record<string, { of: string; text: string }>> = {};
  for (const ofKind of Object.values(pack))
    for (const definition of Object.values(ofKind as Record<string, { kind: string; id: string }>)) {
      const translated = translatableTexts(definition).map(({ pointer, source }) => [
        pointer,
        { of: sourceMark(source), text: source },
      ]);
      texts[`${definition.kind}/${definition.id}`] = Object.fromEntries(translated) as never;
    }
  return { kind: 'texts', language: 'nl', texts };
}

const PACK = {
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

const POLICY = {
  kind: 'policy',
  id: 'house-rules',
  title: 'House rules',
  clauses: { L1: { text: 'A reader with a card may borrow.' }, L2: { text: 'Rare books stay.' } },
  readings: {
    rare: { between: ['L1', 'L2'], chosen: 'L2', by: 'The board', because: 'It is older.', cite: ['L2'] },
  },
};

const READER = {
  kind: 'record',
  id: 'reader',
  title: 'Reader',
  of: 'member',
  label: '/name',
  email: '/email',
  choices: { '/favourite': { list: 'genres' } },
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

const HOUSEHOLD = {
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

const GENRES = {
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

const RELATIONSHIPS = {
  kind: 'list',
  id: 'relationships',
  title: 'Relationships',
  entries: [
    { code: 'self', label: 'Ourselves' },
    { code: 'guest', label: 'Guest' },
  ],
};

const DUTIES = {
  kind: 'list',
  id: 'duties',
  title: 'Duties',
  entries: [
    { code: 'reader', label: 'Reads', description: 'Brings it back.' },
    { code: 'guarantor', label: 'Vouches' },
  ],
};

const CATALOGUE = {
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

const MAY_BORROW = {
  kind: 'rules',
  id: 'may-borrow',
  title: 'Who may borrow what',
  cite: ['L1'],
  facts: {
    genre: { $list: 'genres' },
    reader: { $record: 'reader' },
    owner: { enum: ['own', 'customer'] },
    days: { type: 'integer' },
    part: { enum: ['reader', 'guarantor'] },
  },
  findings: {
    noCard: {
      severity: 'blocks',
      message: '{{ reader.name }} has no card.',
      help: 'Ask at the desk.',
      cite: ['L1'],
    },
    stays: { severity: 'blocks', message: 'Rare books stay here.', cite: ['L2'] },
    tooLong: { severity: 'warns', message: '{{ days }} days are long.' },
  },
  conditions: { long: { fact: 'days', operator: 'greaterThan', value: 14 } },
  tables: {
    genre: {
      hit: 'unique',
      columns: ['genre', 'reader/card', 'findings'],
      rows: [
        ['rare', 'any', ['stays']],
        [['novel', 'poetry'], 'none', ['noCard']],
        [['novel', 'poetry'], ['child', 'adult'], []],
      ],
    },
  },
  rules: [
    {
      name: 'a long loan of a guarantor',
      conditions: {
        all: [
          { condition: 'long' },
          { fact: 'owner', operator: 'equal', value: 'own' },
          { fact: 'part', operator: 'notEqual', value: 'guarantor' },
        ],
      },
      event: { type: 'tooLong' },
    },
  ],
};

const LOAN_REQUEST = {
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

const READER_CARD = {
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

const HAND_OVER = {
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

const LOAN = {
  kind: 'flow',
  id: 'loan',
  title: 'A loan',
  start: {
    form: 'loan-request',
    permission: 'loans.ask',
    service: 'lending',
    for: ['own'],
    bulk: true,
    relationship: '/answers/loan-request/relationship',
  },
  unique: {
    key: '/answers/loan-request/isbn',
    within: 'pack',
    refusal: { message: '{{ answers.loan-request.title }} is lent.', cite: ['L1'] },
  },
  people: {
    reader: { title: 'The reader', record: 'reader', from: '/answers/loan-request/people/reader' },
    asker: { title: 'Who asked', starter: true },
    visitor: {
      title: 'A visitor',
      address: { email: '/case/starter/email', name: '/case/starter/name' },
      organisation: 'other',
    },
    desk: { title: 'The desk', permission: 'loans.handle', organisation: 'provider' },
  },
  events: {
    approve: { title: 'Approve', by: 'operator', permission: 'loans.handle', facet: 'loan' },
    handOver: { title: 'Hand over', by: 'operator', permission: 'loans.handle', form: 'hand-over' },
    bringBack: {
      title: 'Bring back',
      by: 'link',
      person: 'reader',
      confirm: 'Is {{ answers.loan-request.title }} back?',
    },
    remind: { title: 'Remind', by: 'operator', permission: 'loans.handle' },
    lost: { title: 'Lost', by: 'connector', connector: 'catalogue.lost' },
    withdraw: { title: 'Withdraw', by: 'company', permission: 'loans.ask' },
  },
  delays: {
    due: { wait: { days: '/answers/loan-request/days' }, from: '/marks/lent', times: '/data/renewals' },
    overdue: { wait: 'P30D', from: '/marks/lent' },
  },
  reminders: {
    late: {
      title: 'Bring it back',
      while: 'lent.late',
      from: '/marks/lent',
      at: ['P7D', 'P14D'],
      until: 'overdue',
      email: 'bring-back',
      to: ['reader'],
      byHand: { event: 'remind', atMost: 'PT10M' },
    },
  },
  conditions: { renewed: { fact: '/data/renewals', operator: 'greaterThan', value: 0 } },
  facets: {
    loan: {
      title: 'Loan',
      states: {
        asked: { title: 'Asked', next: '{{ case.number }} is looked at.', begin: 'approve' },
        reserving: { title: 'Reserving' },
        lent: { title: 'Lent' },
        'lent.late': { title: 'Late' },
        returned: { title: 'Returned', done: true },
        lost: { title: 'Lost', failed: true },
      },
    },
  },
  data: {
    type: 'object',
    properties: {
      renewals: { type: 'integer' },
      shelf: { type: 'string', maxLength: 10 },
      card: { type: 'string', enum: ['none', 'child', 'adult'] },
    },
  },
  machine: {
    initial: 'asked',
    states: {
      asked: {
        entry: [
          { type: 'notify', params: { text: '{{ case.number }} has come in.', to: 'desk' } },
          { type: 'email', params: { template: 'received', to: ['asker', 'visitor'] } },
        ],
        on: {
          approve: {
            target: 'reserving',
            guard: {
              type: 'rules',
              params: {
                rules: 'may-borrow',
                verdict: 'eligible',
                facts: {
                  genre: { from: '/answers/loan-request/genre' },
                  reader: { from: '/records/reader' },
                  owner: 'own',
                  days: { from: '/answers/loan-request/days' },
                  part: 'reader',
                },
                refusal: { message: '{{ records.reader.name }} may not.', cite: ['L1'] },
              },
            },
          },
          withdraw: 'returned',
        },
      },
      reserving: {
        invoke: {
          id: 'reserve',
          src: 'catalogue.reserve',
          input: {
            isbn: { from: '/answers/loan-request/isbn' },
            days: { from: '/answers/loan-request/days', else: 14 },
            note: { text: 'For {{ records.reader.name }}' },
          },
          onDone: {
            target: 'lent',
            actions: [{ type: 'assign', params: { shelf: { from: '/event/output/shelf' }, renewals: 1 } }],
          },
          onError: {
            target: 'lost',
            actions: { type: 'log', params: { text: { from: '/event/error/message' }, strand: 'loan' } },
          },
        },
      },
      lent: {
        initial: 'inTime',
        entry: [
          { type: 'mark', params: { as: 'lent' } },
          { type: 'mark', params: { as: 'dueBack', of: 'due' } },
          { type: 'issueLink', params: { for: 'bringBack', to: 'reader' } },
          { type: 'email', params: { template: 'ready', to: ['reader'] } },
          { type: 'createDocument', params: { template: 'receipt', as: 'receipt' } },
          {
            type: 'createRecord',
            params: {
              record: 'reader',
              of: 'own',
              as: 'copy',
              attributes: { name: 'Copy', email: { from: '/records/reader/email' } },
            },
          },
          {
            type: 'updateRecord',
            params: { record: { from: '/records/reader/id' }, attributes: { fines: 0 } },
          },
          { type: 'grantAccess', params: { to: 'reader', role: 'reader' } },
          { type: 'grantAccess', params: { to: 'reader', permissions: ['loans.ask'] } },
        ],
        exit: { type: 'revokeLink', params: { for: 'bringBack' } },
        on: {
          bringBack: { target: 'returned', guard: { type: 'stateIn', params: { none: ['lost'] } } },
          lost: '#loan.lost',
          handOver: {
            actions: { type: 'count', params: { as: 'renewals' } },
            guard: {
              type: 'when',
              params: {
                condition: {
                  all: [{ condition: 'renewed' }, { fact: '/marks/lent', operator: 'present', value: true }],
                },
              },
            },
          },
        },
        states: {
          inTime: { after: { due: 'late' } },
          late: { after: { overdue: '#loan.lost', P90D: '#loan.lost' } },
        },
      },
      returned: { type: 'final' },
      lost: { type: 'final', entry: { type: 'releaseKey', params: {} } },
    },
  },
};

const RECEIVED = {
  kind: 'email',
  id: 'received',
  title: 'Received',
  subject: 'We have your request',
  body: 'Number {{ case.number }}.',
};

const READY = {
  kind: 'email',
  id: 'ready',
  title: 'Your book is ready',
  from: 'desk',
  link: 'bringBack',
  subject: '{{ answers.loan-request.title }} is ready',
  body: 'It is on shelf {{ data.shelf }} since {{ marks.lent | date }}. Bring it back by {{ link }}. {{ answers.loan-request.genre | label: "genres" }}',
};

const BRING_BACK = {
  kind: 'email',
  id: 'bring-back',
  title: 'Bring it back',
  subject: 'Bring it back',
  body: 'Dear {{ records.reader.name }}, it is due.',
};

const RECEIPT = {
  kind: 'document',
  id: 'receipt',
  title: 'Receipt',
  file: 'Receipt {{ case.number }}.pdf',
  body: 'Deposit: {{ answers.hand-over.deposit }}',
  sign: { consent: 'I have it.', by: 'reader' },
};

const LOANS = {
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

const READERS = {
  kind: 'table',
  id: 'readers',
  title: 'Readers',
  rows: { record: 'reader' },
  columns: { name: { title: 'Name', attribute: '/name' } },
  add: { title: 'Add', choices: [{ title: 'A reader', form: 'reader-card', record: 'reader' }] },
};

const ACCESS = {
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
  missing: { message: 'You lack {{ permission }}. Ask {{ helpers }}.', helpers: 'users.manage' },
  switch: {
    title: 'Act for',
    permission: 'loans.ask',
    banner: 'For {{ company.name }}',
    notListed: 'Register it.',
    form: 'reader-card',
  },
  navigation: [{ title: 'Loans', table: 'loans', help: { article: 'lending' } }],
};

const PROPERTY = {
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

const SCENARIO = {
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
