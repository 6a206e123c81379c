import { advance, begin } from '../../engine/flows/index.ts';
import type {
  Advanced,
  Case,
  CaseEvent,
  Instant,
  Origin,
  Outcome,
  Start,
  Timer,
} from '../../engine/flows/types.ts';
import type { Answers, RecordEntry } from '../../engine/forms/types.ts';
import type { FlowDefinition, FormDefinition } from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { releaseOf } from './release.ts';

/** A flow of a library, of which a test says only what it is about. */
export function flowOf(some: Partial<Omit<FlowDefinition, 'kind'>>): FlowDefinition {
  return {
    kind: 'flow',
    id: 'loan',
    title: 'Lend a book',
    start: { form: 'request', permission: 'loans.request', for: ['own'] },
    people: {
      reader: { title: 'The reader', record: 'reader', from: '/answers/request/reader' },
      desk: { title: 'The desk', permission: 'loans.handle', organisation: 'provider' },
    },
    facets: { loan: { title: 'Loan', states: {} } },
    machine: {},
    ...some,
  };
}

const request: Omit<FormDefinition, 'kind'> = {
  id: 'request',
  title: 'Borrow a book',
  schema: {
    type: 'object',
    required: ['book'],
    properties: {
      book: { type: 'string', title: 'Book', maxLength: 100 },
      reader: { type: 'string', title: 'Reader', maxLength: 40 },
      days: { type: 'integer', title: 'Days', minimum: 0, maximum: 3650 },
    },
  },
  layout: { steps: [{ title: 'Book', fields: ['/book', '/reader', '/days'] }] },
};

const reason: Omit<FormDefinition, 'kind'> = {
  id: 'reason',
  title: 'Why',
  schema: {
    type: 'object',
    required: ['why'],
    properties: { why: { type: 'string', title: 'Why', maxLength: 100 } },
  },
  layout: { steps: [{ title: 'Why', fields: ['/why'] }] },
};

export function releaseWith(flow: FlowDefinition, more: Parameters<typeof releaseOf>[0] = {}): Release {
  return releaseOf({
    flow: [flow],
    form: [request, reason],
    email: [
      { id: 'note', title: 'A note', subject: 'A note', body: 'About {{ answers.request.book }}' },
      {
        id: 'reminder',
        title: 'A reminder',
        subject: 'Please',
        body: 'Bring {{ answers.request.book }} back',
      },
    ],
    connector: [
      {
        id: 'catalogue',
        title: 'Catalogue',
        operations: { find: { title: 'Look up a book', use: 'job', errors: { gone: 'The book is gone.' } } },
      },
    ],
    ...more,
  });
}

export const ada: RecordEntry = { id: 'r1', record: 'reader', owner: 'own', attributes: { name: 'Ada' } };

export const user = (more: Partial<Extract<Origin, { kind: 'user' }>> = {}): Origin => ({
  kind: 'user',
  id: 'u1',
  name: 'Ada',
  email: 'ada@home.example',
  organisation: 'own',
  permissions: ['loans.request'],
  services: [],
  ...more,
});

export const steward = user({
  id: 'u9',
  name: 'Steward',
  organisation: 'provider',
  permissions: ['loans.handle'],
});

export const startOf = (answers: Answers = {}, more: Partial<Start> = {}): Start => ({
  flow: 'loan',
  for: 'own',
  case: {
    id: 'c1',
    number: 'L-1',
    flow: 'loan',
    company: { id: 'k1', name: 'North' },
    partner: { id: 'k1', name: 'North' },
    starter: { id: 'u1', name: 'Ada', email: 'ada@home.example' },
  },
  by: user(),
  answers: { book: 'Middlemarch', ...answers },
  records: { r1: ada },
  checks: {},
  ...more,
});

export function accepted(outcome: Outcome): Advanced {
  if (!outcome.accepted) {
    throw new Error(`${outcome.because}: ${outcome.message} ${JSON.stringify(outcome.errors)}`);
  }
  return outcome;
}

/** Freezes all of a value, so that whoever changes it fails. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inside of Object.values(value)) frozen(inside);
  }
  return value;
}

/** A case that a test drives by hand, with its timers. Stored and parsed between any two events, as a server does. */
export class Run {
  readonly release: Release;
  now: Instant;
  case: Case;
  last: Advanced;
  readonly timers = new Map<string, Timer>();

  constructor(release: Release, start: Start = startOf(), now: Instant = '2026-03-02T09:00:00Z') {
    this.release = release;
    this.now = now;
    this.last = accepted(begin(release, start, now));
    this.case = this.last.case;
    this.#keep(this.last);
  }

  try(event: CaseEvent): Outcome {
    const stored = frozen(JSON.parse(JSON.stringify(this.case)) as Case);
    const outcome = advance(this.release, stored, frozen(event), this.now);
    if (outcome.accepted) this.#keep(outcome);
    return outcome;
  }

  take(event: CaseEvent): Advanced {
    return accepted(this.try(event));
  }

  event(name: string, answers?: Answers, by: Origin = steward): Advanced {
    return this.take({ kind: 'event', name, by, ...(answers && { answers }) });
  }

  /** Lets time pass; what becomes due fires in its order. The names of what fired. */
  wait(duration: string): string[] {
    const until = addDuration(this.now, parseDuration(duration), 'Europe/Brussels');
    const fired: string[] = [];
    for (;;) {
      const [next] = [...this.timers.values()]
        .filter(({ due }) => due <= until)
        .sort((a, b) => (a.due < b.due ? -1 : 1));
      if (next === undefined) break;
      this.now = next.due > this.now ? next.due : this.now;
      this.timers.delete(next.name);
      this.take({ kind: 'timer', timer: next.name });
      fired.push(`${next.name} ${this.now}`);
    }
    this.now = until;
    return fired;
  }

  /** When each pending timer is due. */
  get due(): Record<string, Instant> {
    return Object.fromEntries([...this.timers.values()].map(({ name, due }) => [name, due]));
  }

  #keep(outcome: Advanced): void {
    this.last = outcome;
    this.case = outcome.case;
    for (const name of outcome.timers.cleared) this.timers.delete(name);
    for (const timer of outcome.timers.set) this.timers.set(timer.name, timer);
  }
}

export const effectTypes = (outcome: Advanced): string[] => outcome.effects.map(({ type }) => type);
