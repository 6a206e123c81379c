import { begin, advance } from '../../engine/flows/index.ts';
import type { Advanced, Case, CaseEvent, Origin, Outcome, Start } from '../../engine/flows/types.ts';
import type { FlowDefinition, FormDefinition } from '../../engine/language/types.generated.ts';
import { releaseOf } from '../support/release.ts';

/** A library that lends books: an approval with a guard and a mail, and a notice with a ladder and a deadline. */
const lending: FlowDefinition = {
  kind: 'flow',
  id: 'lending',
  title: 'Lend a book',
  start: { form: 'loan', permission: 'loans.request', for: ['own'] },
  people: {
    reader: { title: 'The reader', record: 'reader', from: '/answers/loan/reader' },
    guarantor: { title: 'The guarantor', record: 'reader', from: '/answers/loan/guarantor' },
  },
  events: {
    approve: { title: 'Approve', by: 'operator', permission: 'loans.handle' },
    send: { title: 'Send the notice', by: 'operator', permission: 'loans.handle' },
    close: { title: 'Close', by: 'operator', permission: 'loans.handle' },
  },
  delays: { lapse: { wait: 'P30D', from: '/marks/noticeSent' } },
  reminders: {
    notice: {
      title: 'Reminder',
      while: 'waiting',
      from: '/marks/noticeSent',
      every: 'P3D',
      until: 'lapse',
      email: 'reminder',
      to: ['reader'],
    },
  },
  conditions: {
    short: {
      all: [
        { fact: '/answers/loan/days', operator: 'lessThanInclusive', value: 30 },
        { fact: '/records/reader/blocked', operator: 'equal', value: false },
        { fact: '/answers/loan/branch', operator: 'in', value: ['north', 'south'] },
      ],
    },
  },
  facets: {
    loan: {
      title: 'Loan',
      states: {
        requested: { title: 'Requested' },
        ready: { title: 'Ready' },
        waiting: { title: 'Waiting' },
        closed: { title: 'Closed' },
      },
    },
  },
  machine: {
    initial: 'requested',
    states: {
      requested: {
        on: {
          approve: {
            target: 'ready',
            guard: { type: 'when', params: { condition: { condition: 'short' } } },
            actions: { type: 'assign', params: { approvedBy: { from: '/event/by/name' } } },
          },
        },
      },
      ready: {
        entry: { type: 'email', params: { template: 'ready', to: ['reader', 'guarantor'] } },
        on: { send: 'waiting', close: 'closed' },
      },
      waiting: {
        entry: [
          { type: 'mark', params: { as: 'noticeSent' } },
          { type: 'email', params: { template: 'reminder', to: 'reader' } },
        ],
        on: { close: 'closed' },
        after: { lapse: 'closed' },
      },
      closed: { type: 'final' },
    },
  },
};

const text = (title: string) => ({ type: 'string', title, maxLength: 200 });

const loan: FormDefinition = {
  kind: 'form',
  id: 'loan',
  title: 'Borrow a book',
  schema: {
    type: 'object',
    required: ['reader'],
    properties: {
      reader: text('Reader'),
      guarantor: text('Guarantor'),
      book: text('Book'),
      branch: text('Branch'),
      purpose: text('Purpose'),
      days: { type: 'integer', title: 'Days' },
      copies: { type: 'integer', title: 'Copies' },
      posted: { type: 'boolean', title: 'By post' },
    },
  },
  layout: {
    steps: [
      {
        title: 'All',
        fields: ['/reader', '/guarantor', '/book', '/branch', '/purpose', '/days', '/copies', '/posted'],
      },
    ],
  },
};

export const release = releaseOf({
  flow: [lending],
  form: [loan],
  email: [
    {
      id: 'ready',
      title: 'Ready',
      subject: 'Your book {{ answers.loan.book }}',
      body: 'Dear {{ records.reader.name }}, {{ answers.loan.book }} is at {{ answers.loan.branch }}. {{ case.number }}',
    },
    {
      id: 'reminder',
      title: 'Reminder',
      subject: 'A reminder',
      body: 'Dear {{ records.reader.name }}, come before {{ marks.noticeSent | date }}.',
    },
  ],
});

const steward: Origin = {
  kind: 'user',
  id: 'u9',
  name: 'Steward',
  email: 'steward@library.example',
  organisation: 'provider',
  permissions: ['loans.handle', 'loans.read', 'loans.list'],
  services: [],
};

const reader = (id: string, name: string) => ({
  id,
  record: 'reader',
  owner: 'own' as const,
  attributes: {
    name,
    email: `${id}@home.example`,
    phone: '+32 2 555 01 02',
    blocked: false,
    card: `card-${id}`,
    since: '2019-04-01',
    kind: 'person',
  },
});

const start: Start = {
  flow: 'lending',
  for: 'own',
  case: {
    id: '0190c3a2-7b1e-7c55-9d2e-1f0a5b6c7d8e',
    number: 'L-2026-0042',
    flow: 'lending',
    company: { id: 'k1', name: 'North Library', city: 'North', country: 'BE' },
    partner: { id: 'k1', name: 'North Library', city: 'North', country: 'BE' },
    starter: { id: 'u1', name: 'Ada', email: 'ada@home.example' },
  },
  by: { ...steward, organisation: 'own', permissions: ['loans.request'] },
  answers: {
    reader: 'r1',
    guarantor: 'r2',
    book: 'The Mill on the Floss',
    branch: 'north',
    purpose: 'A reading circle that meets on Thursdays',
    days: 21,
    copies: 2,
    posted: false,
  },
  records: { r1: reader('r1', 'Ada'), r2: reader('r2', 'Ben') },
  checks: {},
};

const NOW = '2026-03-02T09:00:00Z';

const accepted = (outcome: Outcome): Advanced => {
  if (!outcome.accepted) throw new Error(`${outcome.because}: ${outcome.message}`);
  return outcome;
};

const byName = (name: string): CaseEvent => ({ kind: 'event', name, by: steward });

const requested = accepted(begin(release, start, NOW)).case;
const ready = accepted(advance(release, requested, byName('approve'), NOW)).case;
const waiting = accepted(advance(release, ready, byName('send'), NOW)).case;

export interface Turn {
  readonly case: Case;
  readonly event: CaseEvent;
  readonly now: string;
}

const LATER = '2026-03-14T09:00:00Z';
export const approve: Turn = { case: requested, event: byName('approve'), now: NOW };
export const remind: Turn = { case: waiting, event: { kind: 'timer', timer: 'notice.4' }, now: LATER };
export const arm: Turn = { case: ready, event: byName('send'), now: NOW };
